// The search field of the page. "/" goes to it, Enter to the next place, Escape back.

import { number } from "../element/model/words.js";
import { isTyping } from "../element/read/keys.js";
import { say } from "./say.js";

/** @typedef {import("../element/who-said.js").WhoSaid} WhoSaid */

/** What the help tells. @type {[keys: string, words: string][]} */
export const SEARCH_KEYS = [
  ["/", "search"],
  ["Enter", "in the search: next place; with Shift the one before"],
  ["Esc", "in the search: leave it"],
];

/** How long the typing has to rest before all articles are searched, in milliseconds. */
const REST = 120;

/** @param {WhoSaid} reader */
export function setUpSearch(reader) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector("#search"));
  const found = /** @type {HTMLElement} */ (document.querySelector("#found"));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;

  const search = () => {
    clearTimeout(rest);
    rest = undefined;
    const count = reader.reader.find(field.value);
    say(found, field.value.trim() === "" ? "" : count === 0 ? "none" : number(count));
  };
  /** @param {1 | -1} step */
  const go = (step) => {
    const match = reader.reader.nextMatch(step);
    if (match) say(found, `${number(match.number)} of ${number(match.count)}`);
  };
  const leave = () => {
    field.value = "";
    search();
    field.blur();
  };

  field.addEventListener("input", () => {
    clearTimeout(rest);
    rest = setTimeout(search, REST);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (rest !== undefined) search();
    go(event.shiftKey ? -1 : 1);
  });
  reader.addEventListener("whosaid-result", () => field.value && search());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (reader.keys === "off" || isTyping(event) || reader.items.length === 0 || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    reader.view = "read";
    field.focus();
    field.select();
  });
}
