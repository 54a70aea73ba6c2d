import { expect, test } from "vitest";
import { lastAtOrBefore } from "./ranges.js";
import { matchesOf, MOST } from "./matches.js";

/** @param {string} text @param {string} words */
const found = (text, words) => matchesOf(text, words).map(([start, end]) => text.slice(start, end));

test("case, runs of white space and forms of marks are one", () => {
  expect(found("The Bell. It’s the\n bell.", "the bell")).toEqual(["The Bell", "the\n bell"]);
  expect(found("It’s “late”.", "it's \"late\"")).toEqual(["It’s “late”"]);
});

test("letters that mean something in a pattern are letters", () => {
  expect(found("a.b (c) [d] a+b", "(c) [d]")).toEqual(["(c) [d]"]);
  expect(found("axb a.b", "a.b")).toEqual(["a.b"]);
});

test("no words, no matches", () => {
  expect(found("text", "  ")).toEqual([]);
});

test("a text full of matches gives a bounded number", () => {
  expect(matchesOf("a".repeat(MOST * 3), "a").length).toBe(MOST);
});

test("an offset is found in the anchor that holds it", () => {
  const anchors = [{ start: 0 }, { start: 5 }, { start: 9 }];
  expect([-1, 0, 4, 5, 8, 100].map((offset) => lastAtOrBefore(anchors, offset))).toEqual([-1, 0, 0, 1, 1, 2]);
});
