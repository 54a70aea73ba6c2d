// Articles that follow one another: when a quote is chosen in one of them, the
// others show where they print the same statement. Only what scrolls inside of
// them moves; the focus and the reader's own article stay where they are.

import { quoteSelector } from "./attention.js";

/** @typedef {import("../../annotator/types.js").Relation} Relation */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./article.js").ArticleView} ArticleView */
/** @typedef {import("./attention.js").Place} Place */

/** How long a column moves, in milliseconds. */
const MOVE = 140;

/** Room above and below a printing in its column, in pixels. */
const ROOM = 80;

/** Which printing of an article is shown where it has several. @type {Relation[]} */
const CLOSEST = ["same", "shortened", "altered", "paraphrased"];

export class Follow {
  /**
   * @param {WhoSaid} host
   * @param {() => Iterable<ArticleView>} views
   */
  constructor(host, views) {
    this.host = host;
    this.views = views;
  }

  /**
   * Shows in the other articles what is printed here.
   * @param {Place} place
   * @param {HTMLElement} piece where it stands
   */
  to({ document, quote }, piece) {
    this.clear();
    const { story, follow } = this.host;
    if (!story || follow === "off") return;
    const printings = printingsBeside(document, story.elsewhere(document, quote).map(({ variant }) => variant));
    const { top } = piece.getBoundingClientRect();
    goals.delete(/** @type {Element} */ (piece.closest(".column"))); // it may still be on its way
    for (const view of this.views()) {
      const [first] = (printings.get(view.article.id) ?? []).map((other) => this.#outline(view, other));
      if (first) scrollLevel(first, top);
    }
  }

  /** @returns {boolean} whether anything was outlined */
  clear() {
    const outlined = [...this.#root.querySelectorAll(".echo")];
    for (const element of outlined) element.classList.remove("echo");
    return outlined.length > 0;
  }

  get #root() {
    return /** @type {ParentNode} */ (this.host.renderRoot);
  }

  /** @param {ArticleView} view @param {string} quote @returns {Element | undefined} its first piece */
  #outline(view, quote) {
    view.reveal(quote);
    const pieces = [...this.#root.querySelectorAll(quoteSelector(view.article.id, quote))];
    for (const piece of pieces) piece.classList.add("echo");
    return pieces[0];
  }
}

/**
 * @param {string} document the article that is read
 * @param {Variant[]} variants of what is printed there
 * @returns {Map<string, string[]>} quotes by article, the closest first
 */
export function printingsBeside(document, variants) {
  /** @type {Map<string, string[]>} */
  const printings = new Map();
  for (const variant of [...variants].sort((a, b) => CLOSEST.indexOf(a.relation) - CLOSEST.indexOf(b.relation))) {
    const own = printings.get(variant.document) ?? [];
    if (variant.document !== document && !own.includes(variant.quote)) printings.set(variant.document, [...own, variant.quote]);
  }
  return printings;
}

/**
 * Scrolls a column, and nothing else, until a piece stands at a height.
 * @param {Element} piece
 * @param {number} top in pixels of the window
 */
function scrollLevel(piece, top) {
  const column = /** @type {HTMLElement | null} */ (piece.closest(".column"));
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const box = column.getBoundingClientRect();
  const level = Math.max(box.top + ROOM, Math.min(top, box.bottom - 2 * ROOM));
  glide(column, column.scrollTop + piece.getBoundingClientRect().top - level);
}

/** @type {WeakMap<Element, number>} where a column that moves will stop */
const goals = new WeakMap();

/**
 * @param {HTMLElement} column
 * @param {number} goal
 */
function glide(column, goal) {
  goals.set(column, goal);
  const from = column.scrollTop;
  const start = performance.now();
  const arrive = () => goals.get(column) === goal && column.scrollTo({ top: goal, behavior: "instant" });
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return void arrive();
  const move = () => {
    const part = (performance.now() - start) / MOVE;
    if (goals.get(column) !== goal || part >= 1) return;
    column.scrollTo({ top: from + (goal - from) * part * (2 - part), behavior: "instant" });
    requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
  setTimeout(arrive, MOVE); // a page that is not seen has no frames
}
