// The switch for a precise reading: only speakers that are sure enough.

import assert from "node:assert/strict";

/** An article of which one quote has a sure speaker and one an unsure one. */
const ARTICLE = { name: "owl.txt", text: "Ida Quist met Lars Tennant. “It was late.” “The ferry sails,” said Ida Quist.\n" };

const SWITCH = `const box = deep("input[name=precise]")[0];`;

/** @param {import("../page.js").Page} page */
async function opened(page) {
  await page.open();
  await page.drop([ARTICLE]);
  await page.articles(1);
}

/** Waits until the result has so many quotes with withheld speakers. */
async function withheld(page, count) {
  await page.until(
    `return document.documentElement.dataset.whosaid === "ready"
       && deep("who-said")[0].result.documents[0].quotes.filter((q) => q.withheld).length === arguments[0]`,
    `${count} withheld speakers`,
    count,
  );
  return (await page.result()).documents[0].quotes;
}

/** Turns the switch as a reader does who has no mouse. */
async function turn(page) {
  await page.run(`${SWITCH} box.closest("details").open = true; box.focus()`);
  await page.press(" ");
}

export const precise = [
  {
    name: "the switch says what it does, leaves out who is not sure, and gives them back",
    test: async (page) => {
      await opened(page);
      const [first, second] = await withheld(page, 0);
      assert.ok(first.speaker && second.speaker, "both have a speaker");
      assert.match(await page.run(`${SWITCH} return box.closest("label").textContent`), /at least 95% sure/);
      await turn(page);
      const [unsure, sure] = await withheld(page, 1);
      assert.equal(unsure.speaker, null);
      assert.equal(unsure.withheld[0].name, first.speaker.name);
      assert.equal(sure.speaker.name, second.speaker.name);
      await page.until(
        `return deep("[data-quote]").some((piece) => /not sure enough/.test(piece.getAttribute("aria-label") ?? ""))`, "the quote to say so");
      await turn(page);
      assert.deepEqual(await withheld(page, 0), [first, second]);
    },
  },
  {
    name: "the switch is remembered",
    test: async (page) => {
      await opened(page);
      await turn(page);
      await withheld(page, 1);
      await opened(page);
      await withheld(page, 1);
      assert.equal(await page.run(`${SWITCH} return box.checked`), true);
      await turn(page);
      await withheld(page, 0);
    },
  },
];
