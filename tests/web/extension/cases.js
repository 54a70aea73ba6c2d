// What a reader does with the extension, and what a page may not do with it.

import assert from "node:assert/strict";
import { PIER, PIER_TOO, pageOf, serveNews } from "../news.js";
import { choose, press, until, visit } from "./browser.js";

/** The strictest policy that a site can have. */
const STRICT = {
  "content-security-policy": "default-src 'none'; script-src 'none'; style-src 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const PAGES = {
  "/pier": pageOf(PIER),
  "/too": pageOf(PIER_TOO),
  "/pier?again": pageOf(PIER),
  "/blank": `<!doctype html><title>Nothing</title><link rel="icon" href="data:,"><canvas></canvas>`,
};

/** The whole document, and what cannot be seen in it: highlights and sheets. */
const STATE = `return [document.documentElement.outerHTML, [...CSS.highlights.keys()], document.adoptedStyleSheets.length]`;

/** Runs a test on two sites with the strictest policy. */
const onNews = (test) => async (browser) => {
  const sites = [await serveNews(PAGES, STRICT), await serveNews(PAGES, STRICT)];
  try {
    await test(browser, ...sites);
  } finally {
    for (const site of sites) await site.close();
  }
};

/** Presses the button on a page and adds its article. */
async function add(browser, address, says = "Added to the story.") {
  await visit(browser, address);
  await press(browser);
  await choose(browser, "add", says);
}

/** The names of the articles that the extension's page shows, once there are so many. */
const shown = (browser, count) =>
  until(
    () => browser.reader(
      `const result = document.querySelector("who-said")?.result;
       return document.documentElement?.dataset.whosaid === "ready" && result?.documents.length === arguments[0] ? result.documents.map(({ name }) => name) : null`,
      count,
    ),
    `${count} articles`,
  );

export const cases = [
  {
    name: "one press annotates the article where it stands, whatever the site's policy, and asks nobody",
    test: onNews(async (browser, news) => {
      await visit(browser, `${news.origin}/pier`);
      const before = await browser.tab(`window.breaches = [];
        document.addEventListener("securitypolicyviolation", (event) => breaches.push(event.violatedDirective + " " + event.blockedURI));
        return document.querySelector("article").outerHTML`);
      const asked = [...news.asked];
      assert.equal(await press(browser), "3 quotes by 2 sources in this page.");
      const painted = await until(() => browser.tab(`const names = [...CSS.highlights.keys()]; return names.length > 0 && names`), "highlights");
      assert.ok(painted.every((name) => name.startsWith("whosaid-")), painted.join());
      assert.equal(await browser.tab(`return document.querySelector("article").outerHTML`), before);
      assert.deepEqual(await browser.tab(`return breaches`), []);
      assert.deepEqual(news.asked, asked);
    }),
  },
  {
    name: "Alt+Shift+Q does the same",
    test: onNews(async (browser, news) => {
      await visit(browser, `${news.origin}/pier`);
      assert.equal(await press(browser, "keys"), "3 quotes by 2 sources in this page.");
    }),
  },
  {
    name: "taking the colours off leaves the page as it was",
    test: onNews(async (browser, news) => {
      await visit(browser, `${news.origin}/pier`);
      const before = await browser.tab(STATE);
      await press(browser);
      await until(() => browser.tab(`return CSS.highlights.size > 0`), "highlights");
      await choose(browser, "annotate", "The page is as it was.");
      assert.deepEqual(await browser.tab(STATE), before);
      await choose(browser, "annotate", "3 quotes");
      await until(() => browser.tab(`return CSS.highlights.size > 0`), "highlights again");
    }),
  },
  {
    name: "articles of two sites are added to the story and compared; one that is added later comes at once",
    test: onNews(async (browser, news, other) => {
      await add(browser, `${news.origin}/pier`);
      await add(browser, `${other.origin}/too`);
      await choose(browser, "compare");
      assert.deepEqual(await shown(browser, 2), [`${PIER.title} – The Gull Post`, `${PIER_TOO.title} – The Gull Post`]);
      assert.equal(await browser.reader(`return document.querySelector("who-said").view`), "compare");
      assert.deepEqual(await browser.reader(`return document.querySelector("who-said").items.map(({ address }) => address)`), [`${news.origin}/pier`, `${other.origin}/too`]);
      const rows = await browser.reader(`return [...document.querySelectorAll("tr[data-statement]")].map((row) => row.textContent)`);
      assert.ok(rows.some((row) => row.includes("It held through the night")), rows.join("\n"));

      await browser.reader(`window.isOld = true; location.reload()`);
      await until(() => browser.reader(`return !window.isOld`).catch(() => false), "the page to be loaded again");
      await shown(browser, 2);
      await add(browser, `${other.origin}/pier`);
      await shown(browser, 3);
      await choose(browser, "compare");
      await shown(browser, 3);
      assert.equal(await browser.readers(), 1, "the page that is open is shown");
    }),
  },
  {
    name: "an article that is added again is there once, and a new story begins empty",
    test: onNews(async (browser, news) => {
      await add(browser, `${news.origin}/pier`);
      await add(browser, `${news.origin}/pier`, "It is in the story");
      await until(() => browser.popup(`return document.getElementById("add").textContent === "Add to the story (1)"`), "the count");
      await choose(browser, "compare");
      await shown(browser, 1);
      await visit(browser, `${news.origin}/too`);
      await press(browser);
      await choose(browser, "begin", "A new story is begun.");
      await until(() => browser.popup(`return document.getElementById("add").textContent === "Add to the story" && document.getElementById("begin").hidden`), "an empty story");
      await until(() => browser.reader(`return document.querySelector("who-said").items.length === 0`), "an empty page");
      await choose(browser, "add", "Added to the story.");
      assert.deepEqual(await shown(browser, 1), [`${PIER_TOO.title} – The Gull Post`]);
    }),
  },
  {
    name: "the page that is opened again goes on with its own story, and mixes it with no other",
    test: onNews(async (browser, news) => {
      const leave = async () => {
        await browser.reader(`setTimeout(() => location.replace("about:blank"))`);
        await until(async () => (await browser.readers()) === 0, "the page to be left");
      };
      await add(browser, `${news.origin}/pier`);
      await choose(browser, "compare");
      await shown(browser, 1);
      await until(() => browser.reader(`return (await indexedDB.databases()).length > 0`), "a story that is kept");
      await leave();
      await add(browser, `${news.origin}/too`);
      await choose(browser, "compare");
      await shown(browser, 2);
      await leave();
      await visit(browser, `${news.origin}/pier?again`);
      await press(browser);
      await choose(browser, "begin", "A new story is begun.");
      await choose(browser, "add", "Added to the story.");
      await choose(browser, "compare");
      await shown(browser, 1);
    }),
  },
  {
    name: "a story that is full says so, keeps what it has, and takes more when there is room",
    test: onNews(async (browser, news) => {
      const session = "(globalThis.browser ?? globalThis.chrome).storage.session";
      await add(browser, `${news.origin}/pier`);
      await choose(browser, "compare");
      await shown(browser, 1);
      const fill = `const put = (size) => ${session}.set({ ["filler" + filled]: "x".repeat(size) }).then(() => filled += 1, () => 0);
        let filled = 0;
        for (let size = 1 << 23; size >= 64; size >>= 1) while (await put(size));
        return filled`;
      const filled = await browser.reader(fill);
      await add(browser, `${news.origin}/too`, "The story is full.");
      assert.equal(await browser.popup(`return document.getElementById("add").textContent`), "Add to the story (1)");
      await browser.reader(`await ${session}.remove(Array.from({ length: arguments[0] }, (_, at) => "filler" + at))`, filled);
      await choose(browser, "add", "Added to the story.");
      await shown(browser, 2);
    }),
  },
  {
    name: "the background may sleep: the story is still there, and the engine wakes",
    test: onNews(async (browser, news) => {
      await add(browser, `${news.origin}/pier`);
      await browser.sleep();
      await visit(browser, `${news.origin}/too`);
      assert.match(await press(browser), /^\d quotes by 2 sources/);
      assert.equal(await browser.popup(`return document.getElementById("add").textContent`), "Add to the story (1)");
    }),
  },
  {
    name: "a page without text, and a page that is closed to extensions, say so and what to do",
    test: onNews(async (browser, news) => {
      await visit(browser, `${news.origin}/blank`);
      assert.match(await press(browser), /^This page holds no text to read\./);
      assert.equal(await browser.popup(`return document.getElementById("add").disabled`), true);
      await visit(browser, `${browser.root}index.html`);
      assert.match(await press(browser), /^The browser lets no extension look at this page/);
      assert.equal(await browser.popup(`return document.getElementById("add").disabled`), true);
    }),
  },
  {
    name: "the extension sees no tab in which its button was not pressed, and asks no site for anything",
    test: onNews(async (browser, news) => {
      await add(browser, `${news.origin}/pier`);
      await choose(browser, "compare");
      await shown(browser, 1);
      await visit(browser, `${news.origin.replace("127.0.0.1", "localhost")}/too`); // another site: the tab is not granted any more
      const asked = [...news.asked];
      const seen = await browser.reader(
        `const api = globalThis.browser ?? globalThis.chrome;
         const tabs = (await api.tabs.query({})).filter(({ url }) => !url?.startsWith(location.origin));
         const put = (tab) => api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title }).then(() => "seen", () => "refused");
         return [tabs.map(({ url, title }) => url ?? title ?? null), await Promise.all(tabs.map(put)), await fetch(arguments[0]).then(() => "asked", () => "refused")]`,
        `${news.origin}/pier`,
      );
      assert.deepEqual(seen, [[null], ["refused"], "refused"]);
      assert.deepEqual(news.asked, asked);
    }),
  },
  {
    name: "a page can neither see the extension nor speak to it",
    test: onNews(async (browser, news) => {
      await visit(browser, `${news.origin}/pier`);
      await press(browser);
      const seen = await browser.tab(
        `const has = (scope) => Boolean(scope?.runtime?.sendMessage || scope?.storage);
         const load = (path) => new Promise((resolve) => {
           const image = new Image();
           image.onload = () => resolve("seen");
           image.onerror = () => resolve("refused");
           image.src = arguments[0] + path;
         });
         return [has(globalThis.browser), has(globalThis.chrome), await load("icons/16.png")]`,
        browser.root,
      );
      assert.deepEqual(seen, [false, false, "refused"]);
    }),
  },
];
