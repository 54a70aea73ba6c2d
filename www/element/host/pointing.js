// What the reader points at on a host's page: a quote under the pointer, after a
// moment; a link of the host's in a quote that has the focus; a quote that is
// pressed. A card that came by itself goes by itself, but not from under a pointer
// that is on its way there.

import { isIn, isOnTheWay } from "./corridor.js";

/** How long the pointer has to rest on a quote, and may be away from it, in milliseconds. */
const OPENS = 200;
const CLOSES = 300;

/** What a press is for the host. */
const PRESSED = "a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [contenteditable], video, audio";

/** @typedef {import("./corridor.js").Point} Point */

/** @typedef {{ quote: string, range: Range }} Place a piece of a quote */

/**
 * @typedef {object} Shown what may be asked of the card
 * @property {() => string | null} quote the one that is shown
 * @property {() => boolean} isPinned whether the reader asked for it to stay
 * @property {() => DOMRect} box
 * @property {(quote: string, pinned: boolean) => void} open
 * @property {() => void} close
 */

export class Pointing {
  #root;
  #card;
  /** @type {Map<Node, Place[]>} by the parent of their text */
  #places = new Map();
  #stop = new AbortController();
  #timer = 0;
  #frame = 0;
  /** @type {Point | null} where the pointer was on the quote that is shown */
  #left = null;
  /** @type {string | null} what is waited for */
  #wanted = null;
  /** @type {Event | null} the last press that opened a card */
  #taken = null;

  /**
   * @param {Element | ShadowRoot} root
   * @param {Shown} card
   */
  constructor(root, card) {
    this.#root = root;
    this.#card = card;
    const { signal } = this.#stop;
    const quiet = { signal, passive: true };
    root.addEventListener("pointermove", (event) => this.#moved(/** @type {PointerEvent} */ (event)), quiet);
    root.addEventListener("pointerleave", () => this.leave(), quiet);
    root.addEventListener("click", (event) => this.#pressed(/** @type {MouseEvent} */ (event)), { signal });
    root.addEventListener("focusin", (event) => this.#focused(event), quiet);
    root.addEventListener("focusout", () => this.leave(), quiet);
  }

  /** @param {Place[]} places */
  setPlaces(places) {
    this.#places.clear();
    for (const place of places) {
      const parent = /** @type {Node} */ (place.range.startContainer.parentNode);
      const own = this.#places.get(parent);
      if (own) own.push(place);
      else this.#places.set(parent, [place]);
    }
  }

  /** The card stays as it is, a pointer on it for one. */
  stay() {
    this.#wait(null, 0);
  }

  /** The pointer leaves the card or the article, or the focus a link. */
  leave() {
    if (this.#card.quote() === null) return this.#wait(null, 0);
    if (!this.#card.isPinned()) this.#wait(null, CLOSES, () => this.#card.close());
  }

  stop() {
    this.#stop.abort();
    this.#wait(null, 0);
    this.#view.cancelAnimationFrame(this.#frame);
    this.#places.clear();
  }

  get #view() {
    return /** @type {Window} */ (this.#root.ownerDocument.defaultView);
  }

  /** Looked at once a frame. @param {PointerEvent} event */
  #moved(event) {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const [target] = event.composedPath();
    const point = { x: event.clientX, y: event.clientY };
    this.#view.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view.requestAnimationFrame(() => this.#over(this.#quoteAt(/** @type {Node} */ (target), point), point));
  }

  /** @param {string | null} quote @param {Point} point */
  #over(quote, point) {
    const shown = this.#card.quote();
    if (this.#card.isPinned()) return;
    if (quote !== null && quote === shown) {
      this.#left = point;
      return this.#wait(null, 0);
    }
    const onTheWay = shown !== null && this.#left !== null && isOnTheWay(point, this.#left, this.#card.box());
    if (onTheWay) return this.#wait(quote, CLOSES, () => (quote === null ? this.#card.close() : this.#open(quote, point)));
    if (quote === null) return shown === null ? this.#wait(null, 0) : this.#waitOnce(null, CLOSES, () => this.#card.close());
    this.#waitOnce(quote, OPENS, () => this.#open(quote, point));
  }

  /** @param {string} quote @param {Point} point */
  #open(quote, point) {
    this.#left = point;
    this.#card.open(quote, false);
  }

  /**
   * A press on a quote that is nothing else.
   * @param {MouseEvent} event
   */
  #pressed(event) {
    const path = event.composedPath();
    const own = path.slice(0, path.indexOf(this.#root));
    if (event.defaultPrevented || event.button !== 0 || own.some((node) => "matches" in node && /** @type {Element} */ (node).matches(PRESSED))) return;
    if (this.#root.ownerDocument.getSelection()?.type === "Range") return;
    const quote = this.#quoteAt(/** @type {Node} */ (path[0]), { x: event.clientX, y: event.clientY });
    if (quote === null) return;
    this.#wait(null, 0);
    this.#taken = event;
    this.#card.open(quote, true);
  }

  /** Whether a press has opened a card. @param {Event} event */
  took(event) {
    return this.#taken === event;
  }

  /** @param {Event} event */
  #focused(event) {
    const [target] = event.composedPath();
    const element = /** @type {Element} */ (target);
    if (!element.matches(":focus-visible") || this.#card.isPinned()) return;
    const quote = this.#quoteAround(element);
    if (quote !== null) this.#wait(quote, OPENS, () => this.#card.open(quote, false));
  }

  /**
   * By the boxes of the words: a caret would be found in the nearest text, and in
   * none that cannot be selected.
   * @param {Node} target @param {Point} point
   * @returns {string | null}
   */
  #quoteAt(target, point) {
    const place = this.#places.get(target)?.find(({ range }) => [...range.getClientRects()].some((box) => isIn(point, box)));
    return place?.quote ?? null;
  }

  /** @param {Element} element @returns {string | null} */
  #quoteAround(element) {
    for (const places of this.#places.values()) {
      for (const { quote, range } of places) if (range.intersectsNode(element)) return quote;
    }
    return null;
  }

  /** @param {string | null} quote @param {number} time @param {() => void} [action] */
  #wait(quote, time, action) {
    this.#view.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#wanted = quote;
    if (action) this.#timer = this.#view.setTimeout(() => ((this.#timer = 0), action()), time);
  }

  /** Does not begin again where the same is waited for. @param {string | null} quote @param {number} time @param {() => void} action */
  #waitOnce(quote, time, action) {
    if (this.#timer === 0 || this.#wanted !== quote) this.#wait(quote, time, action);
  }
}
