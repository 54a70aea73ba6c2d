// Where articles are read for an element: the engine that is opened once, the
// reading that is under way, and what becomes of articles that were on their way
// when it ended. Knows nothing of drawing.

import { abortError, asWhosaidError, isAbort } from "../annotator/error.js";
import { readShelf } from "./model/reading.js";

/** @typedef {import("../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../annotator/types.js").Progress} Progress */
/** @typedef {import("../annotator/types.js").Result} Result */
/** @typedef {import("./model/reading.js").Outcome} Outcome */
/** @typedef {import("./model/shelf.js").Item} Item */

/** @type {Result} what there is when nothing could be read */
export const NOTHING = {
  schema: "whosaid/1",
  offsets: "utf16",
  documents: [],
  story: { people: [], statements: [] },
  problems: [],
};

const STOPPED = { code: "stopped", message: "was not read, because you stopped" };
const UNREAD = { code: "unread", message: "could not be read; reload the page and try again" };

/**
 * What the desk tells.
 * @typedef {object} Listener
 * @property {() => void} ready the engine is open
 * @property {(progress: Progress) => void} progress
 * @property {(outcome: Outcome) => Promise<unknown>} show some or all of the articles are read
 * @property {(items: Item[]) => void} unread the shelf, after a reading that ended early
 * @property {() => void} done nothing is under way any more
 * @property {(error: Error) => void} error the engine cannot be used
 */

export class Desk {
  /** @type {Promise<Annotator> | null} */
  #annotator = null;
  /** @type {{ controller: AbortController, items: Item[] } | null} */
  #reading = null;
  /** Whether only speakers that are sure are named, from the next reading on. */
  precise = false;

  /**
   * @param {() => Promise<Annotator>} openAnnotator
   * @param {Listener} listener
   */
  constructor(openAnnotator, listener) {
    this.openAnnotator = openAnnotator;
    this.listener = listener;
  }

  get busy() {
    return this.#reading !== null;
  }

  /** Opens the engine once; after a failure the next call tries again. */
  open() {
    if (this.#annotator) return this.#annotator;
    const opening = this.openAnnotator();
    this.#annotator = opening;
    opening.then(
      () => this.listener.ready(),
      (thrown) => {
        this.#annotator = null;
        this.listener.error(asWhosaidError(thrown));
      },
    );
    return opening;
  }

  close() {
    this.stop();
    this.#annotator?.then((annotator) => annotator.close(), () => {});
    this.#annotator = null;
  }

  /**
   * Reads a shelf; a reading that is under way gives way to it.
   * @param {Item[]} items
   */
  async read(items) {
    this.#reading?.controller.abort();
    this.#reading = null;
    if (items.every(({ problem }) => problem)) return this.#finish({ items, result: NOTHING });
    const controller = new AbortController();
    const reading = (this.#reading = { controller, items });
    this.listener.progress({ done: 0, total: items.length, name: "" });
    try {
      await this.#readAll(reading);
      if (reading === this.#reading) await this.#finish(null);
    } catch (thrown) {
      if (reading === this.#reading) this.#leaveUnread(thrown);
    }
  }

  /** Ends the reading that is under way; what is ready stays. */
  stop() {
    if (!this.#reading) return;
    this.#reading.controller.abort();
    this.#leaveUnread(abortError());
  }

  /** @param {{ controller: AbortController, items: Item[] }} reading */
  async #readAll(reading) {
    const { signal } = reading.controller;
    const annotator = await this.open();
    const onProgress = (/** @type {Progress} */ progress) => this.listener.progress(progress);
    for await (const outcome of readShelf(annotator, reading.items, { signal, onProgress, precise: this.precise })) {
      if (signal.aborted) throw abortError();
      reading.items = outcome.items;
      await this.listener.show(outcome);
    }
  }

  /** @param {Outcome | null} outcome where it is not on show yet */
  async #finish(outcome) {
    this.#reading = null;
    if (outcome) await this.listener.show(outcome);
    if (!this.#reading) this.listener.done();
  }

  /**
   * What was on its way when the reading ended says so in its place.
   * @param {unknown} thrown
   */
  #leaveUnread(thrown) {
    const problem = isAbort(thrown) ? STOPPED : UNREAD;
    const items = this.#reading?.items ?? [];
    this.listener.unread(items.map((item) => (item.article || item.problem ? item : { ...item, problem })));
    if (!isAbort(thrown)) this.listener.error(asWhosaidError(thrown));
    this.#finish(null);
  }
}
