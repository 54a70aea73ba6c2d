// The engine in the extension's background, where no page's policy reaches, and the
// annotator of a tab that asks it. The background may be put to sleep at any time;
// the next question wakes it.

import { WhosaidError, asWhosaidError } from "../annotator/error.js";
import { loadEngine } from "../annotator/load.js";
import { createLocalAnnotator } from "../annotator/local.js";

/** @typedef {import("../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../annotator/types.js").CallOptions} CallOptions */
/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {import("../annotator/types.js").NamedText} NamedText */
/** @typedef {import("../annotator/types.js").ReadOptions} ReadOptions */
/** @typedef {{ ask: "read", inputs: NamedText[], options: ReadOptions }} ReadQuestion */
/** @typedef {{ json: string } | { error: { code: string, message: string } }} ReadAnswer */

/**
 * Answers every question once, by a result or an error.
 * @param {string} wasm where the engine lies
 * @returns {(question: ReadQuestion) => Promise<ReadAnswer>}
 */
export function createEngine(wasm) {
  /** @type {Promise<Annotator> | null} */
  let annotator = null;

  return async ({ inputs, options }) => {
    try {
      annotator ??= createLocalAnnotator(() => loadEngine(wasm));
      return { json: JSON.stringify(await (await annotator).compare(inputs, options)) };
    } catch (thrown) {
      const { code, message } = /** @type {WhosaidError} */ (asWhosaidError(thrown));
      if (code === "load") annotator = null; // the next question tries again
      return { error: { code, message } };
    }
  };
}

/**
 * @param {(question: ReadQuestion) => Promise<ReadAnswer>} ask
 * @returns {Annotator}
 */
export function createFarAnnotator(ask) {
  /** @param {Input[]} inputs @param {CallOptions} [options] */
  const read = async (inputs, { precise = false, signal } = {}) => {
    signal?.throwIfAborted();
    const question = { ask: /** @type {const} */ ("read"), inputs: /** @type {NamedText[]} */ (inputs), options: { precise } };
    const answer = await ask(question).catch((cause) => {
      throw new WhosaidError("worker", "the extension does not answer; reload the page and try again", { cause });
    });
    signal?.throwIfAborted();
    if ("error" in answer) throw new WhosaidError(answer.error.code, answer.error.message);
    return JSON.parse(answer.json);
  };
  return { annotate: (input, options) => read([input], options), compare: read, close() {} };
}
