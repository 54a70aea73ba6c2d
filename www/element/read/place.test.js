import { expect, test } from "vitest";
import { around, placeBeside, placeOver } from "./place.js";

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };

/** @param {number} left @param {number} top @param {number} right @param {number} bottom */
const box = (left, top, right, bottom) => ({ left, top, right, bottom });

/** @param {any} quote @param {any} spot */
function covers(quote, spot) {
  return spot.left < quote.right && spot.left + card.width > quote.left && spot.top < quote.bottom && spot.top + card.height > quote.top;
}

test("the card stands below its quote where there is room", () => {
  expect(placeBeside(box(100, 100, 400, 150), card, view)).toEqual({ left: 100, top: 158 });
});

test("and above it at the window's foot", () => {
  expect(placeBeside(box(100, 700, 400, 780), card, view)).toEqual({ left: 100, top: 492 });
});

test("and beside a quote as high as the window", () => {
  expect(placeBeside(box(100, 50, 400, 790), card, view)).toEqual({ left: 408, top: 50 });
  expect(placeBeside(box(600, 50, 990, 790), card, view)).toEqual({ left: 292, top: 50 });
});

test("where there is no room on any side it says so", () => {
  expect(placeBeside(box(10, 10, 990, 790), card, view)).toBe(null);
});

test("wherever the quote is, the card stays in the window and never covers it", () => {
  for (let left = 0; left < 1000; left += 70) {
    for (let top = 0; top < 800; top += 60) {
      const quote = box(left, top, Math.min(1000, left + 350), Math.min(800, top + 120));
      const spot = placeBeside(quote, card, view);
      if (!spot) continue;
      expect(covers(quote, spot)).toBe(false);
      expect(spot.left >= 0 && spot.left + card.width <= 1000 && spot.top >= 0 && spot.top + card.height <= 800).toBe(true);
    }
  }
});

test("a card that has to stand on its quote stays in the window", () => {
  expect(placeOver(box(10, 10, 990, 790), card, view)).toEqual([10, 10]);
  const [left, top] = placeOver(box(900, 780, 990, 2000), card, view);
  expect(left + card.width < 1000 && top + card.height < 800).toBe(true);
});

test("several boxes have one box round them, none have none", () => {
  expect(around([box(1, 2, 3, 4), box(0, 3, 2, 9)])).toEqual(box(0, 2, 3, 9));
  expect(around([])).toBe(null);
});
