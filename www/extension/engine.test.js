import { expect, test, vi } from "vitest";
import { createEngine, createFarAnnotator } from "./engine.js";

const pier = { name: "pier", text: "“It held,” said Mara Quill." };

test("a tab's annotator asks the background and gives its answer", async () => {
  const ask = vi.fn(async () => ({ json: '{"schema":"whosaid/1"}' }));
  const annotator = createFarAnnotator(ask);
  expect(await annotator.annotate(pier, { precise: true })).toEqual({ schema: "whosaid/1" });
  expect(ask).toHaveBeenCalledWith({ ask: "read", inputs: [pier], options: { precise: true } });
});

test("what the background refuses is an error with its code", async () => {
  const annotator = createFarAnnotator(async () => ({ error: { code: "too-long", message: "is too long" } }));
  await expect(annotator.compare([pier])).rejects.toMatchObject({ name: "WhosaidError", code: "too-long" });
});

test("a background that is gone is an error that says what to do", async () => {
  const annotator = createFarAnnotator(() => Promise.reject(new Error("message port closed")));
  await expect(annotator.annotate(pier)).rejects.toThrow(/reload the page/);
});

test("an aborted call asks nothing", async () => {
  const ask = vi.fn();
  const signal = AbortSignal.abort();
  await expect(createFarAnnotator(ask).annotate(pier, { signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(ask).not.toHaveBeenCalled();
});

test("an engine that cannot be loaded answers so, and is asked for anew", async () => {
  const engine = createEngine("nowhere:");
  const question = { ask: /** @type {const} */ ("read"), inputs: [pier], options: {} };
  expect(await engine(question)).toMatchObject({ error: { code: "load" } });
  expect(await engine(question)).toMatchObject({ error: { code: "load" } });
});
