// Comparing and people: the other two views of a story.

import assert from "node:assert/strict";

export const views = [
  {
    name: "the comparison has a row for each statement of several articles and a cell for each article",
    test: async (page) => {
      await page.sample();
      const { story } = await page.result();
      const shared = story.statements.filter(({ variants }) => new Set(variants.map((v) => v.document)).size > 1);
      assert.ok(shared.length >= 5, `${shared.length} statements in several articles`);
      await page.click("^\\s*compare");
      await page.until(`return deep("tr[data-statement]").some(visible)`, "the table");
      const rows = await page.run(`return deep("tr[data-statement]").map((row) => [row.dataset.statement, row.querySelectorAll("td").length, row.innerText])`);
      assert.deepEqual(rows.map(([id]) => id).sort(), shared.map(({ id }) => id).sort());
      assert.ok(rows.every(([, cells]) => cells >= 5), "a cell for each article");
      assert.ok(rows.some(([, , words]) => /not reported/i.test(words)));
    },
  },
  {
    name: "what was cut and what was changed stands as del and ins",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*compare");
      await page.until(`return deep("tr[data-statement]").some(visible)`, "the table");
      const words = await page.run(`return ["ins", "del"].map((tag) => deep("tr[data-statement] " + tag).map((e) => e.textContent).join(" "))`);
      assert.ok(words[0].length > 0 && words[1].length > 0, "both occur in the sample story");
    },
  },
  {
    name: "the comparison leads to the quote and its card",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*compare");
      await (await page.button("^show it")).click();
      await page.until(`return deep(".card").some(visible) && deep("[data-quote].open").length > 0`, "the card of the quote");
    },
  },
  {
    name: "the people view names everybody who is quoted",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*people");
      await page.until(`return deep("who-said")[0].getAttribute("view") === "people" || deep("[data-source]").length > 0`, "the view");
      const words = await page.words();
      for (const name of ["Castell", "Brandt", "Yoon", "Lindqvist"]) assert.match(words, new RegExp(name));
    },
  },
];
