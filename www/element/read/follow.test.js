import { expect, test } from "vitest";
import { printingsBeside } from "./follow.js";

/** @param {string} document @param {string} quote @param {string} relation @returns {any} */
const variant = (document, quote, relation) => ({ document, quote, relation });

test("each other article shows its closest printing first, and the reader's own shows none", () => {
  const variants = [
    variant("d2", "q4", "paraphrased"),
    variant("d2", "q1", "same"),
    variant("d1", "q9", "same"),
    variant("d3", "q2", "altered"),
    variant("d2", "q1", "shortened"),
  ];
  expect([...printingsBeside("d1", variants)]).toEqual([
    ["d2", ["q1", "q4"]],
    ["d3", ["q2"]],
  ]);
});
