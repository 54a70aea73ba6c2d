// Where the card stands: beside its quote, never on it.

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box in pixels of the window */
/** @typedef {{ width: number, height: number }} Size */

/** Between the quote and the card, and between the card and the window's edge. */
export const GAP = 8;

/**
 * @param {Box} quote
 * @param {Size} card
 * @param {Size} view
 * @returns {{ left: number, top: number } | null} null where there is no room on any side
 */
export function placeBeside(quote, card, view) {
  const left = clamp(quote.left, GAP, view.width - card.width - GAP);
  const top = clamp(quote.top, GAP, view.height - card.height - GAP);
  if (quote.bottom + GAP + card.height + GAP <= view.height) return { left, top: Math.max(GAP, quote.bottom + GAP) };
  if (quote.top - GAP - card.height >= GAP) return { left, top: Math.min(quote.top, view.height) - GAP - card.height };
  if (quote.right + GAP + card.width + GAP <= view.width) return { left: quote.right + GAP, top };
  if (quote.left - GAP - card.width >= GAP) return { left: quote.left - GAP - card.width, top };
  return null;
}

/**
 * Where there is no room beside: as near to a place as the window lets the whole card be.
 * @param {{ left: number, top: number }} place
 * @param {Size} card
 * @param {Size} view
 * @returns {[left: number, top: number]}
 */
export function placeOver({ left, top }, card, view) {
  return [clamp(left, GAP, view.width - card.width - GAP), clamp(top, GAP, view.height - card.height - GAP)];
}

/**
 * @param {Iterable<Box>} boxes
 * @returns {Box | null} the smallest box round all
 */
export function around(boxes) {
  const all = [...boxes];
  if (all.length === 0) return null;
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));
