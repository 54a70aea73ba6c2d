// A host's own article, annotated where it stands. Its DOM stays untouched: the
// colours are CSS Custom Highlights, and a click is looked up by its place in the
// text. Legend and card stand in the element's shadow root.

import { html, nothing } from "lit";
import { hostText } from "../../anchor/host-text.js";
import { lastAtOrBefore, rangeOf } from "../../anchor/ranges.js";
import { createPainter } from "../../paint/highlights.js";
import { Card } from "../read/card.js";
import { legendTemplate } from "../read/legend.js";
import { linkTo } from "../read/link.js";
import { slotOf } from "../read/paint.js";
import { highlightName, highlightSheet } from "./highlight-sheet.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("../../paint/highlights.js").Painter} Painter */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */

export class InPlace {
  /** @type {import("../../anchor/ranges.js").Anchor[]} */
  #anchors = [];
  /** @type {Map<string, Painter>} */
  #painters = new Map();
  /** @type {Set<string>} */
  chosen = new Set();
  /** @type {Card | null} */
  #card = null;

  /** @param {WhoSaid} host */
  constructor(host) {
    this.host = host;
    host.addEventListener("click", (event) => this.#clicked(event));
    host.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  /** @returns {import("../../annotator/types.js").NamedText} the host's article */
  read() {
    const { text, anchors } = hostText(this.host);
    this.#anchors = anchors;
    return { name: document.title || "this page", text };
  }

  template() {
    const { story } = this.host;
    return html`<slot></slot>
      ${story ? legendTemplate({ story, chosen: this.chosen, coloured: true, onToggle: (id) => this.toggle(id) }) : nothing}`;
  }

  /** @param {string} id of a person */
  toggle(id) {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.paint();
    this.host.requestUpdate();
  }

  paint() {
    this.clear();
    const { story } = this.host;
    const [article] = story?.articles ?? [];
    if (!story || !article) return;
    highlightSheet(/** @type {Document | ShadowRoot} */ (this.host.getRootNode()));
    /** @type {Map<string, Range[]>} */
    const ranges = new Map();
    for (const quote of article.quotes) {
      const source = story.speakerOf(article, quote);
      if (quote.kind === "scare" || (this.chosen.size > 0 && !this.chosen.has(source?.id ?? ""))) continue;
      const slot = source && slotOf(source.rank);
      add(ranges, highlightName("tint", slot), this.#rangesOf(quote.quoted));
      if (quote.quoted.length === 0) add(ranges, highlightName("line", slot), this.#rangesOf(quote.spans));
    }
    for (const [name, own] of ranges) this.#painterOf(name).paint(own);
  }

  clear() {
    for (const painter of this.#painters.values()) painter.clear();
  }

  close() {
    this.#card?.close(false);
  }

  /** @param {string | null} id of a quote; null closes the card */
  select(id) {
    if (id === null) return this.close(), true;
    const { story } = this.host;
    const [article] = story?.articles ?? [];
    const quote = article?.quotes.find((candidate) => candidate.id === id.split("/").pop());
    if (!story || !article || !quote) return false;
    const pieces = this.#rangesOf(quote.spans);
    pieces[0]?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
    const source = story.speakerOf(article, quote);
    this.#card ??= new Card(/** @type {HTMLElement} */ (this.host.renderRoot.querySelector(".card")), {
      onJump: (_, other) => this.select(other),
      onClose: () => this.close(),
    });
    this.#card.open({ story, article, quote, pieces, slot: source && slotOf(source.rank), link: linkTo(this.host, article, quote), from: null }, false);
    const detail = { document: article.id, quote: quote.id };
    this.host.dispatchEvent(new CustomEvent("whosaid-select", { detail, bubbles: true, composed: true }));
    return true;
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const [target] = event.composedPath();
    if (target instanceof Element && this.host.renderRoot.contains(target)) return;
    const quote = this.#quoteAt(event.clientX, event.clientY);
    if (quote) this.select(quote.id);
    else this.close();
  }

  /** @param {number} x @param {number} y @returns {Quote | undefined} the innermost one */
  #quoteAt(x, y) {
    const caret = document.caretPositionFromPoint?.(x, y);
    const anchor = this.#anchors.find(({ node }) => node === caret?.offsetNode);
    if (!caret || !anchor) return undefined;
    const offset = anchor.start + caret.offset;
    const quotes = this.host.story?.articles[0]?.quotes ?? [];
    return quotes.findLast(({ kind, spans }) => kind !== "scare" && spans.some(([start, end]) => start <= offset && offset < end));
  }

  /** @param {string} name */
  #painterOf(name) {
    const painter = this.#painters.get(name) ?? createPainter(name);
    this.#painters.set(name, painter);
    return painter;
  }

  /**
   * A span that runs over blocks is painted node by node, so that the gaps stay clear.
   * @param {Span[]} spans
   * @returns {Range[]}
   */
  #rangesOf(spans) {
    return spans.flatMap(([start, end]) => {
      const from = Math.max(0, lastAtOrBefore(this.#anchors, start));
      const to = lastAtOrBefore(this.#anchors, end - 1);
      return this.#anchors.slice(from, to + 1).flatMap(({ node, start: at }) => {
        const range = rangeOf([{ node, start: at }], [Math.max(start, at), Math.min(end, at + node.length)]);
        return range ? [range] : [];
      });
    });
  }
}

/**
 * @param {Map<string, Range[]>} ranges
 * @param {string} name
 * @param {Range[]} more
 */
function add(ranges, name, more) {
  if (more.length > 0) ranges.set(name, [...(ranges.get(name) ?? []), ...more]);
}
