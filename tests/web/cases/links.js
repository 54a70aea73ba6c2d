// Addresses that name a quote, and links to one.

import assert from "node:assert/strict";
import { invented, show } from "../invented.js";

/** Keeps what is copied where a test can read it. */
const CATCH = `Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (words) => { window.__copied = words; } } });`;

const HASH = `return location.hash`;

/** Copies the link of the card that is open. */
async function copied(page) {
  await page.run(CATCH);
  await page.click("^Copy link$");
  const link = await page.until(`return window.__copied`, "the link");
  await page.until(`return deep(".card [role=status]").some((s) => /copied/.test(s.textContent))`, "a word that it is copied");
  return link;
}

const isOpen = (page, document, quote) =>
  page.until(`return deep('article[data-document="' + arguments[0] + '"] [data-quote="' + arguments[1] + '"]')[0]?.matches(".open")`, `${document} ${quote} to be chosen`, document, quote);

export const links = [
  {
    name: "link: the address of a quote chooses it once the articles are there",
    test: async (page) => {
      await show(page, invented(), "/#d2:q1");
      await isOpen(page, "d2", "q1");
      assert.equal(await page.run(HASH), "#d2:q1");
      assert.equal(await page.run(`return deep(".stale").some(visible)`), false);
    },
  },
  {
    name: "link: choosing a quote writes the address and makes no history",
    test: async (page) => {
      await show(page);
      const length = await page.run(`return history.length`);
      for (const [document, quote] of [["d1", "q1"], ["d2", "q2"]]) {
        await page.run(`deep('article[data-document="' + arguments[0] + '"] [data-quote="' + arguments[1] + '"]')[0].click()`, document, quote);
        await page.until(`return location.hash === arguments[0]`, "the address", `#${document}:${quote}`);
      }
      assert.equal(await page.run(`return history.length`), length);
      assert.equal(await copied(page), `${page.server.origin}/#d2:q2`);
    },
  },
  {
    name: "link: an article, a source and a statement have addresses too",
    test: async (page) => {
      await show(page, invented(), "/#p2");
      await page.until(`return deep('button[data-source="p2"]')[0]?.getAttribute("aria-pressed") === "true"`, "the source to be chosen");
      await page.run(`location.hash = "#d4"`);
      await page.until(`return deep('.column.shown article')[0]?.dataset.document === "d4"`, "the article to be in front");
      await page.run(`location.hash = "#s2"`);
      await page.until(`return deep('tr[data-statement="s2"]').some(visible)`, "the statement");
      assert.equal(await page.run(HASH), "#s2");
    },
  },
  {
    name: "link: an address that names nothing here is ignored with a sentence",
    test: async (page) => {
      await show(page, invented(), "/#d1:q77");
      const words = await page.until(`const [stale] = deep(".stale").filter(visible); return stale && stale.textContent`, "the sentence");
      assert.match(words, /d1:q77.*not in these articles/);
      assert.equal(await page.run(`return deep(".open, .card.shown").length`), 0);
      await page.run(`deep('article[data-document="d1"] [data-quote="q1"]')[0].click()`);
      await page.until(`return !deep(".stale").some(visible)`, "the sentence to go");
      await show(page, invented(), "/#<script>:q1");
      assert.equal(await page.run(`return deep(".stale").some(visible)`), false);
    },
  },
  {
    name: "link: the browser's back goes from view to view",
    test: async (page) => {
      await show(page);
      await page.click("^\\s*compare");
      await page.until(`return location.hash === "#compare"`, "the address of the view");
      await page.click("^\\s*people");
      await page.until(`return location.hash === "#people"`, "the address of the view");
      for (const view of ["compare", "read"]) {
        await page.run(`history.back()`);
        await page.until(`return deep("who-said")[0].view === arguments[0]`, view, view);
      }
      await page.run(`history.forward()`);
      await page.until(`return deep("who-said")[0].view === "compare"`, "forward");
    },
  },
  {
    name: "link: on a host's page nothing touches the address, and the link is to the words",
    test: async (page) => {
      await page.driver.get(`${page.server.origin}/__host.html`);
      await page.until(`return deep("who-said")[0]?.result?.documents[0].quotes.length === 2`, "the result");
      await page.run(`return deep("who-said")[0].select("q1")`);
      assert.equal(await copied(page), `${page.server.origin}/__host.html#:~:text=%E2%80%9CIt%20held%2C%E2%80%9D`);
      await page.run(`const reader = document.createElement("who-said"); reader.id = "second"; document.body.append(reader); reader.result = JSON.parse(arguments[0])`, JSON.stringify(invented()));
      await page.until(`return deep('article[data-document="d1"] [data-quote="q1"]').length === 1`, "the reader");
      await page.run(`deep('article[data-document="d1"] [data-quote="q1"]')[0].click()`);
      await page.until(`return deep(".card").filter(visible).some((card) => /Ida Quist/.test(card.innerText) && !/Copy link/.test(card.innerText))`, "a card without a link");
      assert.equal(await page.run(`return location.href`), `${page.server.origin}/__host.html`);
    },
  },
  {
    name: "link: an article that came from an address is linked there",
    test: async (page) => {
      await page.driver.get(`${page.server.origin}/__host.html`);
      await page.run(`const reader = document.createElement("who-said"); reader.src = "/__story.txt"; document.body.append(reader)`);
      await page.until(`return deep('article[data-document="d1"] [data-quote]').length > 0`, "the article");
      await page.run(`deep('article[data-document="d1"] [data-quote]')[0].click()`);
      assert.match(await copied(page), /\/__story\.txt#:~:text=%E2%80%9CThe%20pier%20held%2C%E2%80%9D$/);
    },
  },
];
