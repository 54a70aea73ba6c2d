// The one error type of the JavaScript side. Match on `code`; show the message.

/**
 * Codes that this side adds to the engine's own:
 * - `load`: the engine could not be loaded
 * - `trap`: the engine stopped in the middle of a text
 * - `worker`: the worker ended without an answer
 * - `closed`: the annotator was closed
 * - `unexpected`: anything else
 */
export class WhosaidError extends Error {
  /**
   * @param {string} code stable, for programs
   * @param {string} message for people
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "WhosaidError";
    this.code = code;
  }
}

/**
 * Whatever was thrown, as an error with a code. An AbortError stays one.
 * @param {unknown} thrown
 * @returns {WhosaidError | DOMException}
 */
export function asWhosaidError(thrown) {
  if (thrown instanceof WhosaidError || isAbort(thrown)) return /** @type {WhosaidError} */ (thrown);
  if (isTrap(thrown)) return new WhosaidError("trap", "the engine stopped in the middle of a text", { cause: thrown });
  const code = /** @type {{ code?: unknown }} */ (thrown)?.code;
  return new WhosaidError(typeof code === "string" ? code : "unexpected", messageOf(thrown), { cause: thrown });
}

/** @returns {DOMException} what an aborted call rejects with */
export function abortError() {
  return new DOMException("the call was aborted", "AbortError");
}

/** @param {unknown} thrown */
export function isAbort(thrown) {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}

/**
 * A panic in wasm ends as a RuntimeError; its instance is not to be trusted after it.
 * @param {unknown} thrown
 */
export function isTrap(thrown) {
  return thrown instanceof WebAssembly.RuntimeError;
}

/** @param {unknown} thrown */
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
