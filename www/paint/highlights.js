// Paints ranges without touching the DOM: CSS Custom Highlights under names of
// our own. What others painted on the page stays as it is.

/**
 * @typedef {object} Painter
 * @property {(ranges: Range[]) => void} paint replaces what this painter painted
 * @property {() => void} clear
 */

/** @typedef {Window & typeof globalThis} View a window: this one, or that of a frame */

/**
 * @param {View} [view]
 * @returns {boolean} whether the browser has highlights
 */
export function canHighlight(view = /** @type {View} */ (globalThis)) {
  return typeof view.CSS !== "undefined" && "highlights" in view.CSS && typeof view.Highlight === "function";
}

/**
 * Several painters may share a name; each takes away only its own ranges.
 * @param {string} name as in `::highlight(name)`
 * @param {View} [view] the window of the ranges
 * @returns {Painter}
 */
export function createPainter(name, view = /** @type {View} */ (globalThis)) {
  /** @type {Range[]} */
  let own = [];

  function clear() {
    const highlight = canHighlight(view) ? view.CSS.highlights.get(name) : undefined;
    for (const range of own) highlight?.delete(range);
    own = [];
    if (highlight?.size === 0) view.CSS.highlights.delete(name);
  }

  return {
    paint(ranges) {
      clear();
      if (!canHighlight(view) || ranges.length === 0) return;
      const highlight = view.CSS.highlights.get(name) ?? new view.Highlight();
      for (const range of ranges) highlight.add(range);
      view.CSS.highlights.set(name, highlight);
      own = ranges;
    },
    clear,
  };
}
