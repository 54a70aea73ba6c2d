// One interface, two places to run it. Importing this module changes nothing.

import { createLocalAnnotator, loadEngine } from "./local.js";
import { createRemoteAnnotator } from "./remote.js";

export { WhosaidError } from "./error.js";

/** @typedef {import("./types.js").Annotator} Annotator */
/** @typedef {import("./types.js").WasmSource} WasmSource */
/** @typedef {import("./protocol.js").PortableWasm} PortableWasm */

/**
 * Opens an annotator. It runs in a worker where there are workers.
 * @param {object} [options]
 * @param {WasmSource} [options.wasm] the engine's bytes or their address; by default beside this module
 * @param {boolean | URL | (() => Worker)} [options.worker] false: on this thread; an address: that worker script; a function: the worker it starts
 * @returns {Promise<Annotator>}
 */
export async function createAnnotator({ wasm, worker = true } = {}) {
  const source = wasm && (await portable(wasm));
  if (!worker || typeof Worker === "undefined") return createLocalAnnotator(() => loadEngine(source));
  return createRemoteAnnotator(() => spawn(worker), source);
}

/** @param {true | URL | (() => Worker)} worker */
function spawn(worker) {
  if (typeof worker === "function") return worker();
  if (worker !== true) return new Worker(worker, { type: "module" });
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "whosaid" });
}

/**
 * A response cannot be posted to a worker and an address has to be absolute there.
 * @param {WasmSource} wasm
 * @returns {Promise<PortableWasm>}
 */
async function portable(wasm) {
  if (typeof Response !== "undefined" && wasm instanceof Response) return wasm.arrayBuffer();
  if (wasm instanceof URL) return wasm.href;
  if (typeof wasm === "string") return new URL(wasm, globalThis.location?.href).href;
  return /** @type {PortableWasm} */ (wasm);
}
