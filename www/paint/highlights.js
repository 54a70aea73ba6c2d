// Paints ranges without touching the DOM: CSS Custom Highlights under names of
// our own. What others painted on the page stays as it is.

/**
 * @typedef {object} Painter
 * @property {(ranges: Range[]) => void} paint replaces what this painter painted
 * @property {() => void} clear
 */

/** @returns {boolean} whether the browser has highlights */
export function canHighlight() {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";
}

/**
 * Several painters may share a name; each takes away only its own ranges.
 * @param {string} name as in `::highlight(name)`
 * @returns {Painter}
 */
export function createPainter(name) {
  /** @type {Range[]} */
  let own = [];

  function clear() {
    const highlight = canHighlight() ? CSS.highlights.get(name) : undefined;
    for (const range of own) highlight?.delete(range);
    own = [];
    if (highlight?.size === 0) CSS.highlights.delete(name);
  }

  return {
    paint(ranges) {
      clear();
      if (!canHighlight() || ranges.length === 0) return;
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
      own = ranges;
    },
    clear,
  };
}
