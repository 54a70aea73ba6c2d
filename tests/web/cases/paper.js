// Without colours: on paper, and where the reader's system sets all colours.
// Chromium alone plays both.

import assert from "node:assert/strict";
import { show } from "../invented.js";
import { violations } from "./accessibility.js";

const skip = ["firefox", "webkit"];

/** Runs a test under other media. */
const under = (media, features, test) => async (page) => {
  const emulate = (settings) => page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", settings);
  try {
    await test(page, () => emulate({ media, features }));
  } finally {
    await emulate({ media: "", features: [] });
  }
};

const LOOK = `const look = (selector, pseudo) => { const [e] = deep(selector); const s = getComputedStyle(e, pseudo);
  return { border: s.borderInlineStartStyle + s.borderInlineStartWidth, under: s.borderBlockEndStyle + s.textDecorationLine, outline: s.outlineStyle + s.outlineWidth, color: s.color, content: s.content, background: s.backgroundColor, display: s.display }; };`;

export const paper = [
  {
    name: "print: black on white, labels and a key, the outlets as headings, no controls",
    skip,
    test: under("print", [], async (page, emulate) => {
      await show(page);
      await page.run(`const choice = deep("select#theme")[0]; choice.value = "dark"; choice.dispatchEvent(new Event("change", { bubbles: true }))`);
      await page.run(`deep('button[data-source="p2"]')[0].click(); deep('article[data-document="d1"] [data-quote="q1"]')[0].click()`);
      await page.until(`return deep(".card").some(visible)`, "the card");
      await emulate();
      const seen = await page.run(`${LOOK} return {
        gone: deep(".card, .more, .strip, .remove, .restore, .top").filter(visible).length,
        text: look("article p:not(.furniture)").color, label: look('[data-quote="q1"][data-tag]', "::before"), quote: look('[data-quote="q1"]'),
        opacity: getComputedStyle(deep('[data-quote="q1"][data-tag]')[0], "::before").opacity,
        columns: deep(".column").map((c) => [visible(c), c.getBoundingClientRect().top, visible(c.querySelector("h2"))]),
        key: deep(".legend .source").map((s) => [visible(s), s.innerText.replace(/\\s+/g, " ")]), page: getComputedStyle(document.body).backgroundColor }`);
      assert.equal(seen.gone, 0);
      assert.equal(seen.text, "rgb(0, 0, 0)");
      assert.match(seen.label.content, /IQ/);
      assert.equal(seen.opacity, "1", "labels of dimmed quotes too");
      assert.deepEqual([seen.quote.background, seen.quote.outline.slice(0, 4), seen.page], ["rgba(0, 0, 0, 0)", "none", "rgba(0, 0, 0, 0)"]);
      assert.ok(seen.columns.every(([shown, top, heading], at) => shown && heading && (at === 0 || top > seen.columns[at - 1][1])), "one after the other");
      assert.ok(seen.key.every(([shown]) => shown) && /IQ Ida Quist/.test(seen.key[0][1]), "the key");
    }),
  },
  {
    name: "forced colours: quotes, names, chosen, following and dimmed text differ in lines",
    skip,
    test: under("", [{ name: "forced-colors", value: "active" }], async (page, emulate) => {
      await emulate();
      await show(page);
      await page.run(`deep('article[data-document="d1"] [data-quote="q1"]')[0].click()`);
      await page.until(`return deep(".quote.echo").length > 0`, "the outlines");
      const plain = await page.run(`${LOOK} return { direct: look('[data-document="d1"] .quote[data-quote="q1"]'), indirect: look('[data-document="d1"] .quote[data-quote="q2"]'),
        name: look(".mention"), echo: look(".quote.echo"), ink: getComputedStyle(deep("article")[0]).color }`);
      assert.match(plain.direct.border, /^solid/);
      assert.match(plain.indirect.under, /^dotted/);
      assert.match(plain.name.under, /^noneunderline/);
      assert.match(plain.direct.outline, /^solid3/);
      assert.match(plain.echo.outline, /^dashed/);
      await page.press("\uE00C");
      await page.run(`deep('button[data-source="p2"]')[0].click()`);
      await page.until(`return deep(".quote.dim").length > 0`, "the dimmed ones");
      const dim = await page.run(`${LOOK} return look('[data-document="d1"] .quote[data-quote="q1"]')`);
      assert.match(dim.border, /^none/);
      assert.notEqual(dim.color, plain.ink);
    }),
  },
  ...["light", "dark"].map((theme) => ({
    name: `axe finds nothing where text is dimmed, a quote chosen and colours are forced, ${theme}`,
    skip,
    test: async (page) => {
      const emulate = (features) => page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features });
      try {
        await show(page);
        await page.run(`const choice = deep("select#theme")[0]; choice.value = arguments[0]; choice.dispatchEvent(new Event("change", { bubbles: true }))`, theme);
        await page.run(`deep('article[data-document="d1"] [data-quote="q1"]')[0].click(); deep("button.restore")[0].click()`);
        for (const dim of ["shared", "own"]) {
          await page.run(`deep("who-said")[0].dim = arguments[0]`, dim);
          for (const forced of ["none", "active"]) {
            await emulate([{ name: "forced-colors", value: forced }, { name: "prefers-color-scheme", value: theme }]);
            await new Promise((resolve) => setTimeout(resolve, 300));
            assert.deepEqual(await violations(page), [], `${dim}, forced colours ${forced}`);
          }
        }
      } finally {
        await emulate([]);
      }
    },
  })),
];
