import { afterEach, describe, expect, test, vi } from "vitest";
import { createAnnotator } from "./index.js";
import { createRemoteAnnotator } from "./remote.js";
import { workerAt } from "./spawn.js";

/** A worker of this test's own, which notes what it was started with. */
class NotedWorker {
  /** @type {{ address: string, options: any }[]} */
  static started = [];

  /** @param {string | URL} address @param {any} options */
  constructor(address, options) {
    NotedWorker.started.push({ address: String(address), options });
  }

  addEventListener() {}
  terminate() {}

  /** @param {any} message */
  postMessage(message) {
    structuredClone(message);
    queueMicrotask(() => /** @type {any} */ (this).onmessage?.({ data: { id: message.id, json: "null" } }));
  }
}

class RefusedWorker {
  constructor() {
    throw new DOMException("not of this origin", "SecurityError");
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  NotedWorker.started.length = 0;
});

describe("the engine", () => {
  test.each([
    ["a response that is none", () => new Response("gone", { status: 404 })],
    ["a response that was read", async () => {
      const response = new Response("once");
      await response.text();
      return response;
    }],
    ["an address that is none", () => "no such place"],
    ["bytes that are no module", () => new TextEncoder().encode("no module")],
    ["a promise that fails", () => () => Promise.reject(new Error("offline"))],
    ["something that is none", () => /** @type {any} */ ({})],
  ])("%s is an error with the code load", async (_, make) => {
    const made = await make();
    const wasm = typeof made === "function" ? made() : made;
    await expect(createAnnotator({ wasm, worker: false })).rejects.toMatchObject({ name: "WhosaidError", code: "load" });
  });

  test("what cannot be posted to a worker is told when it is opened", async () => {
    vi.stubGlobal("Worker", NotedWorker);
    const wasm = /** @type {any} */ (() => {});
    await expect(createAnnotator({ wasm })).rejects.toMatchObject({ name: "WhosaidError", code: "load" });
  });
});

describe("the worker", () => {
  test("an article that cannot be posted is an error of its call, and the next call is answered", async () => {
    const annotator = await createRemoteAnnotator(() => /** @type {any} */ (new NotedWorker("worker.js", {})));
    const wrong = /** @type {any} */ ({ name: "a.txt", text: () => "a" });
    await expect(annotator.compare([wrong])).rejects.toMatchObject({ name: "WhosaidError", code: "wrong-call" });
    expect(await annotator.compare([{ name: "a.txt", text: "a" }])).toBe(null);
  });

  test("a refusal is an error where a worker was asked for", async () => {
    vi.stubGlobal("Worker", RefusedWorker);
    await expect(createAnnotator({ worker: true })).rejects.toMatchObject({ name: "WhosaidError", code: "worker" });
  });

  test("a refusal brings the engine to this thread where nothing was asked for", async () => {
    vi.stubGlobal("Worker", RefusedWorker);
    const wasm = new TextEncoder().encode("no module");
    await expect(createAnnotator({ wasm })).rejects.toMatchObject({ code: "load" });
  });

  test("a script of the same origin is started as it is", () => {
    vi.stubGlobal("Worker", NotedWorker);
    vi.stubGlobal("location", new URL("https://paper.example/story/"));
    workerAt("worker.js");
    expect(NotedWorker.started).toEqual([{ address: "https://paper.example/story/worker.js", options: { type: "module", name: "whosaid" } }]);
  });

  test("a script of another origin is imported by one of the page's own", async () => {
    /** @type {Blob[]} */
    const made = [];
    vi.stubGlobal("Worker", NotedWorker);
    vi.stubGlobal("location", new URL("https://paper.example/story/"));
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => (made.push(/** @type {Blob} */ (blob)), "blob:https://paper.example/1"));
    workerAt(new URL("https://far.example/worker.js"));
    expect(NotedWorker.started[0].address).toBe("blob:https://paper.example/1");
    expect(await made[0].text()).toContain(`import("https://far.example/worker.js")`);
  });
});
