// Kept stories where the browser keeps nothing, where another tab is at work, and
// where what was kept is broken: the reader is told once, and the page goes on.

import assert from "node:assert/strict";
import { answer, choose, fresh, listed, long, look, menu, texts, told, untilArticles, untilKept } from "../kept.js";

const WEIR = long("weir");
const PIER = { name: "pier.txt", text: "“It held,” said Mara Quill, who owns the pier." };
const MILL = { name: "mill.txt", text: "“It turns,” said Ada Tolk, who keeps the mill." };

const isTold = (page) => page.run(`return deep(".told").some(visible)`);

/** Reads one article, is told a sentence once, and reads another. */
async function isSurvived(page, pattern) {
  // The offer of a new version looks the same, stands before it, and is left alone.
  await page.run(`document.querySelector(".stale").before(Object.assign(document.createElement("p"), { className: "told offer", hidden: true }))`);
  await page.drop([PIER]);
  await page.articles(1);
  assert.match(await told(page), pattern);
  await page.run(`deep(".told button")[0].click()`);
  await page.drop([MILL]);
  await page.articles(2);
  assert.deepEqual(await texts(page), [PIER.text, MILL.text]);
  await page.run(`deep("who-said")[0].view = "people"`);
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal(await isTold(page), false, "it is told once");
  await menu(page, "new story");
  await page.until(`return new RegExp(arguments[0]).test(deep(".stories .note")[0].textContent)`, "the sentence in the menu", pattern.source);
}

/** Opens a second tab, does something there, and comes back. */
async function inAnotherTab(page, work) {
  const { driver } = page;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  try {
    await page.open();
    await work();
  } finally {
    await driver.close();
    await driver.switchTo().window(first);
  }
}

/** What a browser does that lets a page have no database. */
const FORBIDDEN = {
  "that throws": `IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };`,
  "that fails": `IDBFactory.prototype.open = () => {
    const request = Object.create(IDBOpenDBRequest.prototype, { error: { value: new DOMException("no", "InvalidStateError") } });
    const heard = {};
    request.addEventListener = (type, listener) => (heard[type] = listener);
    request.removeEventListener = () => {};
    setTimeout(() => heard.error());
    return request;
  };`,
  "that is not there": `Object.defineProperty(window, "indexedDB", { value: undefined });`,
  "and no storage of any kind": `
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
    }`,
};

export const keepTrouble = [
  ...Object.entries(FORBIDDEN).map(([what, before]) => ({
    name: `keep: a database ${what} is told once and survived`,
    test: async (page) => {
      await fresh(page, before);
      assert.equal(await isTold(page), false, "there is nothing to keep yet");
      await isSurvived(page, /lets the page keep nothing/);
      await choose(page, "^new story$");
      await answer(page, "^leave it$");
      await page.until(`return deep(".welcome").some(visible)`, "an empty page");
    },
  })),
  {
    name: "keep: a full device is told once and survived, and what finds room later is kept",
    test: async (page) => {
      await fresh(page, `
        window.__full = true;
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value) {
          if (window.__full && this.name === "articles") throw new DOMException("full", "QuotaExceededError");
          return put.call(this, value);
        };`);
      await isSurvived(page, /no room left on this device/);
      assert.deepEqual((await look(page))?.articles, []);
      await page.run(`window.__full = false; deep(".stories > button")[0].click(); deep("who-said")[0].view = "read"`);
      await page.drop([WEIR]);
      await page.articles(3);
      await untilArticles(page, 3);
    },
  },
  {
    name: "keep: a story that found no room is kept once another tab makes some",
    test: async (page) => {
      await fresh(page, `
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value) {
          if (localStorage.getItem("full") && this.name === "articles") throw new DOMException("full", "QuotaExceededError");
          return put.call(this, value);
        };`);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await choose(page, "^new story$");
      await page.until(`return deep(".welcome").some(visible)`, "an empty page");
      await page.run(`localStorage.setItem("full", "yes")`);
      await page.drop([PIER]);
      await page.articles(1);
      assert.match(await told(page), /no room left/);
      await inAnotherTab(page, async () => {
        await page.articles(1);
        assert.deepEqual(await texts(page), [WEIR.text]);
        await page.run(`localStorage.removeItem("full")`);
        await choose(page, "^delete this");
        await answer(page, "^delete$");
        await untilKept(page, ({ articles }) => articles.length === 1 && articles[0].text === PIER.text, "the other story");
      });
      assert.deepEqual(await texts(page), [PIER.text]);
    },
  },
  {
    name: "keep: a database that another tab holds is told and survived",
    test: async (page) => {
      await fresh(page, `IDBFactory.prototype.open = () => Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener() {}, removeEventListener() {} });`);
      await isSurvived(page, /another tab of this page holds them/);
    },
  },
  {
    name: "keep: stories of a later version are told, left alone, and can be forgotten",
    test: async (page) => {
      await fresh(page);
      await page.run(`return new Promise((resolve) => {
        const forget = indexedDB.deleteDatabase("whosaid");
        forget.onsuccess = () => {
          const request = indexedDB.open("whosaid", 900);
          request.onsuccess = () => { request.result.close(); resolve(); };
        };
      })`);
      await page.reload();
      assert.match(await told(page), /written by a newer version of this page/);
      await page.drop([PIER]);
      await page.articles(1);
      await choose(page, "^forget everything");
      await answer(page, "^forget everything$");
      await page.until(`return /Everything is forgotten/.test(deep(".told span")[0].textContent)`, "the word");
      await page.drop([MILL]);
      await page.articles(1);
      await untilArticles(page, 1);
    },
  },
  {
    name: "keep: bad records break nothing, and the articles beside them come back",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR, PIER]);
      await page.articles(2);
      await untilArticles(page, 2);
      await page.run(`return new Promise((resolve) => {
        const request = indexedDB.open("whosaid");
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(["stories", "articles", "places"], "readwrite");
          transaction.objectStore("stories").put({ id: "odd", name: 7, articles: "none" });
          transaction.objectStore("places").put({ story: "odd", lines: 7 });
          transaction.objectStore("places").put({ story: 7 });
          transaction.objectStore("articles").openCursor().onsuccess = ({ target }) => {
            const { result: cursor } = target;
            if (!cursor) return;
            if (cursor.value.name === "pier.txt") cursor.update({ story: cursor.value.story, id: cursor.value.id, text: 7 });
            else cursor.continue();
          };
          transaction.oncomplete = () => { database.close(); resolve(); };
        };
      })`);
      await page.reload();
      await page.articles(1);
      assert.deepEqual(await texts(page), [WEIR.text]);
      assert.match(await page.run(`return deep(".problem")[0].textContent`), /was kept here and is damaged/);
      assert.equal((await listed(page)).length, 1);
      await menu(page, "new story");
      await page.until(`return /1 kept story cannot be shown/.test(deep(".stories .note")[0].textContent)`, "a word on the other");
      await page.drop([MILL]);
      await page.articles(2);
    },
  },
  {
    name: "keep: two tabs with one story show what each of them puts in and takes out",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await inAnotherTab(page, async () => {
        await page.articles(1);
        await choose(page, "^rename");
        await answer(page, "^rename$", "The weir");
        await page.drop([PIER]);
        await page.articles(2);
        await untilArticles(page, 2);
      });
      await page.articles(2);
      await menu(page, "^\\s*the weir");
      assert.deepEqual(await texts(page), [WEIR.text, PIER.text]);
      assert.match(await told(page), /1 article came to this story from another tab/);
      await inAnotherTab(page, async () => {
        await page.articles(2);
        await page.run(`deep(".column .remove")[0].click()`);
        await untilArticles(page, 1);
      });
      await page.until(`return deep("article[data-document]").length === 1`, "the article to go");
      assert.deepEqual(await texts(page), [PIER.text]);
    },
  },
  {
    name: "keep: two tabs that do not hear each other destroy nothing of one another's",
    test: async (page) => {
      await fresh(page, `delete window.BroadcastChannel;`);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await inAnotherTab(page, async () => {
        await page.articles(1);
        await page.drop([PIER]);
        await page.articles(2);
        await untilArticles(page, 2);
      });
      await page.drop([MILL]);
      await page.articles(3);
      await untilArticles(page, 3);
      assert.deepEqual((await texts(page)).sort(), [WEIR.text, PIER.text, MILL.text].sort());
      await page.reload();
      await page.articles(3);

      await inAnotherTab(page, async () => {
        await page.articles(3);
        await choose(page, "^delete this");
        await answer(page, "^delete$");
        await untilArticles(page, 0);
      });
      await page.drop([{ name: "late.txt", text: "“Late,” said Tom Reddy." }]);
      await page.articles(4);
      assert.match(await told(page), /was deleted in another tab\. What you see of it is not kept any more/);
      await untilKept(page, ({ stories, articles }) => stories.length + articles.length === 0, "that nothing is written back");
    },
  },
  {
    name: "keep: what is forgotten in one tab is forgotten in the other",
    test: async (page) => {
      await fresh(page);
      await page.drop([WEIR]);
      await page.articles(1);
      await untilArticles(page, 1);
      await inAnotherTab(page, async () => {
        await page.articles(1);
        await choose(page, "^forget everything");
        await answer(page, "^forget everything$");
        await page.until(`return /Everything is forgotten/.test(deep(".told span")[0].textContent)`, "the word");
      });
      assert.match(await told(page), /forgotten in another tab/);
      await page.until(`return deep(".welcome").some(visible)`, "an empty page");
      assert.equal(await look(page), null);
      await page.reload();
      await page.state("ready");
      assert.deepEqual(await texts(page), []);
    },
  },
];
