import { expect, test } from "vitest";
import { stretchesOf } from "./stretches.js";

/** @param {number} start @param {number} end @returns {any} */
const mark = (start, end) => ({ layer: "quote", start, end, piece: 0 });

test("an article without a paragraph is one empty stretch", () => {
  expect(stretchesOf([], [])).toEqual([{ paragraphs: [], marks: [] }]);
});

test("every paragraph stands in one stretch, in order", () => {
  const paragraphs = Array.from({ length: 100 }, (_, i) => /** @type {[number, number]} */ ([i * 10, i * 10 + 9]));
  const stretches = stretchesOf(paragraphs, []);
  expect(stretches.length).toBeGreaterThan(1);
  expect(stretches.flatMap((stretch) => stretch.paragraphs)).toEqual(paragraphs);
});

test("long paragraphs make short stretches", () => {
  const paragraphs = Array.from({ length: 10 }, (_, i) => /** @type {[number, number]} */ ([i * 20_000, (i + 1) * 20_000]));
  expect(stretchesOf(paragraphs, []).map((stretch) => stretch.paragraphs.length)).toEqual(Array(10).fill(1));
});

test("a mark stands in each stretch that it touches and in no other", () => {
  const paragraphs = Array.from({ length: 90 }, (_, i) => /** @type {[number, number]} */ ([i * 10, i * 10 + 9]));
  const marks = [mark(0, 5), mark(295, 305), mark(296, 299), mark(500, 880)];
  const stretches = stretchesOf(paragraphs, marks);
  for (const { paragraphs: own, marks: here } of stretches) {
    const [start, end] = [own[0][0], own[own.length - 1][1]];
    const touching = marks.filter((m) => m.start < end && m.end > start);
    expect(here.filter((m) => m.end > start)).toEqual(touching);
  }
});
