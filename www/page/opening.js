// Between what is handed in and what is read: files are opened, one after the other,
// and what was handed in first is added first, however long its opening takes.

import { openAll } from "../formats/index.js";

/** @typedef {import("../annotator/types.js").Progress} Progress */
/** @typedef {import("../element/who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./intake.js").Intake} Intake */

export class Opening {
  /** @type {Promise<unknown>} settles when all is opened and added that was handed in */
  #last = Promise.resolve();
  #waiting = 0;
  #controller = new AbortController();
  /** Told while files are opened. @type {(progress: Progress) => void} */
  onProgress = () => {};
  /** Told when nothing is being opened or read any more. @type {() => void} */
  onDone = () => {};

  /** @param {WhoSaid} reader */
  constructor(reader) {
    this.reader = reader;
  }

  /** Whether files are being opened. */
  get busy() {
    return this.#waiting > 0;
  }

  /**
   * @param {Intake} intake
   * @returns {Promise<unknown>} settles when it is added
   */
  take(intake) {
    if (intake.inputs.length + intake.problems.length === 0) return this.#last;
    const { signal } = this.#controller;
    this.#waiting++;
    this.onProgress({ done: 0, total: intake.inputs.length, name: "" });
    return (this.#last = this.#last.then(() => this.#open(intake, signal)));
  }

  /** Ends the opening; what is open is read. */
  stop() {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  /** @param {Intake} intake @param {AbortSignal} signal */
  async #open({ inputs, problems }, signal) {
    const opened = await openAll(inputs, { signal, onProgress: (progress) => this.onProgress(progress) });
    this.#waiting--;
    const all = [...opened.problems, ...problems];
    // The element tells of its reading itself; what is handed in next is opened meanwhile.
    if (opened.inputs.length + all.length > 0) this.reader.add(opened.inputs, all);
    else if (!this.busy && !this.reader.busy) this.onDone();
  }
}
