// The annotator on the thread that calls it. The worker wraps this one.

import { engineOnDisk } from "./disk.js";
import { abortError, asWhosaidError, isTrap, WhosaidError } from "./error.js";

/** @typedef {import("./types.js").Annotator} Annotator */
/** @typedef {import("./types.js").Input} Input */
/** @typedef {import("./types.js").Progress} Progress */
/** @typedef {import("./types.js").ReadOptions} ReadOptions */
/** @typedef {import("./types.js").Result} Result */
/** @typedef {import("./types.js").CallOptions} CallOptions */
/** @typedef {import("./types.js").WasmSource} WasmSource */

/**
 * The class that wasm-pack builds.
 * @typedef {object} Engine
 * @property {(inputs: Input[], onProgress?: (progress: Progress) => unknown, options?: ReadOptions) => Promise<Result>} compare
 * @property {(inputs: Input[], onPiece: OnPiece, onProgress?: (progress: Progress) => unknown, options?: ReadOptions) => Promise<string>} compareInPieces
 * @property {(input: Input, onProgress?: undefined, options?: ReadOptions) => Promise<Result>} annotate
 * @property {() => void} free
 */

/** @typedef {(list: import("./protocol.js").List, things: Uint8Array[]) => void} OnPiece takes the next things of a list, each as JSON in UTF-8 */

/**
 * What a worker asks of it: a result as JSON in pieces. An abort is answered when the
 * engine has come to an end.
 * @typedef {Annotator & { compareInPieces: (inputs: Input[], onPiece: OnPiece, options?: CallOptions) => Promise<string> }} LocalAnnotator
 */

/** @typedef {() => Promise<() => Engine>} LoadEngine loads the module once and gives the engine's maker */

/**
 * @param {LoadEngine} load
 * @returns {Promise<LocalAnnotator>}
 */
export async function createLocalAnnotator(load) {
  const make = await load().catch((cause) => {
    throw new WhosaidError("load", "the engine could not be loaded", { cause });
  });
  /** @type {Engine | null} */
  let engine = make();
  /** @type {Promise<unknown>} the calls run one after another */
  let last = Promise.resolve();

  /**
   * @template T
   * @param {(engine: Engine) => Promise<T>} call
   * @param {AbortSignal | undefined} signal
   * @returns {Promise<T>}
   */
  function run(call, signal) {
    const turn = last.then(() => {
      if (signal?.aborted) throw abortError();
      if (!engine) throw closed();
      return call(engine);
    });
    last = turn.catch((thrown) => {
      if (isTrap(thrown) && engine) engine = make();
    });
    return turn;
  }

  return {
    annotate: (input, options = {}) =>
      untilAborted(run((engine) => engine.annotate(input, undefined, readOptions(options)), options.signal), options.signal),
    compare: (inputs, options = {}) =>
      untilAborted(run((engine) => engine.compare(inputs, listener(options), readOptions(options)), options.signal), options.signal),
    compareInPieces: (inputs, onPiece, options = {}) =>
      run((engine) => engine.compareInPieces(inputs, onPiece, listener(options), readOptions(options)), options.signal),
    close() {
      const closing = engine;
      engine = null;
      last.then(() => closing?.free());
    },
  };
}

/**
 * Starts the module that wasm-pack leaves in `wasm/`.
 * @param {any} module its JavaScript
 * @param {WasmSource} [wasm] its bytes, or where they are
 * @returns {Promise<() => Engine>}
 */
export async function startEngine(module, wasm) {
  const source = wasm ?? engineOnDisk();
  await module.default(source === undefined ? undefined : { module_or_path: source });
  return () => new module.Annotator();
}

/**
 * @template T
 * @param {Promise<T>} turn
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function untilAborted(turn, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortError());
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    turn
      .then(resolve, (thrown) => reject(asWhosaidError(thrown)))
      .finally(() => signal?.removeEventListener("abort", stop));
  });
}

/**
 * What is the engine's of a call's options; what can be posted to a worker.
 * @param {CallOptions} [options]
 * @returns {ReadOptions}
 */
export function readOptions({ precise = false } = {}) {
  return { precise };
}

/** How long articles may follow each other, in milliseconds, before an abort is listened for. */
const DEAF = 40;

/**
 * What the engine calls between two articles. With a signal it waits for a turn now and
 * then, so that an abort can be heard, and ends an aborted call by throwing.
 * @param {CallOptions} options
 * @returns {((progress: Progress) => unknown) | undefined}
 */
function listener({ signal, onProgress }) {
  if (!signal) return onProgress;
  let heard = performance.now();
  return async (progress) => {
    if (performance.now() - heard > DEAF) {
      await new Promise((resolve) => setTimeout(resolve));
      heard = performance.now();
    }
    if (signal.aborted) throw abortError();
    onProgress?.(progress);
  };
}

/** @returns {WhosaidError} */
export function closed() {
  return new WhosaidError("closed", "the annotator was closed");
}
