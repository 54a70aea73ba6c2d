// The worker's side of the protocol, apart from the worker so that it can be
// tested over any port.

import { asWhosaidError, isTrap } from "./error.js";

/** @typedef {import("./protocol.js").Port} Port */
/** @typedef {import("./protocol.js").Request} Request */
/** @typedef {import("./protocol.js").PortableWasm} PortableWasm */
/** @typedef {import("./types.js").Annotator} Annotator */
/** @typedef {import("./types.js").Result} Result */

/**
 * Answers every request on the port exactly once, thrown errors included.
 * @param {Port} port
 * @param {(wasm?: PortableWasm) => Promise<Annotator>} open
 */
export function serve(port, open) {
  /** @type {Promise<Annotator> | undefined} */
  let annotator;

  /**
   * @param {Request} request
   * @returns {Promise<Result | null>}
   */
  async function answer(request) {
    if (request.call === "open") annotator ??= open(request.wasm);
    const reader = await (annotator ??= open());
    if (request.call === "annotate") return reader.annotate(request.input, request.options);
    if (request.call === "open") return null;
    const { id, options } = request;
    return reader.compare(request.inputs, { ...options, onProgress: (progress) => port.postMessage({ id, progress }) });
  }

  port.onmessage = async ({ data }) => {
    const id = data.id;
    try {
      port.postMessage({ id, json: JSON.stringify(await answer(data)) });
    } catch (thrown) {
      port.postMessage(failure(id, thrown));
    }
  };
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
