import { expect, test } from "vitest";
import { labelsFor } from "./labels.js";

test("a label is made of the initials of the first and the last word", () => {
  expect(labelsFor(["Mira Okafor", "the Harbour Commission", "Cho Eun-ji"])).toEqual(["MO", "HC", "CJ"]);
});

test("a single word gives its first two letters", () => {
  expect(labelsFor(["Okafor"])).toEqual(["Ok"]);
});

test("a label that is taken gives way to the next one", () => {
  expect(labelsFor(["Mira Okafor", "Milo Oster", "Mary Onslow"])).toEqual(["MO", "Mo", "Mn"]);
});

test("labels are unique and two letters long for any number of the same name", () => {
  const labels = labelsFor(Array.from({ length: 300 }, () => "A. Person"));
  expect(new Set(labels).size).toBe(300);
  expect(labels.every((label) => label.length === 2)).toBe(true);
});

test("names without letters and in other scripts have labels too", () => {
  expect(labelsFor(["—", "조명균", "李 明"])).toEqual(["?1", "조명", "李明"]);
});
