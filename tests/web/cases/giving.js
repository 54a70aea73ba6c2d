// Giving articles to the page: the file button, a drop, a paste, the sample story.

import assert from "node:assert/strict";
import { sample } from "../files.js";

/** The texts of the articles on the page, in order. */
const TEXTS = `return deep("article[data-document]").map((article) => article.textContent)`;

export const giving = [
  {
    name: "an empty page says what it does and offers a button, a paste and the sample",
    test: async (page) => {
      await page.open();
      const words = await page.words();
      assert.match(words, /nothing leaves/i);
      assert.match(words, /who said|quote/i);
      await page.button("sample");
      const inputs = await page.run(`return deep("input[type=file][multiple]").length`);
      assert.equal(inputs, 1, "one file input for several files");
    },
  },
  {
    name: "chosen files become articles whose text content is the text",
    test: async (page) => {
      await page.open();
      await page.choose(sample.map(({ path }) => path));
      await page.articles(5);
      assert.deepEqual(await page.run(TEXTS), sample.map(({ text }) => text));
    },
  },
  {
    name: "dropped files become articles, and a second drop joins them",
    test: async (page) => {
      await page.open();
      await page.drop(sample.slice(0, 2));
      await page.articles(2);
      await page.drop(sample.slice(2));
      await page.articles(5);
      assert.deepEqual(await page.run(TEXTS), sample.map(({ text }) => text));
    },
  },
  {
    name: "a pasted text becomes an article",
    test: async (page) => {
      await page.open();
      const text = "“The pier held,” said Mara Quill. 🐟\n\n“It creaked,” she added.";
      await page.paste(text);
      await page.articles(1);
      assert.deepEqual(await page.run(TEXTS), [text]);
    },
  },
  {
    name: "line ends, marks of order and letters beyond the plane keep the text",
    test: async (page) => {
      const text = "“Ça va 👩‍👩‍👧,” said Ada Quill.\r\n\r\nשלום, e\u0301t e\u0301: “𝔘𝔫𝔦”, she added.\r\n";
      await page.open();
      await page.drop([{ name: "order.txt", text: `\uFEFF${text}` }]);
      await page.articles(1);
      assert.deepEqual(await page.run(TEXTS), [text]);
    },
  },
  {
    name: "the sample story opens with five articles and asks nobody for anything afterwards",
    test: async (page) => {
      await page.sample();
      assert.equal((await page.run(TEXTS)).length, 5);
      const asked = page.server.asked.length;
      await page.drop([{ name: "late.txt", text: "“Late,” said Tom Reddy." }]);
      await page.articles(6);
      assert.deepEqual(page.server.asked.slice(asked), []);
    },
  },
];
