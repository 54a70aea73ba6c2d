// What the page promises to tests, scripts and assistive technology.

import assert from "node:assert/strict";
import { commandLine, sample } from "../files.js";

export const contract = [
  {
    name: "the page's result is the command line's, byte for byte",
    test: async (page) => {
      await page.open();
      await page.drop(sample);
      await page.articles(5);
      const told = commandLine(sample.map(({ name }) => name));
      assert.ok(told.documents.some(({ quotes }) => quotes.length > 5), "the sample story has quotes");
      assert.deepEqual(await page.result(), told);
    },
  },
  {
    name: "every quote's pieces stand in the page with kind and speaker, and cover its words",
    test: async (page) => {
      await page.sample();
      const { documents, story } = await page.result();
      const shown = await page.run(`return deep("article[data-document]").flatMap((article) =>
        [...article.querySelectorAll("[data-quote]")].map((piece) => ({
          key: article.dataset.document + " " + piece.dataset.quote, kind: piece.dataset.kind,
          speaker: piece.dataset.speaker ?? null, label: piece.getAttribute("aria-label"), text: piece.textContent })))`);
      const people = new Set(story.people.map(({ id }) => id));
      for (const { id, text, quotes } of documents) {
        for (const quote of quotes.filter(({ spans }) => spans.length > 0)) {
          const pieces = shown.filter(({ key }) => key === `${id} ${quote.id}`);
          const inside = pieces.map((piece) => piece.text).join("").replace(/\s/g, "");
          const words = quote.spans.map(([start, end]) => text.slice(start, end)).join("").replace(/\s/g, "");
          assert.ok(inside.includes(words), `${id} ${quote.id}: ${inside} shows ${words}`);
          assert.ok(pieces.every(({ kind }) => kind === quote.kind), `${quote.id} is ${quote.kind}`);
          assert.ok(pieces.every(({ speaker }) => speaker === null || people.has(speaker)), "a speaker of the story");
          if (quote.kind !== "scare") assert.ok(pieces.every(({ label }) => /quote|speech/i.test(label ?? "")), `${quote.id} has a name`);
        }
      }
    },
  },
  {
    name: "an accessible name says quote, who and where",
    test: async (page) => {
      await page.sample();
      const labels = await page.run(`return deep("[data-quote][data-speaker]").map((piece) => piece.getAttribute("aria-label"))`);
      assert.ok(labels.some((label) => /quote/i.test(label) && /Castell/.test(label)), labels.slice(0, 3).join(" | "));
    },
  },
  {
    name: "mentions stand in the page with entity and label, where the result has them",
    test: async (page) => {
      await page.sample();
      const { documents } = await page.result();
      const shown = await page.run(`return deep("article[data-document] [data-mention]").map((piece) => [
        piece.closest("article").dataset.document + " " + piece.dataset.mention, piece.dataset.entity ?? null, piece.dataset.label])`);
      const found = new Map(shown.map(([key, ...rest]) => [key, rest]));
      let names = 0;
      for (const { id, mentions } of documents) {
        for (const mention of mentions) {
          if (mention.kind === "name") {
            assert.ok(found.has(`${id} ${mention.id}`), `${id} ${mention.id} is shown`);
            names += 1;
          }
          const attributes = found.get(`${id} ${mention.id}`);
          if (attributes) assert.deepEqual(attributes, [mention.entity, mention.label]);
        }
      }
      assert.ok(names > 30, `${names} names in the sample story`);
    },
  },
  {
    name: "the state of the page is told on its root, and the title names the page",
    test: async (page) => {
      await page.open();
      assert.equal(await page.run(`return document.documentElement.dataset.whosaid`), "ready");
      assert.match(await page.driver.getTitle(), /whosaid/i);
      assert.equal(await page.run(`return document.documentElement.lang`), "en");
    },
  },
  {
    name: "the policy forbids inline scripts, foreign scripts and foreign connections",
    test: async (page) => {
      await page.open();
      const policy = await page.run(`return document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? ""`);
      assert.match(policy, /default-src 'none'|default-src 'self'/);
      assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*|https?:/);
    },
  },
];
