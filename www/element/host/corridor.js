// The safe way from a quote to its card: a pointer on it is on its way there.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {import("../read/place.js").Box} Box */

/** How far beside the way a pointer may be, in pixels. */
const SLACK = 6;

/**
 * @param {Point} point
 * @param {Point} from where the pointer left the quote
 * @param {Box} card
 * @returns {boolean} whether the point lies in the card or between it and where the pointer came from
 */
export function isOnTheWay(point, from, card) {
  const box = { left: card.left - SLACK, top: card.top - SLACK, right: card.right + SLACK, bottom: card.bottom + SLACK };
  if (isIn(point, box)) return true;
  if (isIn(from, box)) return false;
  const corners = [
    { x: box.left, y: box.top }, { x: box.right, y: box.top },
    { x: box.right, y: box.bottom }, { x: box.left, y: box.bottom },
  ];
  return corners.some((corner, at) => isInTriangle(point, from, corner, corners[(at + 1) % corners.length]));
}

/** @param {Point} point @param {Box} box */
export function isIn({ x, y }, { left, top, right, bottom }) {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** @param {Point} point @param {Point} a @param {Point} b @param {Point} c */
function isInTriangle(point, a, b, c) {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return !(sides.some((value) => value < 0) && sides.some((value) => value > 0));
}

/** @param {Point} point @param {Point} a @param {Point} b */
const side = (point, a, b) => (point.x - b.x) * (a.y - b.y) - (a.x - b.x) * (point.y - b.y);
