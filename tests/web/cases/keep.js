// Stories that are kept in the browser: they come back, by name, until a reader deletes them.

import assert from "node:assert/strict";
import { makers } from "../saved/makers.js";
import { KEEP_NOTHING } from "../server.js";
import { answer, choose, forget, fresh, listed, long, look, menu, texts, told, untilArticles, untilKept } from "../kept.js";
import { violations } from "./accessibility.js";
import { FILE } from "./single.js";

const WEIR = long("weir");
const MILL = long("mill");
const PIER = { name: "pier.txt", text: "“It held,” said Mara Quill, who owns the pier." };

/** The paragraph at the top of the first article, and how much of it is out of sight. */
const AT = `const [column] = deep(".column").filter(visible);
  const scrolls = column.scrollHeight > column.clientHeight;
  const edge = scrolls ? column.getBoundingClientRect().top : 0;
  const all = [...column.querySelectorAll("article p")];
  const at = all.findIndex((p) => p.getBoundingClientRect().bottom > edge);
  return [at, Math.round(edge - all[at].getBoundingClientRect().top)]`;

const menuIsOpen = (page) => page.run(`return deep(".stories > button")[0].getAttribute("aria-expanded") === "true"`);

/** Loads the page again and waits for so many articles. */
async function again(page, articles) {
  await page.reload();
  await page.articles(articles);
}

export const keep = [
  {
    name: "keep: a story comes back as it was, with the place where the reader stood",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR, MILL]);
      await page.articles(2);
      await untilArticles(page, 2);
      await page.run(`deep(".column")[0].scrollTop = 700`);
      const stood = await page.run(AT);
      assert.ok(stood[0] > 2, `scrolled to ${stood}`);
      await untilKept(page, ({ places }) => Object.keys(places[0]?.lines ?? {}).length === 1, "the place");
      await again(page, 2);
      assert.deepEqual(await texts(page), [WEIR.text, MILL.text]);
      await page.until(`return deep(".column")[0].scrollTop > 0`, "the place");
      const stands = await page.run(AT);
      assert.equal(stands[0], stood[0]);
      assert.ok(Math.abs(stands[1] - stood[1]) <= 2, `${stands} where ${stood} was`);
      assert.equal(await page.run(`return deep(".column")[1].scrollTop`), 0);
    },
  },
  {
    name: "keep: in a narrow window the article in front comes back, at the place where it was left in a wider one",
    test: async (page) => {
      const window = page.driver.manage().window();
      const before = await window.getRect();
      await window.setRect({ width: 600, height: 800 });
      try {
        await fresh(page);
        await page.drop([WEIR, MILL]);
        await page.articles(2);
        await untilArticles(page, 2);
        await page.run(`deep(".strip button").find((button) => /mill/i.test(button.textContent)).click()`);
        await page.until(`return deep(".column.shown article")[0]?.dataset.document === "d2"`, "the other article");
        await page.run(`deep(".column.shown article p")[20].scrollIntoView()`);
        const stood = await page.run(AT);
        await untilKept(page, ({ places }) => Object.values(places[0]?.lines ?? {}).some(([at]) => at === stood[0]), "the place");
        await page.driver.get("about:blank"); // a page that is there scrolls as the engine likes when its window changes
        await window.setRect({ width: 500, height: 800 });
        await page.open();
        await page.articles(2);
        await page.until(`return scrollY > 0`, "the place");
        assert.equal(await page.run(`return deep(".column.shown article")[0].dataset.document`), "d2");
        assert.ok(Math.abs((await page.run(AT))[0] - stood[0]) <= 1, `${await page.run(AT)} where ${stood} was`); // its last line may end at the edge
      } finally {
        await window.setRect(before);
      }
    },
  },
  {
    name: "keep: the place is kept by a page that is left at once",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await page.run(`deep(".column")[0].scrollTop = 700`);
      await again(page, 1);
      await page.until(`return deep(".column")[0].scrollTop > 600`, "the place");
    },
  },
  {
    name: "keep: the view and the choices of a story come back, and back does not lead to another view",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR, MILL]);
      await page.articles(2);
      await page.run(`deep("button[data-source]")[0].click(); deep("who-said")[0].colourBy = "outlet"`);
      await page.run(`deep("who-said")[0].layers = "quotes"`);
      await untilKept(page, ({ places }) => places[0]?.colourBy === "outlet" && places[0].chosen.length === 1 && places[0].layers === "quotes", "the choices");
      await page.run(`deep("who-said")[0].view = "people"`);
      await untilKept(page, ({ places }) => places[0]?.view === "people", "the view");
      await page.run(`history.replaceState(null, "", location.pathname)`);
      const length = await page.run(`return history.length`);
      await page.reload();
      await page.until(`return deep("who-said")[0].view === "people" && deep("who-said")[0].story?.articles.length === 2`, "the view");
      assert.equal(await page.run(`return location.hash`), "#people");
      assert.equal(await page.run(`return history.length`), length);
      await page.click("^\\s*read");
      await page.articles(2);
      await page.until(`return deep('button[data-source][aria-pressed="true"]').length === 1`, "the source that was chosen");
      assert.deepEqual(await page.run(`const [reader] = deep("who-said"); return [reader.colourBy, reader.layers]`), ["outlet", "quotes"]);
      await page.run(`history.back()`);
      await page.until(`return deep("who-said")[0].view === "people"`, "the view before");
    },
  },
  {
    name: "keep: an address that names a quote is gone to before the place that was kept",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR, MILL]);
      await page.articles(2);
      await untilArticles(page, 2);
      await page.run(`deep(".column")[0].scrollTop = 900; deep("who-said")[0].view = "compare"`);
      await untilKept(page, ({ places }) => places[0]?.view === "compare", "the view");
      await page.run(`history.replaceState(null, "", "#d1:q1")`);
      await again(page, 2);
      await page.until(`return deep('article[data-document="d1"] [data-quote="q1"]')[0]?.matches(".open")`, "the quote to be chosen");
      assert.equal(await page.run(`return deep("who-said")[0].view`), "read");
      assert.ok(await page.run(`const box = deep('article[data-document="d1"] [data-quote="q1"]')[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight`), "the quote is in sight");
    },
  },
  {
    name: "keep: several stories by name, renamed, opened and deleted",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await choose(page, "^rename");
      await answer(page, "^rename$", "The weir");
      await untilKept(page, ({ stories }) => stories[0].name === "The weir", "the name");
      await choose(page, "^new story$");
      await page.until(`return deep(".welcome").some(visible)`, "an empty page");
      await page.drop([PIER, MILL]);
      await page.articles(2);
      await untilArticles(page, 3);
      await choose(page, "^rename");
      await answer(page, "^rename$", "The pier");
      await untilKept(page, ({ stories }) => stories.some(({ name }) => name === "The pier"), "the name");
      assert.deepEqual(await listed(page), ["* The pier", "The weir"]);
      assert.match(await page.run(`return arguments[0].textContent`, await menu(page, "the weir")), /1 article · \d+ \p{L}+ \d{4}/u);

      await choose(page, "the weir");
      await page.until(`return deep("article[data-document]").length === 1`, "the other story");
      await page.articles(1);
      assert.deepEqual(await texts(page), [WEIR.text]);
      await again(page, 1);
      assert.deepEqual(await texts(page), [WEIR.text]);

      await choose(page, "^delete this");
      await answer(page, "^cancel$");
      assert.equal((await look(page))?.stories.length, 2);
      await choose(page, "^delete this");
      await answer(page, "^delete$");
      assert.match(await told(page), /“The weir” is deleted/);
      const { stories, articles, places } = await untilKept(page, (kept) => kept.stories.length === 1, "the other story alone");
      assert.equal(stories[0].name, "The pier");
      assert.equal(articles.length, 2);
      assert.ok(places.every(({ story }) => story === stories[0].id));
      assert.ok(await page.run(`return deep(".welcome").some(visible)`));
    },
  },
  {
    name: "keep: an article that is taken out is kept no more, and a story without articles neither",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR, PIER]);
      await page.articles(2);
      await untilArticles(page, 2);
      await page.run(`deep(".column .remove")[0].click()`);
      const { articles } = await untilArticles(page, 1);
      assert.equal(articles[0].text, PIER.text);
      await page.run(`deep(".column .remove")[0].click()`);
      const kept = await untilArticles(page, 0);
      assert.deepEqual([kept.stories, kept.places], [[], []]);
    },
  },
  {
    name: "keep: what is unchanged is not written again",
    test: async (page) => {
      await fresh(page, `
        window.__put = [];
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value) { window.__put.push(this.name + " " + (value.name ?? "")); return put.call(this, value); };`);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await page.drop([PIER]);
      await page.articles(2);
      await untilArticles(page, 2);
      await again(page, 2);
      await page.drop([MILL]);
      await page.articles(3);
      await untilArticles(page, 3);
      assert.deepEqual(await page.run(`return window.__put.filter((words) => words.startsWith("articles"))`), ["articles mill.txt"]);
    },
  },
  {
    name: "keep: a saved page that is read whole comes back whole, and can be read alone again",
    test: async (page) => {
      await fresh(page);
      await page.drop([{ name: "mill.html", text: makers[0].html }]);
      await page.articles(1);
      const [alone] = await texts(page);
      await page.click("read everything");
      await page.until(`return deep("article[data-document]")[0]?.textContent.includes("Ferry to sail on Sundays again")`, "the whole page");
      await page.articles(1);
      const [whole] = await texts(page);
      await untilKept(page, ({ articles }) => articles[0]?.isWhole === true && articles[0].text === whole, "the whole page");
      await again(page, 1);
      assert.deepEqual(await texts(page), [whole]);
      await page.click("read the article alone");
      await page.until(`return deep("article[data-document]")[0]?.textContent === arguments[0]`, "the article alone", alone);
    },
  },
  {
    name: "keep: the sample story is kept only once a reader adds to it",
    test: async (page) => {
      await fresh(page);
      await page.click("sample");
      await page.articles(5);
      await page.run(`deep(".column")[0].scrollTop = 50`);
      assert.match(await page.run(`return arguments[0].closest(".stories").textContent`, await menu(page, "new story")), /sample story is kept once you add/);
      await new Promise((resolve) => setTimeout(resolve, 800));
      assert.deepEqual((await look(page))?.stories, []);
      await page.reload();
      await page.state("ready");
      assert.deepEqual(await texts(page), []);
      await page.click("sample");
      await page.articles(5);
      await page.drop([PIER]);
      await page.articles(6);
      await untilArticles(page, 6);
      await again(page, 6);
    },
  },
  {
    name: "keep: switched off, nothing is kept and nothing comes back until it is switched on",
    test: async (page) => {
      await fresh(page);
      await choose(page, "keep stories");
      await page.until(`return deep('.stories [role=menuitemcheckbox][aria-checked="false"]').length === 1`, "the switch");
      assert.match(await page.run(`return deep(".stories .note")[0].textContent`), /Nothing is kept from now on/);
      await page.run(`deep(".stories > button")[0].click()`);
      await page.drop([PIER]);
      await page.articles(1);
      await new Promise((resolve) => setTimeout(resolve, 800));
      assert.deepEqual((await look(page))?.articles, []);
      await page.reload();
      await page.state("ready");
      await page.drop([PIER]);
      await page.articles(1);
      await choose(page, "keep stories");
      await untilArticles(page, 1);
      assert.match(await page.run(`return deep(".stories .note")[0].textContent`), /stay on this device, in this browser/);
      await again(page, 1);
    },
  },
  {
    name: "keep: forget everything asks, deletes the database, and the page goes on",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await choose(page, "^forget everything");
      await answer(page, "^cancel$");
      assert.equal((await look(page))?.stories.length, 1);
      await choose(page, "^forget everything");
      await answer(page, "^forget everything$");
      assert.match(await told(page), /Everything is forgotten/);
      assert.equal(await look(page), null);
      await page.reload();
      await page.state("ready");
      assert.deepEqual(await texts(page), []);
      await page.drop([PIER]);
      await page.articles(1);
      await untilArticles(page, 1);
    },
  },
  {
    name: "keep: the single file on a disk keeps a story too",
    test: async (page) => {
      await page.driver.get(FILE);
      await page.state("ready");
      await forget(page);
      try {
        await page.reload();
        await page.state("ready");
        await page.drop([PIER]);
        await page.articles(1);
        await untilArticles(page, 1);
        await again(page, 1);
        assert.deepEqual(await texts(page), [PIER.text]);
      } finally {
        await forget(page);
        await page.run(KEEP_NOTHING);
      }
      await page.open(); // what is asked of a page after each test is asked of the served one
    },
  },
  {
    name: "keep: the menu is used by keys alone, and the focus returns to its button",
    test: async (page) => {
      await fresh(page);
      await page.drop([PIER]);
      await page.articles(1);
      await untilArticles(page, 1);
      await listed(page); // so that the list is known
      const [down, up, enter, escape, end] = ["\uE015", "\uE013", "\uE007", "\uE00C", "\uE010"];
      const focused = () => page.run(`return document.activeElement.textContent.trim()`);
      await page.run(`deep(".stories > button")[0].focus()`);
      await page.press(enter);
      assert.ok(await menuIsOpen(page));
      assert.equal(await focused(), "New story");
      await page.press(down);
      assert.match(await focused(), /1 article/);
      await page.press(up);
      await page.press(up);
      assert.match(await focused(), /Forget everything/);
      await page.press(escape);
      assert.equal(await menuIsOpen(page), false);
      assert.equal(await focused(), "Story");
      await page.press(down);
      await page.press(end);
      await page.press(enter);
      await page.until(`return deep("dialog[open]").length === 1`, "the question");
      assert.equal(await focused(), "Cancel");
      await page.press(escape);
      await page.until(`return deep("dialog").filter(visible).length === 0`, "the question to go");
      assert.equal(await focused(), "Story");
      assert.equal((await look(page))?.stories.length, 1);
    },
  },
  {
    name: "keep: axe finds nothing in the menu and in its questions, light and dark",
    test: async (page) => {
      await fresh(page);
      await page.drop([PIER]);
      await page.articles(1);
      await untilArticles(page, 1);
      for (const theme of ["light", "dark"]) {
        await page.run(`const choice = deep("select#theme")[0]; choice.value = arguments[0]; choice.dispatchEvent(new Event("change", { bubbles: true }))`, theme);
        await menu(page, "1 article");
        assert.deepEqual(await violations(page), []);
        await choose(page, "^rename");
        await page.until(`return deep("dialog[open]").length === 1`, "the question");
        assert.deepEqual(await violations(page), []);
        await answer(page, "^cancel$");
      }
    },
  },
];
