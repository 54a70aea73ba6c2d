// Saved web pages: ten makers, what was left out, charsets, and forty traps.

import assert from "node:assert/strict";
import { makers } from "../saved/makers.js";
import { SENTENCES, TRAPS, trapPage } from "../saved/traps.js";

const TEXTS = `return deep("article[data-document]").map((article) => article.textContent)`;

/** Drops a file of these bytes, given as letters below 256. */
export const dropBytes = (page, name, bytes) =>
  page.run(
    `const data = new DataTransfer();
     data.items.add(new File([Uint8Array.from(atob(arguments[1]), (letter) => letter.charCodeAt(0))], arguments[0]));
     document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, composed: true }))`,
    name,
    Buffer.from(bytes).toString("base64"),
  );

export const pages = [
  {
    name: "saved pages of ten makers: the body is found, nothing of it is lost, nothing round it is read",
    test: async (page) => {
      const faults = [];
      await page.open();
      await page.drop(makers.map(({ html }, at) => ({ name: `maker-${at}.html`, text: html })));
      await page.articles(makers.length);
      const texts = Object.fromEntries((await page.result()).documents.map(({ name, text }) => [name, text]));
      for (const [at, { maker, has, not, begins }] of makers.entries()) {
        const text = texts[`maker-${at}.html`] ?? "";
        for (const words of has) if (!text.split("\n\n").includes(words)) faults.push(`${maker}: lost “${words.slice(0, 60)}”`);
        for (const words of not) if (text.includes(words)) faults.push(`${maker}: has “${words}”`);
        if (!text.startsWith(begins)) faults.push(`${maker}: begins ${JSON.stringify(text.slice(0, 160))}`);
      }
      assert.deepEqual(faults, []);
    },
  },
  {
    name: "saved pages: the engine finds title, outlet and day that the page tells of itself",
    test: async (page) => {
      await page.open();
      await page.drop([makers[2], makers[3]].map(({ html }, at) => ({ name: `${at}.html`, text: html })));
      await page.articles(2);
      const seen = (await page.result()).documents.map(({ title, outlet, published }) => [title, outlet, published]);
      assert.deepEqual(seen.sort(), [
        ["Flour again at Saltby", "Lantern", "2024-01-09"],
        ["Wheel at Otter Weir gets its water back", "Weir Tribune", "2024-06-30"],
      ]);
    },
  },
  {
    name: "saved pages: what was left out is counted, and read with the rest when a reader asks",
    test: async (page) => {
      await page.open();
      await page.drop([{ name: "mill.html", text: makers[0].html }]);
      await page.articles(1);
      assert.match(await page.run(`return deep(".origin")[0].textContent`), /Read from the page: \d+ paragraphs; \d+ pieces of the page were left out\./);
      const [alone] = await page.run(TEXTS);
      await page.click("read everything");
      await page.until(`return deep("article[data-document]")[0]?.textContent.includes("Ferry to sail on Sundays again")`, "the whole page");
      await page.state("ready");
      await page.click("read the article alone");
      await page.until(`return deep("article[data-document]")[0]?.textContent === arguments[0]`, "the article alone", alone);
    },
  },
  {
    name: "saved pages: charsets by mark of order, by what the page says, and by its bytes",
    test: async (page) => {
      const body = (/** @type {string} */ meta) => `<html><head>${meta}</head><body><p>“Ça va,” said Zoë Brånd, who owns the café at the end of the pier.</p></body></html>`;
      const latin = (/** @type {string} */ text) => Buffer.from(text.replace("“", "\x93").replace("”", "\x94"), "latin1");
      const files = [
        Buffer.from(body(""), "utf8"),
        Buffer.from(`\ufeff${body('<meta charset="iso-8859-1">')}`, "utf8"),
        Buffer.from(`\ufeff${body("")}`, "utf16le"),
        latin(body('<meta charset="windows-1252">')),
        latin(body('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')),
        latin(body("")),
        latin(body('<meta charset="utf-8">')),
        Buffer.from(body('<meta charset="x-nobody-knows">'), "utf8"),
      ];
      await page.open();
      for (const [at, bytes] of files.entries()) {
        await dropBytes(page, `charset-${at}.htm`, bytes);
        await page.articles(at + 1);
      }
      const texts = (await page.result()).documents.map(({ text }) => text);
      assert.deepEqual(texts, files.map(() => "“Ça va,” said Zoë Brånd, who owns the café at the end of the pier."));
    },
  },
  {
    name: "saved pages: of forty traps none springs, nothing is asked for, and the text is read",
    test: async (page) => {
      assert.equal(TRAPS.length, 40);
      await page.open();
      await page.drop([{ name: "first.html", text: makers[0].html }]); // fetches the reader
      await page.articles(1);
      const asked = page.server.asked.length;
      await page.drop([{ name: "traps.html", text: trapPage() }]);
      await page.articles(2);
      const text = (await page.result()).documents.find(({ name }) => name === "traps.html").text;
      for (const sentence of SENTENCES) assert.ok(text.includes(sentence), `${sentence} in ${text.slice(0, 800)}`);
      assert.match(text, /The paragraph of the style stays\./);
      assert.doesNotMatch(text, /sprung|import|never/);
      await page.click("read everything").catch(() => {});
      await page.state("ready");
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0, "a trap sprang");
      assert.deepEqual(page.server.asked.slice(asked), [], "a trap asked");
    },
  },
  {
    name: "saved pages: one without text is named and the others are read",
    test: async (page) => {
      await page.open();
      await page.drop([{ name: "app.html", text: "<html><body><div id=root></div><script>1</script></body></html>" }, { name: "pier.txt", text: "“It held,” said Mara Quill." }]);
      await page.articles(1);
      assert.match(await page.run(`return deep(".problem")[0].textContent`), /app\.html is a web page without text in it/);
    },
  },
];
