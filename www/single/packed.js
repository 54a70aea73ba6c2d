// What the single file carries: the engine, deflated and written in letters, and
// the worker's program. A worker of a page on a disk may read no files (WebKit), so
// the page reads them for it.

import { createAnnotator } from "../annotator/index.js";
import { MOST_BYTES } from "../formats/limits.js";

/** @typedef {import("../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../annotator/types.js").Input} Input */

/** How long a worker may take to open before the engine runs on the page's own thread, in milliseconds. */
const PATIENCE = 8000;

/** @returns {Promise<Annotator>} in a worker, where the browser lets a file have one */
export async function openPacked() {
  const wasm = await engine();
  const opening = createAnnotator({ wasm, worker: startWorker() });
  try {
    return withBytes(await inTime(opening));
  } catch {
    opening.then((late) => late.close(), () => {});
    return createAnnotator({ wasm, worker: false });
  }
}

/**
 * @param {Annotator} annotator
 * @returns {Annotator}
 */
function withBytes(annotator) {
  return {
    annotate: async (input, options) => annotator.annotate(await bytesOf(input), options),
    compare: async (inputs, options) => annotator.compare(await Promise.all(inputs.map(bytesOf)), options),
    close: () => annotator.close(),
  };
}

/**
 * @param {Input} input
 * @returns {Promise<Input>}
 */
async function bytesOf(input) {
  if (!(input instanceof File) || input.size > MOST_BYTES) return input; // the engine refuses it unread
  const { name } = input;
  return input.arrayBuffer().then((buffer) => ({ name, bytes: new Uint8Array(buffer) }), () => input);
}

/** The engine's bytes. */
async function engine() {
  const letters = packed("engine");
  const deflated = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).arrayBuffer();
}

/**
 * A plain script: Chromium lets a page on a disk have no module as its worker.
 * @returns {() => Worker}
 */
function startWorker() {
  const program = new Blob([packed("worker")], { type: "text/javascript" });
  const address = URL.createObjectURL(program); // kept, since a worker may be started again
  return () => new Worker(address, { name: "whosaid" });
}

/** @param {string} id */
function packed(id) {
  return document.getElementById(id)?.textContent ?? "";
}

/**
 * @template T
 * @param {Promise<T>} opening
 * @returns {Promise<T>}
 */
function inTime(opening) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the worker does not answer")), PATIENCE);
    opening.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
