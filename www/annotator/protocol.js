// What passes between the page and the worker. Every request has an id and is
// answered exactly once, by a value or by an error; progress may come before.

/** @typedef {import("./types.js").Input} Input */
/** @typedef {import("./types.js").Progress} Progress */
/** @typedef {import("./types.js").ReadOptions} ReadOptions */

/** @typedef {string | BufferSource | WebAssembly.Module} PortableWasm what can be posted */

/** @typedef {{ id: number, call: "open", wasm?: PortableWasm }} OpenRequest */
/** @typedef {{ id: number, call: "compare", inputs: Input[], options?: ReadOptions }} CompareRequest */
/** @typedef {{ id: number, call: "annotate", input: Input, options?: ReadOptions }} AnnotateRequest */
/** @typedef {OpenRequest | CompareRequest | AnnotateRequest} Request */

/** @typedef {{ id: number, progress: Progress }} ProgressReply */
/** @typedef {"documents" | "people" | "statements"} List a list of a Result that comes in pieces */
/** @typedef {{ id: number, list: List, things: string[] }} PieceReply the next things of a list, each as text, before the value */
/** @typedef {{ id: number, json: string }} ValueReply a Result without the lists that came in pieces, or null, as text: for large ones that takes half the time and far less memory than copying objects */
/** @typedef {{ id: number, error: { code: string, message: string }, fatal: boolean }} ErrorReply fatal: the worker must be replaced */
/** @typedef {ProgressReply | PieceReply | ValueReply | ErrorReply} Reply */

/**
 * The end of a channel as both sides use it: a Worker, its scope, a MessagePort.
 * @typedef {object} Port
 * @property {(message: any) => void} postMessage
 * @property {((event: MessageEvent) => void) | null} onmessage
 */

/** The id of the request that opens the engine; calls count from one. */
export const OPEN = 0;
