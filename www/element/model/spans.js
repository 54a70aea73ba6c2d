// Spans put together.

/** @typedef {import("../../annotator/types.js").Span} Span */

/**
 * Takes time linear in the spans and the text between them, but for sorting.
 * @param {Span[]} spans in any order
 * @param {string} text
 * @param {RegExp} gap what may lie between two spans that are one
 * @returns {Span[]} in order and apart
 */
export function joinedSpans(spans, text, gap) {
  /** @type {Span[]} */
  const all = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && (start <= last[1] || gap.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
