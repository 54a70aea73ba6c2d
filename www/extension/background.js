// The background of the extension: it puts the content script into a tab when its
// button is pressed there, keeps the story, and holds the engine.

import { browser } from "./browser.js";
import { createEngine } from "./engine.js";
import { addTo, articlesIn, emptyOut } from "./tray.js";

/** @typedef {{ problem: string }} Problem a sentence */
/** @typedef {{ ask: "annotate" | "clear" | "add" | "compare" | "begin", tab: number }} Question */

const CLOSED =
  "The browser lets no extension look at this page: its own pages, its store and many PDF files are closed to all of them. Save the article or copy it, and put it into whosaid.";
const FULL = "The story is full. Compare it, then begin a new one.";

const story = browser.storage.session;
const engine = createEngine(browser.runtime.getURL("engine.wasm"));
const own = browser.runtime.getURL("");

/** One after the other, so that no article is lost between two. @type {Promise<unknown>} */
let last = Promise.resolve();

/** What the popup may ask. @type {Record<Question["ask"], (tab: number) => Promise<unknown>>} */
const ANSWERS = {
  annotate: (tab) => inTab(tab, "annotate"),
  clear: (tab) => inTab(tab, "clear"),
  add: inTurn,
  compare,
  begin: () => emptyOut(story),
};

browser.runtime.onMessage.addListener((message, sender, answer) => {
  const reply = message.ask === "read" ? engine(message) : isOwn(sender) ? ANSWERS[/** @type {Question} */ (message).ask]?.(message.tab) : null;
  reply?.then((value) => answer(value ?? {}), () => answer({ problem: "Something went wrong in the extension. Reload the page and try again." }));
  return Boolean(reply) || undefined;
});

/** A page's process may speak for our script in it, and is answered by the engine alone. @param {import("./browser.js").Sender} sender */
function isOwn({ url }) {
  return url?.startsWith(own) ?? false;
}

/**
 * Asks the script in a tab, which is put there first if it is not there.
 * @param {number} tab @param {"annotate" | "clear" | "article"} what
 */
async function inTab(tab, what) {
  const there = await browser.tabs.sendMessage(tab, { do: what }).catch(() => null);
  if (there) return there;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
  } catch {
    return { problem: CLOSED };
  }
  return browser.tabs.sendMessage(tab, { do: what });
}

/** @param {number} tab */
function inTurn(tab) {
  const turn = last.then(() => add(tab));
  last = turn.catch(() => {}); // is told to who asked
  return turn;
}

/** @param {number} tab */
async function add(tab) {
  const { article, problem } = await inTab(tab, "article");
  if (!article) return { problem };
  return addTo(story, article).catch(() => ({ problem: FULL }));
}

/** Shows the page with the story: the one that is open, or a new one. */
async function compare() {
  const shown = await browser.runtime.sendMessage({ tell: "show" }).catch(() => null);
  if (shown) return;
  const { length } = await articlesIn(story);
  await browser.tabs.create({ url: browser.runtime.getURL(`index.html${length > 1 ? "#compare" : ""}`) });
}
