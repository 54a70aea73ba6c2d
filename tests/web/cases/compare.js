// The comparison at work: choosing rows, going to an article and back, copying,
// many articles, several stories, a narrow window, paper.

import assert from "node:assert/strict";
import { compared } from "../compared.js";
import { violations } from "./accessibility.js";

/** Shows a result that was made elsewhere, in the comparison. */
async function show(page, result) {
  await page.open();
  await page.run(`deep("who-said")[0].result = arguments[0]`, result);
  await page.until(`return deep("article[data-document]").length > 0`, "the articles");
  await page.click("^\\s*compare");
  await page.until(`return deep(".comparison").some(visible)`, "the comparison");
}

/** Chooses in a field of the toolbar, as a reader does. */
async function choose(page, label, value) {
  await page.run(
    `const field = deep(".choice").find((choice) => choice.firstChild.textContent.includes(arguments[0]) || choice.textContent.trim().startsWith(arguments[0])).querySelector("select");
     field.value = arguments[1];
     if (field.value !== arguments[1]) throw new Error("no choice " + arguments[1]);
     field.dispatchEvent(new Event("change", { bubbles: true }))`,
    label,
    value,
  );
  await settle(page);
}

const settle = (page) => page.driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; requestAnimationFrame(() => setTimeout(done, 50))`);
const rows = (page) => page.run(`return deep("tr[data-statement]").map((row) => row.dataset.statement)`);
const count = (page) => page.run(`return deep(".outcome [role=status]")[0].textContent`);

/** Stands in for the clipboard. @param {boolean} refuses */
const clipboard = (page, refuses) =>
  page.run(
    `window.__taken = null;
     const take = arguments[0] ? () => Promise.reject(new Error("refused")) : async ([item]) => {
       const words = async (type) => (await item.getType(type)).text();
       window.__taken = [await words("text/plain"), await words("text/html")];
     };
     Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: take, writeText: arguments[0] ? take : async (text) => (window.__taken = [text, ""]) } })`,
    refuses,
  );

/** Runs with a window of another size. */
async function sized(page, width, height, test) {
  const before = await page.driver.manage().window().getRect();
  await page.driver.manage().window().setRect({ width, height });
  try {
    await test(await page.run(`return innerWidth`));
  } finally {
    await page.driver.manage().window().setRect(before);
  }
}

export const compare = [
  {
    name: "compare: rows are filtered and counted, and shown all again with one button",
    test: async (page) => {
      await show(page, compared(4));
      assert.equal(await count(page), "4 statements");
      assert.deepEqual(await rows(page), ["s4", "s1", "s2", "s3"], "most printed first");
      await choose(page, "Order", "different");
      assert.deepEqual((await rows(page)).slice(0, 2), ["s1", "s2"]);
      await choose(page, "Said by", "Lars Tennant");
      assert.equal(await count(page), "2 of 4 statements");
      await choose(page, "Outlet", "-The Sound");
      assert.deepEqual(await rows(page), ["s2"]);
      await choose(page, "Difference", "changed");
      assert.equal(await count(page), "0 of 4 statements");
      assert.match(await page.words(), /None of the 4 statements is said by Lars Tennant, is not printed by The Sound and has words changed\./);
      await page.click("^show all$");
      await settle(page);
      assert.equal(await count(page), "4 statements");
      assert.match(await page.run(`return document.activeElement?.tagName ?? ""`), /SELECT/, "the focus is not lost");
      await choose(page, "Difference", "flagged");
      assert.deepEqual(await rows(page), ["s1", "s2"]);
    },
  },
  {
    name: "compare: show it goes to the article, and the way back leads to the same button, filters kept",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*compare");
      await page.until(`return deep("tr[data-statement]").some(visible)`, "the table");
      const who = await page.run(`return deep("tr[data-statement] .name")[0].textContent`);
      await choose(page, "Said by", who);
      const before = await rows(page);
      const button = await page.run(`return [...deep("tr[data-statement]").at(-1).querySelectorAll("[data-variant]")].at(-1)`);
      const place = await button.getAttribute("data-variant");
      // A reader's click: what it starts goes on before it is over. WebKit's driver does not find the
      // button in its scroller; there a click by script goes on in the same way.
      if (page.engine === "webkit") await page.run(`arguments[0].click()`, button);
      else await button.click();
      await page.until(`return deep("who-said")[0].view === "read" && deep(".quote.open").some((piece) =>
        piece.closest("article").dataset.document + "/" + piece.dataset.quote === arguments[0])`, "the quote", place);
      await page.click("^\\s*compare");
      await page.until(`return deep("tr[data-statement]").some(visible)`, "the table again");
      assert.deepEqual(await rows(page), before);
      const [focused, row, seen] = await page.run(`const button = document.activeElement;
        const box = button.getBoundingClientRect();
        return [button.dataset.variant, button.closest("tr").dataset.statement, box.top > 0 && box.bottom < innerHeight && scrollY === 0 && document.body.scrollTop === 0]`);
      assert.deepEqual([focused, row, seen], [place, before.at(-1), true]);
    },
  },
  {
    name: "compare: the card of a quote leads to the row of its statement",
    test: async (page) => {
      await show(page, compared(4));
      await page.run(`deep("who-said")[0].select("d2/q1")`);
      await page.click("^compare the wordings$");
      await page.until(`return deep('tr.here[data-statement="s1"]').some(visible)`, "the row");
      assert.equal(await page.run(`return deep(".card").some(visible)`), false);
    },
  },
  {
    name: "compare: the reading view offers the way back until it was taken",
    test: async (page) => {
      await show(page, compared(4));
      await page.run(`deep("[data-variant]")[0].click()`);
      await page.click("^back to the comparison$");
      await page.until(`return deep("tr[data-statement]").some(visible)`, "the table");
      await page.click("^\\s*read");
      await settle(page);
      assert.equal(await page.run(`return deep(".back").length`), 0);
      assert.equal(await page.run(`return deep("who-said")[0].select("s2")`), true);
      assert.equal(await page.run(`return deep("who-said")[0].view`), "compare");
    },
  },
  {
    name: "compare: a cell tells cue, marks, relation, place and warnings in words",
    test: async (page) => {
      await show(page, compared(4));
      const cells = await page.run(`return [...deep('tr[data-statement="s1"]')[0].querySelectorAll("td")].map((cell) => cell.innerText.replace(/\\s+/g, " "))`);
      assert.match(cells[0], /claimed · in marks · the fullest wording · in the headline · show it/);
      assert.match(cells[1], /cut so that the sense may change: “not” is missing.*claimed · in marks · cut · in the lead/);
      assert.match(cells[2], /put in: “certainly” another day: on 4 March .*words changed · near the end/);
      assert.equal(cells[3], "not reported");
      const spoken = await page.words();
      assert.match(spoken, /given to somebody else: Mira Okafor/);
    },
  },
  {
    name: "compare: a row is copied as text and as a page, and says so",
    test: async (page) => {
      await show(page, compared(4));
      await clipboard(page, false);
      await page.run(`deep('tr[data-statement="s1"] button.copy')[0].click()`);
      await page.until(`return window.__taken && deep("[data-copied]")[0].textContent === "copied"`, "the word copied");
      const [text, html] = await page.run(`return window.__taken`);
      const origin = page.server.origin;
      assert.match(text, /^Mira Okafor, harbour commissioner:\nWe will not close/);
      assert.ok(text.includes(`- Northern Wire: close the harbour before the winter (claimed; in marks; cut; in the lead; cut so that the sense may change: “not” is missing)\n  ${origin}/#d2:q1`), text);
      assert.match(text, /Not reported by Saltmarsh Today\./);
      if (html) assert.ok(html.includes(`<a href="${origin}/#d3:q1">The Sound</a>`), html);
    },
  },
  {
    name: "compare: what the clipboard refuses stands selected in a field, and Escape closes it",
    test: async (page) => {
      await show(page, compared(4));
      await clipboard(page, true);
      await page.run(`const button = deep('tr[data-statement="s2"] button.copy')[0]; button.focus(); button.click()`);
      await page.until(`return deep("dialog.by-hand")[0].open`, "the field");
      const [selected, told] = await page.run(`const field = deep("dialog.by-hand textarea")[0];
        return [field.value.slice(field.selectionStart, field.selectionEnd), deep("[data-copied]")[0].textContent]`);
      assert.match(selected, /^Lars Tennant, ferry union:/);
      assert.equal(told, "not copied");
      await page.press("\uE00C");
      await page.until(`return !deep("dialog.by-hand")[0].open`, "the field to close");
    },
  },
  {
    name: "compare: stories stand apart, versions count as one text, and each article has a cell",
    test: async (page) => {
      await show(page, compared(12, { stories: true, versions: true }));
      assert.match(await page.words(), /The Harbour Post and Northern Wire are the same text\. Saltmarsh Today is another version of The Sound\./);
      const stories = await page.run(`return deep("tr.story").map((row) => row.innerText.trim())`);
      assert.deepEqual(stories.map((words) => words.slice(0, 8)), ["Story 1:", "Story 2:"]);
      assert.match(stories[1], /^Story 2: The Pilot and Coast Ledger$/);
      const told = await page.run(`return deep("tr[data-statement]").map((row) => [row.querySelectorAll("td").length,
        row.querySelector(".printings").textContent, [...row.querySelectorAll("td.none")].map((cell) => cell.textContent)])`);
      assert.ok(told.every(([cells]) => cells === 12));
      assert.equal(told[0][1], "4 articles, 2 independent texts");
      assert.deepEqual(told[0][2], [...Array(6).fill("not reported"), "another story", "another story"]);
      assert.deepEqual(told.at(-1)[2], Array(10).fill("another story"));
    },
  },
  {
    name: "compare: a wide table scrolls under its first row and first column",
    test: async (page) => {
      await show(page, compared(12, { stories: true }));
      const [head, first] = await page.run(`const sheet = deep(".sheet")[0]; sheet.scrollTo(400, 200);
        const at = (element) => element.getBoundingClientRect(), box = at(sheet);
        return [Math.round(at(deep("thead th")[1]).top - box.top), Math.round(at(deep("tr[data-statement] th")[0]).left - box.left)]`);
      assert.deepEqual([head, first], [0, 0]);
    },
  },
  {
    name: "compare: in a narrow window each row is a stack of the outlets that print it",
    test: (page) =>
      sized(page, 500, 800, async () => {
        await show(page, compared(12, { stories: true }));
        const [cells, absent, overflow] = await page.run(`const row = deep('tr[data-statement="s1"]')[0];
          return [[...row.querySelectorAll("td")].filter(visible).map((cell) => cell.querySelector(".outlet").innerText),
            row.querySelector(".absent").innerText, document.documentElement.scrollWidth > innerWidth]`);
        assert.deepEqual(cells, ["The Harbour Post", "Northern Wire", "The Sound"]);
        assert.equal(absent, "not reported by Saltmarsh Today, Quay Radio, The Lamp, Isle Gazette, Ferry Times, The Breakwater and Morning Ebb");
        assert.equal(overflow, false);
        const tops = await page.run(`const row = deep('tr[data-statement="s1"]')[0];
          return [".who", "td", ".absent"].map((part) => row.querySelector(part).getBoundingClientRect().top)`);
        assert.deepEqual([...tops].sort((a, b) => a - b), tops, "who, cells, who lacks it");
      }),
  },
  {
    name: "compare: on paper it is black on white, and no word is folded",
    skip: ["firefox", "webkit"],
    test: async (page) => {
      await show(page, compared(4));
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
      try {
        const [sizes, colours, buttons] = await page.run(`const folded = deep("del.folded");
          return [folded.map((element) => parseFloat(getComputedStyle(element).fontSize)),
            [...new Set(deep(".comparison *").filter(visible).map((element) => getComputedStyle(element).color))],
            deep(".comparison button").filter(visible).length]`);
        assert.ok(sizes.length > 0 && sizes.every((size) => size > 10), sizes.join());
        assert.deepEqual(colours, ["rgb(0, 0, 0)"]);
        assert.equal(buttons, 0);
      } finally {
        await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
      }
    },
  },
  {
    name: "compare: a result of an older engine is shown, and where nothing is shared that is said",
    test: async (page) => {
      await show(page, compared(4, { older: true }));
      assert.deepEqual(await rows(page), ["s4", "s1", "s2", "s3"]);
      const result = compared(2);
      result.story.statements = [];
      await page.run(`deep("who-said")[0].result = arguments[0]`, result);
      await page.until(`return deep(".empty-view").some((words) => /No statement is printed by more than one of these 2 articles/.test(words.textContent))`, "the sentence");
      await page.run(`deep("who-said")[0].result = arguments[0]`, { ...result, documents: result.documents.slice(0, 1) });
      await page.until(`return deep(".empty-view").some((words) => /Put in a second article/.test(words.textContent))`, "the sentence");
    },
  },
  ...["light", "dark"].map((theme) => ({
    name: `compare: axe finds nothing in several stories with warnings, wide and narrow, ${theme}`,
    test: async (page) => {
      for (const width of [1400, 500]) {
        await sized(page, width, 900, async () => {
          await show(page, compared(12, { stories: true, versions: true }));
          await page.run(`deep("who-said")[0].theme = arguments[0]`, theme);
          await choose(page, "Said by", "Mira Okafor");
          assert.deepEqual(await violations(page), []);
        });
      }
      await clipboard(page, true);
      await page.run(`deep("button.copy")[0].click()`);
      await page.until(`return deep("dialog.by-hand")[0].open`, "the field");
      assert.deepEqual(await violations(page), []);
      await page.run(`deep("dialog.by-hand")[0].close(); deep("[data-variant]")[0].click()`);
      await page.until(`return deep(".back").some(visible)`, "the way back");
      assert.deepEqual(await violations(page), []);
    },
  })),
];
