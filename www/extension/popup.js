// The popup of the button: it opens with the article of the tab annotated, and
// offers what can be done with it. All work is done in the background, so that it
// goes on when the popup is closed.

import { counted } from "../element/model/words.js";
import { browser } from "./browser.js";
import { articlesIn } from "./tray.js";

/** @typedef {{ problem?: string, quotes?: number, speakers?: number, count?: number, isNew?: boolean }} Answer */

/** @param {string} id @returns {HTMLButtonElement} */
const find = (id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

const [{ id: tab = -1 } = {}] = await browser.tabs.query({ active: true, currentWindow: true });
let annotated = false;
let readable = false;

/** @param {import("./background.js").Question["ask"]} what @returns {Promise<Answer>} */
const ask = (what) => browser.runtime.sendMessage({ ask: what, tab });

async function annotate() {
  const { problem, quotes = 0, speakers = 0 } = await ask("annotate");
  annotated = readable = !problem;
  find("here").textContent = problem ?? `${counted(quotes, "quote")} by ${counted(speakers, "source")} in this page.`;
  showButtons();
}

async function clear() {
  await ask("clear");
  annotated = false;
  find("here").textContent = "The page is as it was.";
  showButtons();
}

async function add() {
  const { problem, isNew } = await ask("add");
  find("story").textContent = problem ?? (isNew ? "Added to the story." : "It is in the story, now as the page is.");
  showStory();
}

async function compare() {
  await ask("compare");
  window.close();
}

async function begin() {
  await ask("begin");
  find("story").textContent = "A new story is begun.";
  find("compare").focus(); // the button that was pressed goes
  showStory();
}

function showButtons() {
  find("annotate").textContent = annotated ? "Take the colours off" : readable ? "Annotate again" : "Try again";
  find("annotate").disabled = false;
  find("add").disabled = !readable;
}

async function showStory() {
  const { length } = await articlesIn(browser.storage.session);
  find("compare").textContent = length > 1 ? `Compare ${length} articles` : "Open whosaid";
  find("add").textContent = length > 0 ? `Add to the story (${length})` : "Add to the story";
  find("begin").hidden = length === 0;
}

find("annotate").addEventListener("click", () => (annotated ? clear() : annotate()));
find("add").addEventListener("click", add);
find("compare").addEventListener("click", compare);
find("begin").addEventListener("click", begin);
await showStory();
await annotate();
