// The search: all places of some words in all articles, and steps through them.

import { anchorsIn, rangeOf } from "../../anchor/ranges.js";
import { matchesOf } from "../../anchor/matches.js";
import { createPainter } from "../../paint/highlights.js";

/** @typedef {{ key: number, element: HTMLElement, text: string }} Searched */
/** @typedef {{ key: number, range: Range }} Match */

export class Search {
  #all = createPainter("whosaid-match");
  #here = createPainter("whosaid-match-here");
  /** @type {Match[]} */
  #matches = [];
  #at = -1;

  /**
   * @param {string} words
   * @param {Searched[]} articles
   * @returns {number} how many places there are
   */
  find(words, articles) {
    this.#matches = articles.flatMap(({ key, element, text }) => {
      const spans = matchesOf(text, words);
      const anchors = spans.length > 0 ? anchorsIn(element) : [];
      return spans.flatMap((span) => {
        const range = rangeOf(anchors, span);
        return range ? [{ key, range }] : [];
      });
    });
    this.#at = -1;
    this.#all.paint(this.#matches.map(({ range }) => range));
    this.#here.clear();
    return this.#matches.length;
  }

  /**
   * @param {1 | -1} step
   * @returns {(Match & { number: number }) | null} the next place, counted from 1
   */
  step(step) {
    if (this.#matches.length === 0) return null;
    this.#at = (this.#at + step + this.#matches.length + (this.#at < 0 && step < 0 ? 1 : 0)) % this.#matches.length;
    const match = this.#matches[this.#at];
    this.#here.paint([match.range]);
    return { ...match, number: this.#at + 1 };
  }

  clear() {
    this.#matches = [];
    this.#at = -1;
    this.#all.clear();
    this.#here.clear();
  }
}
