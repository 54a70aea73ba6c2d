// Where the reader stands in the story on the screen: brought there once, then noted.

import { goTo, whereaboutsOf } from "./whereabouts.js";

/** @typedef {import("../../element/who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./types.js").Whereabouts} Whereabouts */

/** What a reader does who goes elsewhere. */
const MOVES = ["wheel", "touchstart", "pointerdown", "keydown"];

export class Standing {
  /** @type {Whereabouts | null} where the reader is being taken */
  #arriving = null;
  /** @type {Whereabouts["lines"]} */
  #lines = {};
  #noted = "";

  /**
   * @param {WhoSaid} reader
   * @param {(key: number) => string | undefined} idOf the article kept of an item
   */
  constructor(reader, idOf) {
    this.reader = reader;
    this.idOf = idOf;
  }

  /** A story begins, or comes back. @param {Whereabouts | null} place */
  begin(place) {
    this.#arriving = null;
    this.#lines = place?.lines ?? {};
    this.#noted = "";
  }

  /**
   * Goes to a place once the articles are read, unless the reader goes elsewhere meanwhile.
   * @param {Whereabouts} place
   * @param {Promise<unknown>} shelved
   */
  async arrive(place, shelved) {
    this.#arriving = place;
    const done = new AbortController();
    const stay = () => (this.#arriving = null);
    for (const type of MOVES) addEventListener(type, stay, { signal: done.signal, passive: true });
    await shelved;
    if (this.#arriving === place) await goTo(this.reader, place, this.idOf);
    if (this.#arriving === place) stay();
    done.abort();
  }

  /** @param {string} story @returns {Whereabouts | null} null while that cannot be told */
  of(story) {
    const { reader } = this;
    if (this.#arriving || reader.busy || reader.items.length === 0) return null;
    return whereaboutsOf(reader, story, this.idOf, this.#lines);
  }

  /** @param {string} story @returns {Whereabouts | null} null where it was noted before */
  note(story) {
    const place = this.of(story);
    const noted = JSON.stringify({ ...place, at: 0 });
    if (!place || noted === this.#noted) return null;
    this.#lines = place.lines;
    this.#noted = noted;
    return place;
  }
}
