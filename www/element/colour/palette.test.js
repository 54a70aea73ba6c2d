import { describe, expect, test } from "vitest";
import { contrast, difference, isShowable, linearFromOklch, seenBy, VISIONS } from "./measure.js";
import { edge, PAGE, paletteCss, patternLine, SLOTS, TINTS } from "./palette.js";

/** @type {("light" | "dark")[]} */
const THEMES = ["light", "dark"];

describe.each(THEMES)("%s", (theme) => {
  const tints = TINTS[theme].map(linearFromOklch);
  const ink = linearFromOklch(PAGE[theme].ink);
  const paper = linearFromOklch(PAGE[theme].paper);

  test("every tint can be shown on a screen", () => {
    expect(tints.every(isShowable)).toBe(true);
  });

  test("text on every tint, and on the lines of its pattern, reads at 7:1", () => {
    const grounds = [paper, ...tints, ...tints.map((_, index) => linearFromOklch(patternLine(theme, index)))];
    for (const ground of grounds) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
  });

  test("the rule at a quote's start stands out from the paper at 3:1", () => {
    for (const index of tints.keys()) expect(contrast(linearFromOklch(edge(theme, index)), paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(VISIONS)("any two tints differ by 10 for %s vision", (vision) => {
    const seen = tints.map((tint) => seenBy(tint, vision));
    for (const [i, one] of seen.entries()) {
      for (const other of seen.slice(i + 1)) expect(difference(one, other)).toBeGreaterThanOrEqual(10);
    }
  });
});

test("the difference of two colours is CIEDE2000", () => {
  // White to black is 100; a colour to itself is 0.
  expect(difference([1, 1, 1], [0, 0, 0])).toBeCloseTo(100, 1);
  expect(difference([0.2, 0.3, 0.4], [0.2, 0.3, 0.4])).toBe(0);
  // Pure sRGB red to green, as published calculators give it.
  expect(difference([1, 0, 0], [0, 1, 0])).toBeCloseTo(86.6, 0);
});

test("the style sheet has a rule for every slot", () => {
  const css = paletteCss();
  for (let slot = 0; slot < SLOTS; slot++) expect(css).toContain(`[data-slot="${slot}"]`);
});
