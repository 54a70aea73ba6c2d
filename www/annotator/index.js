// One interface, two places to run it. Importing this module changes nothing.

import { WhosaidError } from "./error.js";
import { loadEngine } from "./load.js";
import { createLocalAnnotator } from "./local.js";
import { createRemoteAnnotator } from "./remote.js";
import { workerAt, workerHere } from "./spawn.js";

export { WhosaidError } from "./error.js";

/** @typedef {import("./types.js").Annotator} Annotator */
/** @typedef {import("./types.js").WasmSource} WasmSource */
/** @typedef {import("./protocol.js").PortableWasm} PortableWasm */

/**
 * Opens an annotator. It runs in a worker where the page may have one, otherwise on this thread.
 * @param {object} [options]
 * @param {WasmSource | Promise<WasmSource | undefined>} [options.wasm] the engine's bytes or their address; by default beside this module
 * @param {boolean | URL | (() => Worker)} [options.worker] false: on this thread; true: in a worker or not at all; an address: that worker script, of any origin; a function: the worker it starts
 * @returns {Promise<Annotator>}
 */
export async function createAnnotator({ wasm, worker } = {}) {
  const source = portable(wasm); // a worker is started meanwhile
  const onThisThread = () => createLocalAnnotator(async () => loadEngine(await source));
  if (worker === false || typeof Worker === "undefined") return onThisThread();
  const opening = createRemoteAnnotator(() => spawn(worker), source);
  if (worker !== undefined) return opening;
  return opening.catch((error) => {
    if (error.code === "worker") return onThisThread();
    throw error;
  });
}

/** @param {true | URL | (() => Worker) | undefined} worker */
function spawn(worker) {
  if (typeof worker === "function") return worker();
  return worker === undefined || worker === true ? workerHere() : workerAt(worker);
}

/**
 * A response cannot be posted to a worker and an address has to be absolute there.
 * @param {WasmSource | Promise<WasmSource | undefined>} [given]
 * @returns {Promise<PortableWasm | undefined>}
 */
async function portable(given) {
  try {
    const wasm = await given;
    if (typeof Response !== "undefined" && wasm instanceof Response) return await bytesOf(wasm);
    if (wasm instanceof URL) return wasm.href;
    if (typeof wasm === "string") return new URL(wasm, globalThis.location?.href).href;
    return /** @type {PortableWasm | undefined} */ (wasm);
  } catch (cause) {
    throw new WhosaidError("load", "the engine could not be loaded", { cause });
  }
}

/** @param {Response} response */
function bytesOf(response) {
  if (!response.ok) throw new Error(`${response.url} was answered with ${response.status}`);
  return response.arrayBuffer();
}
