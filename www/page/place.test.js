import { expect, test } from "vitest";
import { hashOf, isIn, placeOf, viewOf } from "./place.js";

test("an address names an article, a quote, a source or a statement, and nothing else", () => {
  const seen = ["#d1", "#d12:q3", "#p4", "#s10", "", "#reader", "#d1:p3", "#d1/q3", "#q3", "#d", "#d1:q3<b>"].map(placeOf);
  expect(seen).toEqual(["d1", "d12/q3", "p4", "s10", null, null, null, null, null, null, null]);
  expect(placeOf(hashOf("d2", "q5"))).toBe("d2/q5");
});

test("an address tells its view; what names no place tells none", () => {
  expect(["", "#d1:q2", "#s1", "#compare", "#people", "#reader"].map(viewOf)).toEqual(["read", "read", "compare", "compare", "people", null]);
});

test("a place is there or not", () => {
  /** @type {any} */
  const story = { articles: [{ id: "d1", quotes: [{ id: "q1" }] }], sourceOf: new Map([["p1", {}]]), shared: [{ id: "s2" }] };
  expect(["d1", "d1/q1", "p1", "s2"].every((place) => isIn(place, story))).toBe(true);
  expect(["d2", "d1/q2", "d2/q1", "p2", "s1"].some((place) => isIn(place, story))).toBe(false);
});
