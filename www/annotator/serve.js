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
      const result = await answer(data);
      const rest = result && "documents" in result ? inPieces(result, (list, things) => port.postMessage({ id, list, things })) : result;
      port.postMessage({ id, json: JSON.stringify(rest) });
    } catch (thrown) {
      port.postMessage(failure(id, thrown));
    }
  };
}

/** How many characters a piece has before it is sent: little enough for the page to read it within a frame. */
const PIECE = 300_000;

/**
 * Sends the long lists of a result in pieces, so that the page is never taken by one of them.
 * @param {Result} result
 * @param {(list: import("./protocol.js").List, things: string[]) => void} send
 * @returns {object} the result with these lists empty
 */
function inPieces({ documents, story, ...rest }, send) {
  const { people, statements, ...others } = story;
  for (const [list, things] of /** @type {const} */ ([["documents", documents], ["people", people], ["statements", statements]])) {
    /** @type {string[]} */
    let piece = [];
    let length = 0;
    const flush = () => {
      // Not joined to one text: an article of ten megabytes would be copied once more.
      if (piece.length > 0) send(list, piece);
      [piece, length] = [[], 0];
    };
    for (const thing of things) {
      const json = JSON.stringify(thing);
      piece.push(json);
      length += json.length;
      if (length >= PIECE) flush();
    }
    flush();
  }
  return { ...rest, documents: [], story: { ...others, people: [], statements: [] } };
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
