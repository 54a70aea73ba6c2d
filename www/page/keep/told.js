// What is told of kept stories: a line under the head of the page, until it is read.

import { say } from "../say.js";

const line = () => /** @type {HTMLElement} */ (document.querySelector(".told"));

export function setUpTold() {
  line().querySelector("button")?.addEventListener("click", () => (line().hidden = true));
}

/** @param {string} sentence */
export function tell(sentence) {
  line().hidden = false;
  say(/** @type {HTMLElement} */ (line().querySelector("span")), sentence);
}
