import { expect, test } from "vitest";
import { isOnTheWay } from "./corridor.js";

const card = { left: 100, top: 100, right: 300, bottom: 200 };
const from = { x: 120, y: 60 };

test("a pointer in the card or on its way there is safe", () => {
  for (const [x, y] of [[150, 150], [125, 80], [200, 90], [120, 60]]) expect(isOnTheWay({ x, y }, from, card), `${x} ${y}`).toBe(true);
});

test("a pointer that goes elsewhere is not", () => {
  for (const [x, y] of [[120, 20], [40, 60], [300, 60], [400, 150], [50, 150]]) expect(isOnTheWay({ x, y }, from, card), `${x} ${y}`).toBe(false);
});

test("one that has left the card has no way left", () => {
  expect(isOnTheWay({ x: 320, y: 150 }, { x: 290, y: 150 }, card)).toBe(false);
});
