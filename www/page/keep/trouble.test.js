import { expect, test } from "vitest";
import { troubleOf } from "./trouble.js";

const thrown = (/** @type {string} */ name) => new DOMException("", name);

test("each cause has a sentence of its own that says what to do", () => {
  const causes = ["SecurityError", "QuotaExceededError", "TimeoutError", "VersionError", "UnknownError"].map((name) => troubleOf(thrown(name)));
  expect(causes.map(({ cause }) => cause)).toEqual(["forbidden", "full", "blocked", "later", "broken"]);
  expect(new Set(causes.map(({ sentence }) => sentence)).size).toBe(5);
});

test("whatever else is thrown is something broken", () => {
  for (const odd of [undefined, null, "words", new TypeError("no"), { name: 7 }, { name: "toString" }]) expect(troubleOf(odd).cause).toBe("broken");
});
