// Offsets to DOM ranges: a span of a text, as ranges in the element that shows it.

/** @typedef {import("../annotator/types.js").Span} Span */

/**
 * A text node and where in the text it stands.
 * @typedef {{ node: Text, start: number }} Anchor
 */

/**
 * @param {Node} root whose text content is the text
 * @returns {Anchor[]} in order
 */
export function anchorsIn(root) {
  /** @type {Anchor[]} */
  const anchors = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    anchors.push({ node, start });
    start += node.length;
  }
  return anchors;
}

/**
 * @param {Anchor[]} anchors in order
 * @param {Span} span
 * @returns {Range | null} null where the text is not (yet) shown
 */
export function rangeOf(anchors, [start, end]) {
  const from = anchors[lastAtOrBefore(anchors, start)];
  const to = anchors[lastAtOrBefore(anchors, end - 1)];
  if (!from || !to || start >= end || start - from.start > from.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}

/**
 * @param {{ start: number }[]} anchors in order
 * @param {number} offset
 * @returns {number} the index of the anchor that holds the offset, or -1
 */
export function lastAtOrBefore(anchors, offset) {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
