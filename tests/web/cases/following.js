// Articles that follow one another, and what they share.

import assert from "node:assert/strict";
import { invented, show } from "../invented.js";

const PIECE = `const piece = (document, quote) => deep('article[data-document="' + document + '"] [data-quote="' + quote + '"]')[0];`;

/** How far down each column is, and what is outlined in it. */
const COLUMNS = `return Object.fromEntries(deep(".column").map((column) => [column.querySelector("article").dataset.document,
  { top: Math.round(column.scrollTop), echoes: [...column.querySelectorAll(".echo")].map((e) => e.dataset.quote),
    level: Math.round(column.querySelector(".echo")?.getBoundingClientRect().top ?? -1) }]))`;

/** The page has come to rest. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 350));

/** Chooses a quote as a click does. */
const choose = (page, document, quote) => page.run(`${PIECE} piece(...arguments).scrollIntoView({ block: "center" }); piece(...arguments).click()`, document, quote);

const turn = (page, name) => page.run(`const box = deep("input[name=" + arguments[0] + "]")[0]; box.closest("details").open = true; box.click()`, name);

export const following = [
  {
    name: "follow: a chosen quote scrolls the other columns to their printing and outlines it; focus and own column stay",
    test: async (page) => {
      await show(page);
      await page.run(`${PIECE} piece("d1", "q2").focus(); piece("d1", "q2").scrollIntoView({ block: "center" })`);
      await rest();
      const before = await page.run(COLUMNS);
      await page.run(`${PIECE} piece("d1", "q2").click()`);
      await page.until(`${PIECE} return piece("d2", "q2").matches(".echo")`, "the outline");
      await rest();
      const after = await page.run(COLUMNS);
      const { top } = await page.run(`${PIECE} return piece("d1", "q2").getBoundingClientRect().toJSON()`);
      assert.equal(after.d1.top, before.d1.top, "the own column stays");
      assert.ok(after.d2.top > before.d2.top + 200, `the other column moved: ${after.d2.top}`);
      assert.ok(Math.abs(after.d2.level - top) < 3, `level with it: ${after.d2.level} and ${top}`);
      assert.deepEqual([after.d1.echoes, after.d2.echoes, after.d3.echoes, after.d4.echoes], [[], ["q2"], [], []]);
      assert.deepEqual([after.d3.top, after.d4.top], [0, 0], "who does not print it stays");
      assert.equal(await page.run(`return document.activeElement.dataset.quote`), "q2");
      await page.press("\uE00C");
      await page.until(`return deep(".echo").length === 0`, "Esc to take the outlines away");
    },
  },
  {
    name: "follow: j goes to a quote and the others follow without a card",
    test: async (page) => {
      await show(page);
      await page.press("j");
      await page.until(`${PIECE} return piece("d2", "q1").matches(".echo") && piece("d4", "q1").matches(".echo")`, "the outlines");
      assert.equal(await page.run(`return deep(".card").some(visible)`), false);
      await rest();
      assert.ok((await page.run(COLUMNS)).d2.top > 200);
      await page.press("\uE00C");
      await page.until(`return deep(".echo").length === 0`, "Esc to take the outlines away");
    },
  },
  {
    name: "follow: the switch ends it, and is remembered",
    test: async (page) => {
      await show(page);
      assert.equal(await page.run(`return deep("input[name=follow]")[0].checked`), true, "on by default");
      await turn(page, "follow");
      await show(page);
      assert.equal(await page.run(`return deep("input[name=follow]")[0].checked`), false);
      await choose(page, "d1", "q1");
      await page.until(`return deep(".card").some(visible)`, "the card");
      await rest();
      const seen = await page.run(COLUMNS);
      assert.deepEqual([seen.d2.top, seen.d2.echoes], [0, []]);
      await turn(page, "follow");
    },
  },
  {
    name: "follow: where readers want no motion the columns are there at once",
    skip: ["firefox", "webkit"], // only Chromium plays such readers
    test: async (page) => {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
      try {
        await show(page);
        const top = await page.driver.executeAsyncScript(`const done = arguments[0];
          const column = document.querySelectorAll(".column")[1];
          document.addEventListener("whosaid-select", () => setTimeout(() => done(column.scrollTop)), { once: true });
          document.querySelector('article[data-document="d1"] [data-quote="q1"]').click()`);
        assert.ok(top > 200, `scrolled by ${top}`);
      } finally {
        await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
      }
    },
  },
  {
    name: "follow: a card lists the other printings and goes there and back",
    test: async (page) => {
      await show(page);
      await choose(page, "d1", "q1");
      await page.run(`deep(".card dd button")[0].click()`);
      await page.until(`${PIECE} return piece("d2", "q1").matches(".open")`, "the other printing");
      await page.click("^Back to The Weir Courier");
      await page.until(`${PIECE} return piece("d1", "q1").matches(".open")`, "the first one again");
    },
  },
  {
    name: "dim: what articles share or what only one has is grey, legible and marked without colour",
    test: async (page) => {
      await show(page);
      const look = () => page.run(`const style = (element) => { const { color, fontSize } = getComputedStyle(element); return { color, size: Math.round(parseFloat(fontSize) * 10) / 10 }; };
        const own = deep('article[data-document="d1"] p').find((p) => /about the courier/.test(p.textContent));
        const copy = deep('article[data-document="d1"] .copied').find((e) => /built in 1911/.test(e.textContent));
        const rule = (p) => getComputedStyle(p, "::before").content !== "none";
        return { own: style(own), copy: style(copy), quote: style(deep('article[data-document="d2"] [data-quote="q1"]')[0]),
          rules: [rule(own), rule(copy.closest("p"))] }`);
      const dim = async (value) => {
        await page.run(`const choice = deep("select[name=dim]")[0]; choice.value = arguments[0]; choice.dispatchEvent(new Event("change"))`, value);
        await page.until(`return deep("[data-dim]")[0].dataset.dim === arguments[0]`, "the choice", value);
        return look();
      };
      const before = await look();
      assert.deepEqual([before.own, before.rules], [before.copy, [false, false]]);
      const shared = await dim("shared");
      assert.deepEqual(shared.own, before.own);
      for (const passage of [shared.copy, shared.quote]) assert.ok(passage.color !== before.own.color && passage.size < before.own.size);
      assert.deepEqual(shared.rules, [false, true]);
      const own = await dim("own");
      assert.deepEqual(own.copy, before.own);
      assert.ok(own.own.color !== before.own.color && own.own.size < before.own.size);
      assert.deepEqual(own.rules, [true, false]);
      assert.deepEqual(await dim("nothing"), before);
    },
  },
  {
    name: "dim: where a result tells of no copies there is no such control, and older results show as ever",
    test: async (page) => {
      const older = invented();
      for (const key of ["copies", "groups", "versions"]) delete older.story[key];
      for (const article of older.documents) delete article.notes;
      await show(page, older);
      assert.equal(await page.run(`return deep("select[name=dim]").length + deep(".copied, .story, .remark").length`), 0);
    },
  },
];
