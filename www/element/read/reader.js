// The reading view: legend, controls and columns, and what happens in them. It
// belongs to a <who-said> and keeps what the attributes do not: the articles as
// they are drawn, who is chosen, which quote is open.

import { html, nothing } from "lit";
import { outletOf } from "../model/words.js";
import { buildArticle } from "./article.js";
import { Card } from "./card.js";
import { columnsTemplate } from "./columns.js";
import { controlsTemplate } from "./controls.js";
import { handleKey } from "./keys.js";
import { legendTemplate } from "./legend.js";
import { Search } from "./search.js";
import { colouring, outletsOf, paintChoice, paintColours, paintQuote, quotesIn, slotOf } from "./paint.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */
/** @typedef {{ document: string, quote: string, mention?: string | null }} Place */

export class Reader {
  /** @type {Map<number, HTMLElement>} articles by item */
  #articles = new Map();
  /** @type {AbortController} ends the building of articles that are replaced */
  #building = new AbortController();
  /** @type {Set<string>} sources that are shown while the rest is dimmed */
  chosen = new Set();
  /** the item that is shown where there is room for one */
  shown = 0;
  /** @type {Promise<unknown>} settles when all articles are drawn to their ends */
  built = Promise.resolve();
  #search = new Search();
  #found = 0;
  /** @type {Card | null} */
  #card = null;
  /** @type {Place | null} */
  #open = null;

  /** @param {WhoSaid} host */
  constructor(host) {
    this.host = host;
    host.addEventListener("click", (event) => this.#clicked(event));
    host.addEventListener("keydown", (event) => this.keyDown(event));
    host.addEventListener("pointerover", (event) => this.#hold(pieceAt(event)));
    host.addEventListener("focusin", (event) => this.#hold(pieceAt(event)));
    host.addEventListener("pointerleave", () => this.#hold(null));
  }

  /** @returns {ParentNode} */
  get root() {
    return /** @type {ParentNode} */ (this.host.renderRoot);
  }

  template() {
    const { story, colourBy, items } = this.host;
    const slot = (/** @type {Article} */ article) => this.#articleSlot(article);
    return html`
      <div class="desk">
        ${story ? html`<aside class="side" aria-label="Sources and layers">
          ${legendTemplate({ story, chosen: this.chosen, coloured: colourBy === "speaker", onToggle: (id) => this.toggle(id) })}
          ${controlsTemplate({
            story,
            colourBy,
            layers: this.layers,
            onLayer: (layer, on) => this.#setLayer(layer, on),
            onColourBy: (by) => (this.host.colourBy = by),
          })}
        </aside>` : nothing}
        <div class="text">
          ${columnsTemplate({
            items,
            slot,
            built: this.#articles,
            shown: this.#shownKey(),
            onShow: (key) => this.show(key),
            onRemove: (key) => this.host.takeOut(key),
            onRetry: (key) => this.host.retry(key),
          })}
        </div>
      </div>`;
  }

  get layers() {
    return new Set((this.host.layers ?? "").split(/\s+/).filter(Boolean));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("view") || changed.has("story")) this.close(false);
    if (changed.has("story")) this.#build();
    if (changed.has("story") || changed.has("colourBy")) this.#paint();
  }

  /** Draws the articles anew; where the reader stood in each stays. */
  #build() {
    const { story, items } = this.host;
    this.#building.abort();
    this.#building = new AbortController();
    this.#articles = new Map();
    if (!story) return;
    for (const id of this.chosen) if (!story.sourceOf.has(id)) this.chosen.delete(id);
    const building = this.#building.signal;
    const parts = items.flatMap(({ key, article }) => {
      if (!article) return [];
      const { element, done } = buildArticle(article, story, building);
      this.#articles.set(key, element);
      return [done];
    });
    this.built = Promise.all(parts).then(() => building.aborted || this.#paint());
    this.host.requestUpdate();
  }

  #paint() {
    const { story, colourBy } = this.host;
    if (!story) return;
    const slot = colouring(story, colourBy);
    for (const article of this.#articles.values()) {
      paintColours(article, slot);
      paintChoice(article, this.chosen);
    }
  }

  /** @param {string} id of a person */
  toggle(id) {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.#repaintChoice();
  }

  showEverybody() {
    this.chosen.clear();
    this.#repaintChoice();
  }

  #repaintChoice() {
    for (const article of this.#articles.values()) paintChoice(article, this.chosen);
    this.host.requestUpdate();
  }

  /** @param {string} layer @param {boolean} on */
  #setLayer(layer, on) {
    const layers = this.layers;
    if (on) layers.add(layer);
    else layers.delete(layer);
    this.host.layers = [...layers].join(" ");
  }

  /** @param {number} key of an item */
  show(key) {
    this.shown = key;
    this.host.requestUpdate();
    this.root.querySelector(`[data-item="${key}"]`)?.scrollIntoView({ block: "nearest", inline: "start" });
  }

  #shownKey() {
    const { items } = this.host;
    return items.some(({ key }) => key === this.shown) ? this.shown : (items[0]?.key ?? 0);
  }

  /** @param {Article} article */
  #articleSlot(article) {
    const { story, colourBy } = this.host;
    if (!story || colourBy !== "outlet") return null;
    return slotOf(outletsOf(story).indexOf(outletOf(article)));
  }

  /**
   * @param {string | null} id
   * @returns {boolean} whether there is such a thing
   */
  select(id) {
    if (id === null) return this.close(true), true;
    const [document, quote] = id.includes("/") ? id.split("/") : [null, id];
    if (this.host.story?.sourceOf.has(id)) return this.toggle(id), true;
    const target = this.#find(document, quote);
    if (!target) return false;
    const article = /** @type {HTMLElement} */ (target.closest("[data-document]"));
    this.#showArticle(article);
    if (target !== article) this.#openPiece(target, true);
    return true;
  }

  /**
   * @param {string | null} document
   * @param {string} id
   * @returns {HTMLElement | null}
   */
  #find(document, id) {
    const within = document === null ? "" : `[data-document="${CSS.escape(document)}"] `;
    const key = CSS.escape(id);
    return this.root.querySelector(`${within}[data-quote="${key}"], [data-document="${key}"], tr[data-statement="${key}"]`);
  }

  /**
   * Finds words in all articles and shows where they stand.
   * @param {string} words
   * @returns {number} in how many places
   */
  find(words) {
    const articles = this.host.items.flatMap(({ key, article }) => {
      const element = this.#articles.get(key);
      return article && element ? [{ key, element, text: article.text }] : [];
    });
    return (this.#found = this.#search.find(words, articles));
  }

  /** Goes to the next place that was found. @param {1 | -1} step */
  nextMatch(step) {
    const match = this.#search.step(step);
    if (!match) return null;
    if (match.key !== this.#shownKey()) this.show(match.key);
    this.host.updateComplete.then(() => match.range.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" }));
    return { number: match.number, count: this.#found };
  }

  /** @param {HTMLElement | null} article */
  #showArticle(article) {
    for (const [key, element] of this.#articles) if (element === article && key !== this.#shownKey()) this.show(key);
  }

  /** Opens the card of a quote. @param {HTMLElement} piece @param {boolean} takeFocus */
  async #openPiece(piece, takeFocus) {
    const place = this.#placeOf(piece);
    const { story } = this.host;
    const article = story?.articles.find(({ id }) => id === place.document);
    const quote = article?.quotes.find(({ id }) => id === place.quote);
    if (!story || !article || !quote) return;
    await this.host.updateComplete;
    this.#open = { ...place, mention: quote.speaker?.mention };
    paintQuote(this.root, "open", this.#open);
    const pieces = this.#piecesOf(place);
    pieces[0].scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#cardOf().open({ story, article, quote, pieces, slot: piece.dataset.slot ?? null }, takeFocus);
    this.#tell({ document: place.document, quote: place.quote });
  }

  /** @param {boolean} returnFocus */
  close(returnFocus) {
    if (!this.#open) return false;
    this.#open = null;
    paintQuote(this.root, "open", null);
    this.#card?.close(returnFocus);
    this.#tell(null);
    return true;
  }

  #cardOf() {
    this.#card ??= new Card(/** @type {HTMLElement} */ (this.root.querySelector(".card")), {
      onJump: (document, quote) => this.select(`${document}/${quote}`),
      onClose: () => this.close(true),
    });
    return this.#card;
  }

  /** @param {{ document: string, quote: string } | null} detail */
  #tell(detail) {
    this.host.dispatchEvent(new CustomEvent("whosaid-select", { detail, bubbles: true, composed: true }));
  }

  /** @param {Event} event */
  #clicked(event) {
    if (event.composedPath().some((node) => node instanceof HTMLElement && node.matches(".card"))) return;
    const piece = pieceAt(event);
    if (!piece) return void this.close(false);
    if (!getSelection()?.isCollapsed) return; // the reader is taking words along
    this.#openPiece(piece, false);
  }

  /** @param {KeyboardEvent} event */
  keyDown(event) {
    const piece = pieceAt(event);
    if (piece && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.#openPiece(piece, true);
    } else if (handleKey(event, this)) event.preventDefault();
  }

  /** Goes to the next or the previous quote of the article. @param {1 | -1} step */
  step(step) {
    const quotes = [...quotesIn(this.root)].filter((piece) => piece.tabIndex === 0 && isInSight(piece));
    const current = this.#open ? this.#piecesOf(this.#open)[0] : pieceOf(activeIn(this.root));
    const at = quotes.indexOf(/** @type {HTMLElement} */ (current));
    const next = at < 0 ? (step > 0 ? 0 : quotes.length - 1) : at + step;
    const piece = quotes[next];
    if (!piece) return;
    const open = this.#open !== null;
    this.close(false);
    piece.focus({ preventScroll: true });
    piece.scrollIntoView({ block: "center", inline: "nearest" });
    if (open) this.#openPiece(piece, false);
  }

  /** @param {HTMLElement | null} piece */
  #hold(piece) {
    paintQuote(this.root, "held", piece && this.#placeOf(piece));
  }

  /** @param {HTMLElement} piece @returns {Place} */
  #placeOf(piece) {
    const article = /** @type {HTMLElement} */ (piece.closest("[data-document]"));
    return { document: article.dataset.document ?? "", quote: piece.dataset.quote ?? "" };
  }

  /** @param {Place} place @returns {HTMLElement[]} */
  #piecesOf({ document, quote }) {
    const selector = `[data-document="${CSS.escape(document)}"] [data-quote="${CSS.escape(quote)}"]`;
    return [...this.root.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element));
  }
}

/** @param {Event} event @returns {HTMLElement | null} the piece of a quote that it happened in */
function pieceAt(event) {
  return pieceOf(event.composedPath()[0]);
}

/** @param {unknown} node @returns {HTMLElement | null} */
function pieceOf(node) {
  return node instanceof Element ? node.closest("[data-quote]") : null;
}

/** @param {ParentNode} root */
function activeIn(root) {
  return /** @type {Document | ShadowRoot} */ (/** @type {Node} */ (root).getRootNode()).activeElement;
}

/** Whether it is drawn and not dimmed. @param {HTMLElement} piece */
function isInSight(piece) {
  return piece.offsetParent !== null && !piece.classList.contains("dim");
}
