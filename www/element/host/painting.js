// Paints what the engine found over a host's article: by highlights, which leave
// the DOM alone, or, where a browser has none, by marks that can be taken out again.

import { hostRanges } from "../../anchor/host-ranges.js";
import { canHighlight, createPainter } from "../../paint/highlights.js";
import { createMarker } from "../../paint/marks.js";
import { highlightCss, highlightName, MARK, OPEN } from "./highlight-sheet.js";
import { adopt } from "./sheets.js";
import { strokesOf } from "./strokes.js";

/** @typedef {import("../../anchor/host-text.js").HostText} HostText */
/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../paint/highlights.js").Painter} Painter */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("./pointing.js").Place} Place */
/** @typedef {import("./theme.js").Theme} Theme */

export class Painting {
  /** @type {Place[]} what is painted, in the order of the text */
  places = [];
  /** @type {Theme | null} */
  theme = null;
  #view;
  #marker;
  /** @type {Map<string, Painter>} by the name of the highlight */
  #painters = new Map();
  /** @type {Map<Document | ShadowRoot, () => void>} takes our sheet out of a tree */
  #sheets = new Map();

  /**
   * @param {Window & typeof globalThis} view
   * @param {boolean} byMarks even where there are highlights
   */
  constructor(view, byMarks) {
    this.#view = view;
    this.#marker = byMarks || !canHighlight(view) ? createMarker(MARK) : null;
  }

  /**
   * @param {Story} story
   * @param {Article} article
   * @param {Set<string>} chosen
   * @param {HostText} page
   * @param {Theme} theme
   */
  paint(story, article, chosen, page, theme) {
    this.unmark();
    this.theme = theme;
    const strokes = strokesOf(story, article, chosen).flatMap(({ quote, look, slot, span }) =>
      hostRanges(page.anchors, span).map((range) => ({ quote, range, name: highlightName(theme, look, slot) })),
    );
    this.#dress(strokes);
    this.places = this.#marker?.paint(strokes) ?? strokes;
    if (!this.#marker) this.#highlight(strokes);
  }

  get usesMarks() {
    return this.#marker !== null;
  }

  /** @param {string | null} quote null for all @returns {Range[]} */
  rangesOf(quote) {
    return this.places.filter((place) => quote === null || place.quote === quote).map(({ range }) => range);
  }

  /** Shows which quote has its card. @param {string | null} quote */
  open(quote) {
    if (!this.#marker) this.#painterOf(OPEN).paint(quote === null ? [] : this.rangesOf(quote).map((range) => range.cloneRange()));
  }

  /** Takes marks out, so that the host's text is its own. */
  unmark() {
    this.#marker?.clear();
  }

  remove() {
    this.unmark();
    for (const painter of this.#painters.values()) painter.clear();
    for (const leave of this.#sheets.values()) leave();
    this.#painters.clear();
    this.#sheets.clear();
    this.places = [];
  }

  /** @param {{ range: Range, name: string }[]} strokes */
  #highlight(strokes) {
    /** @type {Map<string, Range[]>} */
    const byName = new Map([...this.#painters.keys()].map((name) => [name, []]));
    for (const { name, range } of strokes) {
      const own = byName.get(name);
      if (own) own.push(range);
      else byName.set(name, [range]);
    }
    for (const [name, ranges] of byName) if (name !== OPEN) this.#painterOf(name).paint(ranges);
  }

  /** The rules have to stand in the tree of the text. @param {{ range: Range }[]} strokes */
  #dress(strokes) {
    const trees = new Set(strokes.map(({ range }) => /** @type {Document | ShadowRoot} */ (range.startContainer.getRootNode())));
    for (const tree of trees) if (!this.#sheets.has(tree)) this.#sheets.set(tree, adopt(tree, highlightCss()));
    for (const [tree, leave] of this.#sheets) if (!trees.has(tree)) (leave(), this.#sheets.delete(tree));
  }

  /** @param {string} name */
  #painterOf(name) {
    const painter = this.#painters.get(name) ?? createPainter(name, this.#view);
    this.#painters.set(name, painter);
    return painter;
  }
}
