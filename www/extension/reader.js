// The page of the extension: the reader as everywhere, with the articles that were
// added in tabs. One that is added while the page is open comes at once. A story
// that is kept here goes on where the articles are its own.

import { start } from "../page/start.js";
import { browser } from "./browser.js";
import { articlesIn } from "./tray.js";

const { reader, arrive, kept } = start();

/** The texts that this page has taken, by address. @type {Map<string, string>} */
const taken = new Map();

/** One after the other, so that nothing is taken twice. @type {Promise<unknown>} */
let last = kept.then(async (keeper) => {
  const articles = await articlesIn(browser.storage.session);
  const isOther = articles.length > 0 && reader.items.length > 0 && !articles.some(({ address }) => isShown(address));
  if (!isOther) return;
  const { view } = reader;
  await keeper?.startNew();
  reader.view = view;
});

async function takeAdded() {
  const articles = await articlesIn(browser.storage.session);
  if (articles.length === 0 && taken.size > 0) return beginNew();
  const inputs = articles.filter(({ address, text }) => taken.get(address) !== text && !isShown(address));
  for (const { address, text } of articles) taken.set(address, text);
  await arrive({ inputs, problems: [] });
}

async function beginNew() {
  taken.clear();
  await (await kept)?.startNew();
}

/** @param {string} address */
function isShown(address) {
  return reader.items.some((item) => item.address === address);
}

async function show() {
  if (reader.items.length > 1) reader.view = "compare";
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined) return;
  const { windowId } = await browser.tabs.update(id, { active: true });
  await browser.windows?.update(windowId, { focused: true }); // a phone has no windows
}

const follow = () => void (last = last.then(takeAdded));
browser.storage.session.onChanged.addListener(follow);
browser.runtime.onMessage.addListener(({ tell }, _, answer) => {
  if (tell !== "show") return;
  show().then(() => answer(true));
  return true;
});
follow();
