// The worker's side of the protocol, apart from the worker so that it can be
// tested over any port.

import { asWhosaidError, isTrap } from "./error.js";

/** @typedef {import("./protocol.js").Port} Port */
/** @typedef {import("./protocol.js").Request} Request */
/** @typedef {import("./protocol.js").PortableWasm} PortableWasm */

/** @typedef {import("./local.js").LocalAnnotator} LocalAnnotator */

/**
 * Answers every request on the port exactly once, thrown errors and aborts included.
 * @param {Port} port
 * @param {(wasm?: PortableWasm) => Promise<LocalAnnotator>} open
 */
export function serve(port, open) {
  /** @type {Promise<LocalAnnotator> | undefined} */
  let annotator;
  /** @type {Map<number, AbortController>} the calls that are under way */
  const calls = new Map();

  /**
   * @param {Exclude<Request, import("./protocol.js").AbortRequest>} request
   * @param {AbortSignal} signal
   * @returns {Promise<string>} as JSON
   */
  async function answer(request, signal) {
    if (request.call === "open") annotator ??= open(request.wasm);
    const reader = await (annotator ??= open());
    if (request.call === "open") return "null";
    if (request.call === "annotate") return JSON.stringify(await reader.annotate(request.input, request.options));
    const { id, inputs, options } = request;
    /** @type {import("./local.js").OnPiece} */
    const onPiece = (list, things) => port.postMessage({ id, list, things }, { transfer: things.map(({ buffer }) => /** @type {ArrayBuffer} */ (buffer)) });
    return reader.compareInPieces(inputs, onPiece, { ...options, signal, onProgress: (progress) => port.postMessage({ id, progress }) });
  }

  port.onmessage = async ({ data }) => {
    const id = data.id;
    if (data.call === "abort") return calls.get(id)?.abort();
    const controller = new AbortController();
    calls.set(id, controller);
    try {
      port.postMessage({ id, json: await answer(data, controller.signal) });
    } catch (thrown) {
      port.postMessage(failure(id, thrown));
    } finally {
      calls.delete(id);
    }
  };
  port.postMessage({ here: true });
}

/**
 * @param {number} id
 * @param {unknown} thrown
 */
function failure(id, thrown) {
  const error = asWhosaidError(thrown);
  const code = "code" in error ? String(error.code) : "unexpected";
  const fatal = code === "trap" || code === "load" || isTrap(error.cause);
  return { id, error: { code, message: error.message }, fatal };
}
