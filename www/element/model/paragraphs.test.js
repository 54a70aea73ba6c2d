import { expect, test } from "vitest";
import { LONGEST, paragraphsOf } from "./paragraphs.js";

/** @param {string} text */
const seen = (text) => paragraphsOf(text).map(([start, end]) => text.slice(start, end));

test("a line is a paragraph, and blank lines are none", () => {
  expect(seen("One.\nTwo.\r\n\r\n   \nThree.")).toEqual(["One.", "Two.", "Three."]);
});

test("a text without words has no paragraph", () => {
  expect(seen("\n \r\n\t")).toEqual([]);
});

test("lines that were wrapped by hand are joined, and short lines are not", () => {
  const wrapped = [
    "The ferry did not sail on Monday because the harbour was closed",
    "to all traffic after the storm.",
    "",
    "A short line",
    "and another one follow each other here, as in a list of headings",
    "that stands below.",
  ].join("\n");
  expect(seen(wrapped)).toEqual([
    "The ferry did not sail on Monday because the harbour was closed\nto all traffic after the storm.",
    "A short line",
    "and another one follow each other here, as in a list of headings\nthat stands below.",
  ]);
});

test("a line of megabytes is cut at spaces and nothing is lost", () => {
  const text = "word ".repeat(10_000) + "x".repeat(LONGEST * 2);
  const pieces = seen(text);
  expect(pieces.join("")).toBe(text);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(LONGEST);
});

test("a cut never falls into a character", () => {
  const text = `x${"😀".repeat(LONGEST)}`;
  for (const piece of seen(text)) expect(() => encodeURIComponent(piece)).not.toThrow();
});
