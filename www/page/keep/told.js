// What is told of kept stories, in a line under the head of the page, until it is
// read; and what goes wrong with them, once.

import { say } from "../say.js";
import { troubleOf } from "./trouble.js";

const line = () => /** @type {HTMLElement} */ (document.querySelector("#told"));

export function setUpTold() {
  line().querySelector("button")?.addEventListener("click", () => (line().hidden = true));
}

/** @param {string} sentence */
export function tell(sentence) {
  line().hidden = false;
  say(/** @type {HTMLElement} */ (line().querySelector("span")), sentence);
}

export class Troubles {
  /** What goes wrong at present, if anything does. @type {ReturnType<typeof troubleOf> | null} */
  now = null;
  #told = "";

  /**
   * @param {unknown} thrown
   * @param {boolean} hasArticles whether there is something to be kept
   */
  meet(thrown, hasArticles) {
    this.now = troubleOf(thrown);
    if (!(thrown instanceof DOMException)) reportError(thrown); // a mistake of ours, not of the browser's
    const { cause, sentence } = this.now;
    if (this.#told === cause || (cause === "forbidden" && !hasArticles)) return;
    this.#told = cause;
    tell(sentence);
  }

  /** What failed works again. */
  end() {
    this.now = null;
    this.#told = "";
  }
}
