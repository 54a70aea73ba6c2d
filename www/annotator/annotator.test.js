import { afterEach, describe, expect, test, vi } from "vitest";
import { WhosaidError } from "./error.js";
import { createLocalAnnotator } from "./local.js";
import { createRemoteAnnotator } from "./remote.js";
import { serve } from "./serve.js";

/** An engine of this test's own: it counts letters, and stops where it is told to. */
class CountingEngine {
  /** @type {CountingEngine[]} */
  static made = [];
  freed = false;

  constructor() {
    CountingEngine.made.push(this);
  }

  /** @param {any[]} inputs @param {any} [onProgress] @param {any} [options] @returns {Promise<any>} */
  async compare(inputs, onProgress, options) {
    for (const [done, { name, text }] of inputs.entries()) {
      await onProgress?.({ done, total: inputs.length, name });
      if (text === "trap") throw new WebAssembly.RuntimeError("unreachable");
      if (text === "throw") throw Object.assign(new Error("inputs must be articles"), { code: "wrong-call" });
      if (text === "slow") await new Promise((resolve) => setTimeout(resolve, 60));
      if (text === "hang") await new Promise(() => {});
    }
    const letters = inputs.map(({ text }) => text.length);
    return options?.precise ? { letters, precise: true } : { letters };
  }

  /** @param {any[]} inputs @param {any} _onPiece @param {any} onProgress @param {any} options */
  async compareInPieces(inputs, _onPiece, onProgress, options) {
    return JSON.stringify(await this.compare(inputs, onProgress, options));
  }

  /** @param {any} input @param {any} onProgress @param {any} options */
  annotate(input, onProgress, options) {
    return this.compare([input], onProgress, options);
  }

  free() {
    this.freed = true;
  }
}

const load = async () => () => new CountingEngine();

/** A worker over a message channel. */
class ChannelWorker {
  /** @type {ChannelWorker[]} */
  static made = [];
  onerror = null;
  onmessageerror = null;

  /** @param {any} [open] */
  constructor(open = () => createLocalAnnotator(load)) {
    ChannelWorker.made.push(this);
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.inner = port2;
    serve(/** @type {any} */ (port2), open);
  }

  set onmessage(/** @type {any} */ listener) {
    this.port.onmessage = listener;
  }

  /** @param {any} message */
  postMessage(message) {
    this.port.postMessage(message); // calls carry nothing to transfer
  }

  terminate() {
    this.port.close();
    this.inner.close();
  }
}

afterEach(() => {
  for (const worker of ChannelWorker.made.splice(0)) worker.terminate();
  CountingEngine.made.length = 0;
});

const twins = {
  local: () => createLocalAnnotator(load),
  remote: () => createRemoteAnnotator(() => /** @type {any} */ (new ChannelWorker())),
};

/** @param {unknown} thing */
const bytes = (thing) => new TextEncoder().encode(JSON.stringify(thing));

/** @param {string} text */
const named = (text) => ({ name: `${text}.txt`, text });

describe.each(Object.entries(twins))("%s", (_, create) => {
  test("calls made together are each answered with their own result", async () => {
    const annotator = await create();
    const results = await Promise.all(["a", "bb", "ccc"].map((text) => annotator.compare([named(text)])));
    expect(results).toEqual([{ letters: [1] }, { letters: [2] }, { letters: [3] }]);
    annotator.close();
  });

  test("the lists of one article come with it", async () => {
    const result = { documents: ["d1"], story: { people: ["p1"], statements: [] } };
    const annotate = async () => result;
    const worker = new ChannelWorker(async () => ({ annotate, close() {} }));
    const annotator = await createRemoteAnnotator(() => /** @type {any} */ (worker));
    expect(await annotator.annotate(named("four"))).toEqual(result);
    annotator.close();
  });

  test("one article is annotated, and progress is told", async () => {
    const annotator = await create();
    /** @type {any[]} */
    const steps = [];
    expect(await annotator.annotate(named("four"))).toEqual({ letters: [4] });
    await annotator.compare([named("a"), named("b")], { onProgress: (step) => void steps.push(step) });
    expect(steps).toEqual([
      { done: 0, total: 2, name: "a.txt" },
      { done: 1, total: 2, name: "b.txt" },
    ]);
    annotator.close();
  });

  test("a precise reading is asked of the engine, and only where it is asked for", async () => {
    const annotator = await create();
    expect(await annotator.compare([named("a")], { precise: true })).toEqual({ letters: [1], precise: true });
    expect(await annotator.annotate(named("a"), { precise: true })).toEqual({ letters: [1], precise: true });
    expect(await annotator.compare([named("a")])).toEqual({ letters: [1] });
    annotator.close();
  });

  test("a thrown error comes back as one, with its code, and the next call works", async () => {
    const annotator = await create();
    const error = await annotator.compare([named("throw")]).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(WhosaidError);
    expect(error).toMatchObject({ code: "wrong-call", message: "inputs must be articles" });
    expect(await annotator.compare([named("ok")])).toEqual({ letters: [2] });
    annotator.close();
  });

  test("an aborted call rejects at once with AbortError and leaves the annotator usable", async () => {
    const annotator = await create();
    const already = AbortSignal.abort();
    await expect(annotator.compare([named("a")], { signal: already })).rejects.toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    const call = annotator.compare([named("a"), named("b")], { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(await annotator.compare([named("ok")])).toEqual({ letters: [2] });
    annotator.close();
  });

  test("after a trap the call has an error and the next call a new engine", async () => {
    const annotator = await create();
    const failed = annotator.compare([named("trap")]);
    const waiting = annotator.compare([named("waits")]);
    await expect(failed).rejects.toMatchObject({ code: "trap" });
    expect(await waiting).toEqual({ letters: [5] });
    expect(CountingEngine.made.length).toBe(2);
    annotator.close();
  });

  test("a closed annotator answers calls with an error", async () => {
    const annotator = await create();
    annotator.close();
    await expect(annotator.compare([named("a")])).rejects.toMatchObject({ code: "closed" });
  });
});

describe("remote", () => {
  test("an abort ends the worker that hangs, and what else was waiting is answered", async () => {
    const annotator = await twins.remote();
    const controller = new AbortController();
    const hanging = annotator.compare([named("hang")], { signal: controller.signal });
    const waiting = annotator.compare([named("waits")]);
    controller.abort();
    await expect(hanging).rejects.toMatchObject({ name: "AbortError" });
    expect(await waiting).toEqual({ letters: [5] });
    expect(ChannelWorker.made.length).toBe(2);
  });

  test("an engine that cannot be loaded is told when the annotator is opened", async () => {
    const open = () => createLocalAnnotator(() => Promise.reject(new Error("no such file")));
    const opening = createRemoteAnnotator(() => /** @type {any} */ (new ChannelWorker(open)));
    await expect(opening).rejects.toMatchObject({ code: "load" });
  });

  test("a worker that dies without a word leaves no call unanswered", async () => {
    const annotator = await twins.remote();
    const hanging = annotator.compare([named("hang")]);
    /** @type {any} */ (ChannelWorker.made[0]).onerror({ message: "out of memory", preventDefault() {} });
    await expect(hanging).rejects.toMatchObject({ code: "worker" });
    expect(await annotator.compare([named("ok")])).toEqual({ letters: [2] });
  });

  test("a worker that never runs has another in its place, and where that is silent too one is told", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const silent = () => /** @type {any} */ ({ postMessage() {}, terminate() {} });
      const workers = [silent, () => new ChannelWorker()];
      const opening = createRemoteAnnotator(() => /** @type {any} */ (workers.shift()?.()));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await (await opening).compare([named("four")])).toEqual({ letters: [4] });
      const failing = expect(createRemoteAnnotator(silent)).rejects.toMatchObject({ code: "worker" });
      await vi.advanceTimersByTimeAsync(60_000);
      await failing;
    } finally {
      vi.useRealTimers();
    }
  });

  test("long lists come in pieces and are whole again, each call's own", async () => {
    const resultOf = (/** @type {number} */ count) => ({
      schema: "whosaid/1",
      documents: Array.from({ length: count }, (_, at) => ({ id: `d${at + 1}`, text: "x".repeat(100_000) })),
      problems: [],
      story: { people: [{ id: "p1" }], statements: [{ id: "s1" }, { id: "s2" }], groups: [["d1"]] },
    });
    const compareInPieces = async (/** @type {any[]} */ inputs, /** @type {any} */ onPiece) => {
      const { documents, story, ...rest } = resultOf(inputs.length);
      for (const document of documents) onPiece("documents", [bytes(document)]);
      for (const list of ["people", "statements"]) onPiece(list, /** @type {any} */ (story)[list].map(bytes));
      return JSON.stringify({ ...rest, documents: [], story: { ...story, people: [], statements: [] } });
    };
    const open = async () => ({ compareInPieces, close() {} });
    const annotator = await createRemoteAnnotator(() => /** @type {any} */ (new ChannelWorker(open)));
    const inputs = (/** @type {number} */ count) => Array.from({ length: count }, () => named("a"));
    const [many, one] = await Promise.all([annotator.compare(inputs(10)), annotator.compare(inputs(1))]);
    expect(many).toEqual(resultOf(10));
    expect(one).toEqual(resultOf(1));
  });

  test("an abort is heard between two articles, and the worker goes on with what it knows", async () => {
    const annotator = await twins.remote();
    const controller = new AbortController();
    const endless = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(annotator.compare([named("slow"), named("slow"), named("throw")], endless)).rejects.toMatchObject({ name: "AbortError" });
    expect(await annotator.compare([named("ok")])).toEqual({ letters: [2] });
    expect(ChannelWorker.made.length).toBe(1);
  });

  test("an answer that cannot be written down becomes an error", async () => {
    const annotate = async () => ({ endless: 1n });
    const open = async () => ({ annotate, close() {} });
    const annotator = await createRemoteAnnotator(() => /** @type {any} */ (new ChannelWorker(open)));
    await expect(annotator.annotate(named("a"))).rejects.toMatchObject({ name: "WhosaidError" });
  });
});
