// The page by keyboard alone.

import assert from "node:assert/strict";

/** Where the focus is, looked for in shadow roots: the key of a quote. */
const FOCUS = `let active = document.activeElement;
while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
const piece = active?.closest("[data-quote]");
return piece ? piece.closest("article").dataset.document + " " + piece.dataset.quote : null`;

export const keyboard = [
  {
    name: "j and k go to the next and the previous quote",
    test: async (page) => {
      await page.sample();
      const seen = [];
      for (const key of ["j", "j", "j", "k"]) {
        await page.press(key);
        seen.push(await page.run(FOCUS));
      }
      assert.ok(seen.every(Boolean), `the focus is on quotes: ${seen}`);
      assert.equal(new Set(seen.slice(0, 3)).size, 3, `three different quotes: ${seen}`);
      assert.equal(seen[3], seen[1], "k goes back");
    },
  },
  {
    name: "Enter on a quote opens its card, Esc closes it and the focus stays",
    test: async (page) => {
      await page.sample();
      await page.press("j");
      const on = await page.run(FOCUS);
      await page.press("\uE007");
      await page.until(`return deep("[role=dialog], [popover], .card").some(visible)`, "the card");
      await page.press("\uE00C");
      await page.until(`return !deep("[role=dialog], [popover], .card").some(visible)`, "the card to go");
      assert.equal(await page.run(FOCUS), on);
    },
  },
  {
    name: "Tab reaches the file button on an empty page",
    test: async (page) => {
      await page.open();
      for (let presses = 0; presses < 25; presses += 1) {
        await page.press("\uE004");
        const at = await page.run(`let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active?.matches("input[type=file]") || /file/i.test(active?.textContent ?? "") && active?.matches("button, label")`);
        if (at) return;
      }
      assert.fail("25 times Tab and no file button");
    },
  },
  {
    name: "a number toggles the source of that place",
    test: async (page) => {
      await page.sample();
      await page.press("1");
      await page.until(`return deep("button[data-source]")[0].getAttribute("aria-pressed") === "true"`, "the first source to be chosen");
      await page.press("1");
      await page.until(`return deep("button[data-source]")[0].getAttribute("aria-pressed") === "false"`, "it to be let go");
    },
  },
];
