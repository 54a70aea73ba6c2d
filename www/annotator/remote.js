// The annotator whose work is done in a worker: the twin of `local.js`.
//
// An abort is told to the worker, which hears it between two articles and keeps
// what it has read. One that does not hear it in time is ended, since a call that
// runs inside wasm cannot be interrupted, and a new one takes over what else was
// waiting. The same happens after a trap: the call at fault gets the error, the
// others are asked again.

import { abortError, WhosaidError } from "./error.js";
import { closed, readOptions } from "./local.js";
import { OPEN } from "./protocol.js";

/** @typedef {import("./protocol.js").Port & { terminate(): void, onerror: any, onmessageerror: any }} WorkerLike */
/** @typedef {import("./protocol.js").PortableWasm} PortableWasm */
/** @typedef {import("./protocol.js").Reply} Reply */
/** @typedef {import("./types.js").Annotator} Annotator */
/** @typedef {import("./types.js").CallOptions} CallOptions */
/** @typedef {import("./types.js").Result} Result */

/**
 * @typedef {object} Pending
 * @property {any} request
 * @property {(result: Result) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {CallOptions["onProgress"]} [onProgress]
 * @property {Lists} lists what has come of the answer
 */

/** @typedef {Record<import("./protocol.js").List, any[]>} Lists */

const utf8 = new TextDecoder();

/** How long a worker may take to hear an abort, in milliseconds. */
const PATIENCE = 1500;

/** How long one may take to run, in milliseconds, before another is started in its place, and how often that is done. */
const SILENCE = 20_000;
const MOST_TRIES = 2;

/** @returns {Lists} */
const noLists = () => ({ documents: [], people: [], statements: [] });

/**
 * A result with the lists that came before it.
 * @param {any} result
 * @param {Lists} lists
 */
function whole(result, { documents, people, statements }) {
  if (!result?.story) return result;
  return { ...result, documents, story: { ...result.story, people, statements } };
}

/**
 * @param {() => WorkerLike} spawn
 * @param {PortableWasm | Promise<PortableWasm | undefined>} [wasm]
 * @returns {Promise<Annotator>}
 */
export async function createRemoteAnnotator(spawn, wasm) {
  /** @type {PortableWasm | undefined} what a worker is opened with, once it is there */
  let source;
  /** @type {Map<number, Pending>} */
  const pending = new Map();
  /** @type {Map<number, ReturnType<typeof setTimeout>>} aborted calls that the worker is still to end */
  const ending = new Map();
  /** @type {WorkerLike | null} */
  let worker = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} until the worker is heard of */
  let silence;
  let tries = 0;
  /** Whether what a worker is opened with is there. */
  let isBriefed = false;
  let open = true;
  let lastId = OPEN;

  function employ() {
    try {
      worker = spawn();
    } catch (cause) {
      return failAll(new WhosaidError("worker", "the worker could not be started", { cause }));
    }
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (/** @type {ErrorEvent} */ event) => {
      event.preventDefault?.();
      failAll(new WhosaidError("worker", event.message || "the worker could not be started"));
    };
    worker.onmessageerror = () => failAll(new WhosaidError("worker", "an answer could not be read"));
    silence = setTimeout(unheard, SILENCE);
  }

  /** A browser under load may lose a worker that it was to start, and tells nobody. */
  function unheard() {
    if (++tries >= MOST_TRIES) return failAll(new WhosaidError("worker", "the worker does not start"));
    stop();
    employ();
    if (isBriefed) brief();
  }

  /** Tells the worker what to do; nothing, where it has failed meanwhile. */
  function brief() {
    isBriefed = true;
    post({ id: OPEN, call: "open", wasm: source });
    for (const call of pending.values()) {
      call.lists = noLists();
      if (call.request.id !== OPEN) post(call.request);
    }
  }

  /** What cannot be posted is answered here. @param {any} request */
  function post(request) {
    try {
      worker?.postMessage(request);
    } catch (cause) {
      if (request.id === OPEN) return failAll(new WhosaidError("load", "the engine could not be loaded", { cause }));
      pending.get(request.id)?.reject(new WhosaidError("wrong-call", "an article must be a File or an object with a name and a text or bytes", { cause }));
      pending.delete(request.id);
    }
  }

  function start() {
    employ();
    brief();
  }

  function stop() {
    worker?.terminate();
    worker = null;
    clearTimeout(silence);
    for (const timer of ending.values()) clearTimeout(timer);
    ending.clear();
  }

  /** Ends the worker and asks a new one for what is still waiting. */
  function restart() {
    stop();
    if (pending.size > 0) start();
  }

  /** @param {Error} error */
  function failAll(error) {
    stop();
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  /** @param {Reply} reply */
  function receive(reply) {
    clearTimeout(silence);
    if ("here" in reply) return void (tries = 0);
    if ("json" in reply || "error" in reply) {
      clearTimeout(ending.get(reply.id));
      ending.delete(reply.id);
    }
    if ("error" in reply) return refused(reply);
    const call = pending.get(reply.id);
    if ("progress" in reply) return call?.onProgress?.(reply.progress);
    if ("list" in reply) return void call?.lists[reply.list].push(...reply.things.map((thing) => JSON.parse(utf8.decode(thing))));
    pending.delete(reply.id);
    const value = JSON.parse(reply.json);
    call?.resolve(call.request.call === "compare" ? whole(value, call.lists) : value);
  }

  /** @param {import("./protocol.js").ErrorReply} reply */
  function refused({ id, error, fatal }) {
    const reason = new WhosaidError(error.code, error.message);
    if (id === OPEN) return failAll(reason);
    pending.get(id)?.reject(reason);
    pending.delete(id);
    if (fatal) restart();
  }

  /**
   * @param {{ call: string, [key: string]: unknown }} message
   * @param {CallOptions} options
   * @returns {Promise<Result>}
   */
  function ask(message, { signal, onProgress } = {}) {
    if (!open) return Promise.reject(closed());
    if (signal?.aborted) return Promise.reject(abortError());
    const request = { ...message, id: ++lastId };
    return new Promise((resolve, reject) => {
      const aborted = () => {
        pending.delete(request.id);
        reject(abortError());
        worker?.postMessage({ id: request.id, call: "abort" });
        ending.set(request.id, setTimeout(restart, PATIENCE));
      };
      const settled = () => signal?.removeEventListener("abort", aborted);
      signal?.addEventListener("abort", aborted, { once: true });
      pending.set(request.id, {
        request,
        onProgress,
        lists: noLists(),
        resolve: (result) => (settled(), resolve(result)),
        reject: (error) => (settled(), reject(error)),
      });
      if (worker) post(request);
      else start();
    });
  }

  await new Promise((resolve, reject) => {
    pending.set(OPEN, { request: { id: OPEN }, resolve, reject, lists: noLists() });
    employ(); // it starts while the engine's code is on its way
    Promise.resolve(wasm).then((given) => ((source = given), brief()), failAll);
  });

  return {
    annotate: (input, options) => ask({ call: "annotate", input, options: readOptions(options) }, options),
    compare: (inputs, options) => ask({ call: "compare", inputs, options: readOptions(options) }, options),
    close() {
      open = false;
      failAll(closed());
    },
  };
}
