// What passes between the page and the worker. Every request but an
// abort has an id of its own and is answered exactly once, by a value or by an
// error; progress may come before.

/** @typedef {import("./types.js").Input} Input */
/** @typedef {import("./types.js").Progress} Progress */
/** @typedef {import("./types.js").ReadOptions} ReadOptions */

/** @typedef {string | BufferSource | WebAssembly.Module} PortableWasm what can be posted */

/** @typedef {{ id: number, call: "open", wasm?: PortableWasm }} OpenRequest */
/** @typedef {{ id: number, call: "compare", inputs: Input[], options?: ReadOptions }} CompareRequest */
/** @typedef {{ id: number, call: "annotate", input: Input, options?: ReadOptions }} AnnotateRequest */
/** @typedef {{ id: number, call: "abort" }} AbortRequest ends the call of that id, which is then answered by an error */
/** @typedef {OpenRequest | CompareRequest | AnnotateRequest | AbortRequest} Request */

/** @typedef {{ id: number, progress: Progress }} ProgressReply */
/** @typedef {"documents" | "people" | "statements"} List a list of a Result that comes in pieces */
/** @typedef {{ id: number, list: List, things: Uint8Array[] }} PieceReply the next things of a list, each as JSON in UTF-8, before the value */
/** @typedef {{ id: number, json: string }} ValueReply a Result without the lists that came in pieces, or null, as JSON: for large ones that takes half the time and far less memory than copying objects */
/** @typedef {{ id: number, error: { code: string, message: string }, fatal: boolean }} ErrorReply fatal: the worker must be replaced */
/** @typedef {{ here: true }} HereReply the first of all: the worker runs, and the engine may still be on its way */
/** @typedef {HereReply | ProgressReply | PieceReply | ValueReply | ErrorReply} Reply */

/**
 * The end of a channel as both sides use it: a Worker, its scope, a MessagePort.
 * @typedef {object} Port
 * @property {(message: any, options?: StructuredSerializeOptions) => void} postMessage
 * @property {((event: MessageEvent) => void) | null} onmessage
 */

/** The id of the request that opens the engine; calls count from one. */
export const OPEN = 0;
