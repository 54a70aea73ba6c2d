import { expect, test } from "vitest";
import { flattened } from "./strokes.js";

/** @typedef {import("./strokes.js").Stroke} Stroke */

/** @param {string} quote @param {"tint" | "line"} look @param {number} start @param {number} end @returns {Stroke} */
const stroke = (quote, look, start, end) => ({ quote, look, slot: "0", span: [start, end] });

/** @param {Stroke[]} strokes */
const shown = (strokes) => flattened(strokes).map(({ quote, look, span }) => `${quote} ${look} ${span.join("-")}`);

test("words in marks lie over the retold words round them", () => {
  expect(shown([stroke("q1", "line", 0, 30), stroke("q1", "tint", 10, 20)])).toEqual(["q1 line 0-10", "q1 tint 10-20", "q1 line 20-30"]);
});

test("a quote within a quote goes over it, and the outer one goes on behind it", () => {
  expect(shown([stroke("q1", "tint", 0, 40), stroke("q2", "tint", 10, 20), stroke("q3", "tint", 12, 15)])).toEqual([
    "q1 tint 0-10", "q2 tint 10-12", "q3 tint 12-15", "q2 tint 15-20", "q1 tint 20-40",
  ]);
});

test("quotes that touch or cross share no letter; empty ones are nothing", () => {
  expect(shown([stroke("q1", "tint", 0, 10), stroke("q2", "tint", 10, 12), stroke("q3", "tint", 5, 5)])).toEqual(["q1 tint 0-10", "q2 tint 10-12"]);
  expect(shown([stroke("q1", "tint", 0, 10), stroke("q2", "line", 6, 14)])).toEqual(["q1 tint 0-6", "q2 line 6-14"]);
});
