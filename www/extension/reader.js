// The page of the extension: the reader as everywhere, with the articles that were
// added in tabs. One that is added while the page is open comes at once.

import { start } from "../page/start.js";
import { browser } from "./browser.js";
import { articlesIn } from "./tray.js";

const { reader, take } = start();

/** The texts that this page has taken, by address. @type {Map<string, string>} */
const taken = new Map();

async function takeAdded() {
  const articles = await articlesIn(browser.storage.session);
  if (articles.length === 0) taken.clear(); // the story was forgotten
  const inputs = articles.filter(({ address, text }) => taken.get(address) !== text && !isShown(address));
  for (const { address, text } of inputs) taken.set(address, text);
  take({ inputs, problems: [] });
}

/** @param {string} address */
function isShown(address) {
  return reader.items.some((item) => item.address === address);
}

browser.storage.session.onChanged.addListener(takeAdded);
browser.runtime.onMessage.addListener(({ tell }, _, answer) => {
  if (tell !== "show") return;
  show().then(() => answer(true));
  return true;
});
takeAdded();

async function show() {
  if (reader.items.length > 1) reader.view = "compare";
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined) return;
  const { windowId } = await browser.tabs.update(id, { active: true });
  await browser.windows?.update(windowId, { focused: true }); // a phone has no windows
}
