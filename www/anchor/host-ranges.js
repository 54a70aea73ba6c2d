// Spans of a host's text as ranges in its DOM.

import { lastAtOrBefore } from "./ranges.js";

/** @typedef {import("../annotator/types.js").Span} Span */
/** @typedef {import("./host-text.js").HostAnchor} HostAnchor */

/**
 * A span that runs over several nodes is given node by node, so that the gaps
 * between blocks stay clear.
 * @param {HostAnchor[]} anchors in order
 * @param {Span} span
 * @returns {Range[]}
 */
export function hostRanges(anchors, [start, end]) {
  /** @type {Range[]} */
  const ranges = [];
  for (let at = Math.max(0, lastAtOrBefore(anchors, start)); at < anchors.length && anchors[at].start < end; at++) {
    const { node, from, start: first, end: last } = anchors[at];
    const piece = [from + Math.max(start, first) - first, from + Math.min(end, last) - first];
    if (piece[0] >= piece[1] || piece[1] > node.length) continue;
    const before = ranges.at(-1);
    if (before?.endContainer === node) before.setEnd(node, piece[1]);
    else ranges.push(rangeIn(node, piece[0], piece[1]));
  }
  return ranges;
}

/** @param {Text} node @param {number} from @param {number} to */
function rangeIn(node, from, to) {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/**
 * @param {HostAnchor[]} anchors
 * @param {HostAnchor[]} others
 * @returns {boolean} whether both hold the same letters of the same nodes
 */
export function sameAnchors(anchors, others) {
  return anchors.length === others.length && anchors.every(({ node, from, start, end }, at) => {
    const other = others[at];
    return node === other.node && from === other.from && start === other.start && end === other.end;
  });
}
