// The help, and the keys that work on the whole page.

import { isTyping, KEYS } from "../element/read/keys.js";
import { SEARCH_KEYS } from "./search.js";
import { recall, remember } from "./settings.js";

/** @typedef {import("../element/who-said.js").WhoSaid} WhoSaid */

/** @param {WhoSaid} reader */
export function setUpHelp(reader) {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("#help"));
  const keys = /** @type {HTMLInputElement} */ (document.querySelector("#keys"));
  listKeys(/** @type {HTMLElement} */ (dialog.querySelector(".keys")));

  const use = () => (reader.keys = keys.checked ? "on" : "off");
  keys.checked = recall("keys", ["on", "off"]) === "on";
  use();
  keys.addEventListener("change", () => {
    use();
    remember("keys", reader.keys);
  });

  const show = () => {
    dialog.showModal();
    const section = /** @type {HTMLElement} */ (dialog.querySelector(".elsewhere"));
    import("./elsewhere.js").then(({ fillElsewhere }) => fillElsewhere(section), () => {}); // offline, without that part
  };

  document.querySelector("#help-button")?.addEventListener("click", show);
  document.querySelector("#help-close")?.addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    if (dialog.open || event.defaultPrevented) return;
    if (event.key === "?" && reader.keys === "on" && !isTyping(event)) show();
    else if (!reader.contains(/** @type {Node} */ (event.target))) reader.reader.keyDown(event);
  });
}

/** @param {HTMLElement} list */
function listKeys(list) {
  for (const [keys, words] of [...KEYS, ...SEARCH_KEYS, ["?", "this help"]]) {
    const term = document.createElement("dt");
    const definition = document.createElement("dd");
    term.append(keys);
    definition.append(words);
    list.append(term, definition);
  }
}
