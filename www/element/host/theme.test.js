import { expect, test } from "vitest";
import { lightnessOf } from "./theme.js";

test("dark letters are told from light ones, however the browser writes the colour", () => {
  for (const dark of ["rgb(0, 0, 0)", "rgba(34, 34, 34, 0.9)", "oklch(0.22 0.01 80)", "lab(20 3 2)", "color(srgb 0.1 0.1 0.1)"]) {
    expect(lightnessOf(dark), dark).toBeLessThan(0.4);
  }
  for (const light of ["rgb(255, 255, 255)", "rgb(230, 230, 200)", "oklch(0.95 0 0)", "lch(92 3 2)", "color(display-p3 0.9 0.9 1)"]) {
    expect(lightnessOf(light), light).toBeGreaterThan(0.8);
  }
});
