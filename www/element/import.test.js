import { expect, test } from "vitest";

test("importing the annotator and the element changes nothing, with no browser at hand", async () => {
  const before = Object.keys(globalThis).sort();
  const { WhosaidError, createAnnotator } = await import("../annotator/index.js");
  const { WhoSaid } = await import("./who-said.js");
  expect([typeof createAnnotator, typeof WhosaidError, typeof WhoSaid]).toEqual(["function", "function", "function"]);
  const ours = Object.keys(globalThis).filter((name) => !before.includes(name) && /whosaid|who-said/i.test(name));
  expect(ours).toEqual([]);
  expect(globalThis.customElements?.get("who-said")).toBeUndefined();
});
