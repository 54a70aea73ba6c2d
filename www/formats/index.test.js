import { expect, test } from "vitest";
import { openAll } from "./index.js";

/** @param {string} name @param {BlobPart} content */
const file = (name, content) => new File([content], name);

test("plain text goes on as it is, and what is refused is said under its name", async () => {
  const text = file("a.txt", "“Late,” said Ida Quist.");
  const { inputs, problems } = await openAll([text, file("b.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), { name: "Pasted text 1", text: "Late." }]);
  expect(inputs).toEqual([text, { name: "Pasted text 1", text: "Late." }]);
  expect(problems).toMatchObject([{ name: "b.doc", code: "format" }]);
});

test("what was not opened when the reader stopped is said, and the rest is kept", async () => {
  const controller = new AbortController();
  const files = ["a.txt", "b.txt", "c.txt"].map((name) => file(name, "Late."));
  const onProgress = (/** @type {{ done: number }} */ { done }) => done === 1 && controller.abort();
  const { inputs, problems } = await openAll(files, { signal: controller.signal, onProgress });
  expect(inputs.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(problems.map(({ name, code }) => `${name} ${code}`)).toEqual(["b.txt unopened", "c.txt unopened"]);
});
