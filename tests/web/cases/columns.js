// What stands in and over a column: furniture, direction, sentences, stories.

import assert from "node:assert/strict";
import { invented, show } from "../invented.js";

/** Where the focus is. */
const FOCUS = `let active = document.activeElement;
while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;`;

export const columns = [
  {
    name: "furniture: a button shows a piece as text, by keyboard too, and adds nothing to the text",
    test: async (page) => {
      const result = invented();
      await show(page, result);
      const look = () => page.run(`const p = deep('article[data-document="d1"] p.furniture')[0];
        const plain = deep('article[data-document="d1"] p:not(.furniture)')[1];
        return getComputedStyle(p).fontSize === getComputedStyle(plain).fontSize && getComputedStyle(p).color === getComputedStyle(plain).color`);
      assert.equal(await look(), false, "set aside");
      assert.equal(await page.run(`return deep('article[data-document="d1"] button').length`), 2, "one for each piece");
      await page.run(`deep('article[data-document="d1"] button')[0].focus()`);
      assert.match(await page.run(`${FOCUS} return active.getAttribute("aria-label")`), /^part of the article\? Home/);
      await page.press("\uE007");
      await page.until(`return deep(".furniture.restored").length > 0`, "the piece to be restored");
      assert.equal(await look(), true, "as ordinary text");
      await page.run(`deep("who-said")[0].result = deep("who-said")[0].result`);
      await page.articles(5);
      for (const { id, text } of result.documents) {
        assert.equal(await page.run(`return deep('article[data-document="' + arguments[0] + '"]')[0].textContent`, id), text);
      }
    },
  },
  {
    name: "furniture: what was restored stays when another article comes, and can be set aside again",
    test: async (page) => {
      await page.open();
      const text = "“It held,” said Mara Quill, who owns the pier.\n\nCopyright 2020 The Pier Gazette. All rights reserved.\n";
      await page.drop([{ name: "pier.txt", text }]);
      await page.articles(1);
      await page.until(`return deep("button.restore").length === 1`, "a piece of furniture");
      await page.click("part of the article");
      await page.drop([{ name: "mill.txt", text: "“Late,” said Tom Reddy." }]);
      await page.articles(2);
      await page.until(`return deep(".furniture.restored").length > 0`, "the piece to stay restored");
      await page.click("set aside again");
      await page.until(`return deep(".furniture.restored").length === 0`, "the piece to be set aside");
    },
  },
  {
    name: "direction: an article in Hebrew runs from the right, its labels in the right margin, the others as ever",
    test: async (page) => {
      await show(page);
      assert.deepEqual(await page.run(`return deep("article[data-document]").map((a) => a.dir)`), ["ltr", "ltr", "ltr", "ltr", "rtl"]);
      const [article, piece] = await page.run(`const article = deep('article[data-document="d5"]')[0];
        const box = (e) => e.getBoundingClientRect().toJSON();
        return [box(article), box(article.querySelector("[data-quote]"))]`);
      assert.ok(article.right - piece.right > 40, "room for the label at the right");
      assert.ok(article.right - piece.right < 70, "the quote starts at the right");
      const label = await page.run(`const style = getComputedStyle(deep('article[data-document="d5"] [data-tag]')[0], "::before"); return [style.right, style.direction]`);
      assert.ok(parseFloat(label[0]) < 0 && label[1] === "rtl", `the label stands out to the right: ${label}`);
    },
  },
  {
    name: "heads: notes, versions and stories are said over the columns",
    test: async (page) => {
      await show(page);
      const inOrder = await page.run(`return deep(".column").map((column) => [column.querySelector("article").dataset.document, column.querySelector("header").textContent.replace(/\\s+/g, " ")])`);
      const heads = Object.fromEntries(inOrder);
      assert.deepEqual(inOrder.map(([id]) => id), ["d1", "d2", "d4", "d3", "d5"], "the articles of a story side by side");
      assert.match(heads.d3, /The Ferry Post has no quote\./);
      assert.match(heads.d4, /Another version of The Weir Courier/);
      assert.doesNotMatch(heads.d1, /version/);
      assert.match(heads.d1, /Story 1/);
      assert.match(heads.d3, /Story 2/);
      assert.doesNotMatch(heads.d2 + heads.d4 + heads.d5, /Story/);
      assert.match(await page.run(`return deep("nav.strip")[0].textContent.replace(/\\s+/g, " ")`), /Story 1 .*Story 2 The Ferry Post/);
    },
  },
  {
    name: "what was scrolled to stays while another view is looked at",
    test: async (page) => {
      await page.sample();
      const far = () => page.run(`const columns = deep(".columns")[0], column = deep(".column")[1]; return [column.scrollTop, columns.scrollLeft]`);
      await page.run(`deep(".column")[1].scrollTop = 300; deep(".columns")[0].scrollLeft = 200`);
      const before = await far();
      assert.ok(before[0] > 0, "the article is long enough");
      await page.click("^\\s*people");
      await page.until(`return deep("[data-person]").some(visible)`, "the people");
      await page.click("^\\s*read");
      await page.until(`return deep("article[data-document]").some(visible)`, "the articles");
      assert.deepEqual(await far(), before);
    },
  },
  {
    name: "very many articles: a dozen stand in columns, a list leads to each, and words are found in all",
    test: async (page) => {
      await page.open();
      const files = Array.from({ length: 30 }, (_, at) => ({ name: `report-${at + 1}.txt`, text: `“Pier number ${at + 1} holds,” said Mara Quill.` }));
      await page.drop(files);
      await page.until(`return document.documentElement.dataset.whosaid === "ready" && deep("article[data-document]").length === 12`, "a dozen columns");
      const names = () => page.run(`return deep(".column h2").map((h2) => h2.textContent.trim())`);
      assert.deepEqual([(await names())[0], (await names()).length], ["Report 1", 12]);
      await page.click("^later");
      await page.until(`return deep(".column h2")[0].textContent.trim() === "Report 13"`, "the next dozen");
      assert.equal(await page.run(`const select = deep(".choose select")[0]; select.focus(); return select.getRootNode().activeElement === select`), true);
      await page.until(`return deep(".choose option").length === 30`, "the whole list");
      await page.run(`const select = deep(".choose select")[0]; select.value = [...select.options].at(-1).value; select.dispatchEvent(new Event("change"))`);
      await page.until(`return deep(".column h2").at(-1).textContent.trim() === "Report 30"`, "the last one");
      await page.until(`return deep('.column:last-of-type [data-quote]').length > 0`, "its quote to be marked");
      assert.deepEqual(await page.run(`return [deep(".choose button").at(-1).disabled, deep(".choose select")[0].selectedOptions[0].textContent]`), [true, "30 · Report 30"]);
    },
  },
  {
    name: "help lists every key",
    test: async (page) => {
      await page.open();
      await page.press("?");
      const keys = await page.until(`return deep("dialog[open] dt").map((dt) => dt.textContent)`, "the help");
      assert.deepEqual(keys, ["Enter or Space", "j", "k", "1 to 9", "Esc", "/", "Enter", "Esc", "?"]);
    },
  },
];
