// The reading view: legend, controls and columns. It belongs to a <who-said> and
// keeps what the attributes do not: the articles as they are drawn, who is
// chosen, which article is in front.

import { html, nothing } from "lit";
import { groupedItems, remarksOn } from "../model/family.js";
import { outletOf } from "../model/naming.js";
import { ArticleView, drawAll, dressAll } from "./article.js";
import { Attention, pieceAt, quoteSelector } from "./attention.js";
import { columnsTemplate, inColumns } from "./columns.js";
import { controlsTemplate } from "./controls.js";
import { Follow } from "./follow.js";
import { Restored } from "./furniture.js";
import { handleKey } from "./keys.js";
import { legendTemplate } from "./legend.js";
import { colouring, outletsOf, paintChoice, paintColours, slotOf } from "./paint.js";
import { Search } from "./search.js";
import { Stand } from "./stand.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */

export class Reader {
  /** @type {Map<number, ArticleView>} articles by item */
  #views = new Map();
  /** @type {AbortController} ends the drawing of articles that are replaced */
  #drawing = new AbortController();
  #search = new Search();
  #found = 0;
  /** room for one column only, as in the style sheet */
  #narrow = matchMedia("(max-width: 52rem)");
  /** @type {Set<string>} sources that are shown while the rest is dimmed */
  chosen = new Set();
  #restored = new Restored();
  #listed = false;
  #stand = new Stand();
  /** the item that is shown where there is room for one */
  shown = 0;
  /** @type {Promise<unknown>} settles when all articles are drawn */
  built = Promise.resolve();

  /** @param {WhoSaid} host */
  constructor(host) {
    this.host = host;
    this.follow = new Follow(host, () => this.#views.values());
    this.attention = new Attention(host, {
      onJump: (document, quote) => this.select(`${document}/${quote}`),
      onChoose: (place, piece) => this.follow.to(place, piece),
      onLeave: () => this.follow.clear(),
    });
    host.addEventListener("click", (event) => this.#clicked(event));
    host.addEventListener("keydown", (event) => this.keyDown(event));
    host.addEventListener("pointerover", (event) => this.attention.hold(pieceAt(event)));
    host.addEventListener("focusin", (event) => this.attention.hold(pieceAt(event)));
    host.addEventListener("pointerleave", () => this.attention.hold(null));
  }

  /** @returns {ParentNode} */
  get root() {
    return /** @type {ParentNode} */ (this.host.renderRoot);
  }

  template() {
    return html`
      <div class="desk">
        ${this.host.story ? this.#sideTemplate(this.host.story) : nothing}
        <div class="text">
          ${columnsTemplate({
            items: this.host.items,
            elementOf: (key) => this.#views.get(key)?.element,
            shown: this.#shownKey(),
            slot: (article) => this.#articleSlot(article),
            listed: this.#listed,
            onList: () => ((this.#listed = true), this.host.requestUpdate()),
            onShow: (key) => this.show(key),
            onRemove: (key) => this.host.takeOut(key),
            onRetry: (key) => this.host.retry(key),
            onWhole: (key) => this.host.readWhole(key),
            groups: this.host.story?.groups ?? [],
            remarks: (article) => (this.host.story ? remarksOn(article, this.host.story) : []),
            onGo: (article) => this.select(article.id),
          })}
        </div>
      </div>`;
  }

  /** @param {import("../model/story.js").Story} story */
  #sideTemplate(story) {
    const { colourBy } = this.host;
    return html`
      <aside class="side" aria-label="Sources and layers">
        ${legendTemplate({ story, chosen: this.chosen, coloured: colourBy === "speaker", onToggle: (id) => this.toggle(id) })}
        ${controlsTemplate({
          story,
          colourBy,
          folded: this.#narrow.matches,
          layers: this.#layers,
          onLayer: (layer, on) => this.#setLayer(layer, on),
          onColourBy: (by) => (this.host.colourBy = by),
          precise: this.host.precise,
          onPrecise: (precise) => (this.host.precise = precise),
          follow: this.host.follow !== "off",
          onFollow: (follow) => (this.host.follow = follow ? "on" : "off"),
          dim: this.host.dim,
          onDim: (dim) => (this.host.dim = dim),
        })}
      </aside>`;
  }

  get #layers() {
    return new Set((this.host.layers ?? "").split(/\s+/).filter(Boolean));
  }

  /** @param {string} layer @param {boolean} on */
  #setLayer(layer, on) {
    const layers = this.#layers;
    if (on) layers.add(layer);
    else layers.delete(layer);
    this.host.layers = [...layers].join(" ");
  }

  /** @param {Map<string, unknown>} changed before it is drawn */
  willUpdate(changed) {
    if (changed.get("view") === "read") this.#stand.keep(this.root);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("view") && changed.get("view") && this.host.view === "read") this.#stand.take(this.root);
    if (changed.has("view") || changed.has("story")) this.attention.close(false);
    if (changed.has("follow") && this.host.follow === "off") this.follow.clear();
    if (changed.has("story")) this.#draw();
    else if (changed.has("colourBy")) for (const { element } of this.#views.values()) this.#paint(element);
  }

  /** Draws the articles anew; where the reader stood in each stays. */
  #draw() {
    const { story, items } = this.host;
    this.#drawing.abort();
    this.#drawing = new AbortController();
    this.#views = new Map();
    if (!story) return;
    for (const id of this.chosen) if (!story.sourceOf.has(id)) this.chosen.delete(id);
    for (const { key, article } of items) {
      if (!article) continue;
      const paint = (/** @type {HTMLElement} */ part) => {
        this.#paint(part);
        this.#restored.paint(part, key);
      };
      this.#views.set(key, new ArticleView(article, story, paint));
    }
    const drawing = this.#drawing.signal;
    const views = [...this.#views.values()];
    this.built = drawAll(views, this.#inColumns(), drawing);
    addEventListener("beforeprint", () => views.forEach((view) => view.revealAll()), { signal: drawing });
    this.host.requestUpdate();
  }

  /** @returns {ArticleView[]} those that stand in columns */
  #inColumns() {
    const entries = groupedItems(this.host.items, this.host.story?.groups ?? []);
    return inColumns(entries, this.#shownKey()).flatMap(({ item }) => this.#views.get(item.key) ?? []);
  }

  /** @param {HTMLElement} part of an article */
  #paint(part) {
    const { story, colourBy } = this.host;
    if (story) paintColours(part, colouring(story, colourBy));
    paintChoice(part, this.chosen);
  }

  /** Shows a piece of furniture as text, or sets it aside again. @param {HTMLElement} button */
  #restore(button) {
    for (const [key, { element }] of this.#views) if (element.contains(button)) this.#restored.toggle(button, element, key);
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
    for (const { element } of this.#views.values()) paintChoice(element, this.chosen);
    this.host.requestUpdate();
  }

  /** @param {number} key of an item */
  show(key) {
    this.shown = key;
    this.host.requestUpdate();
    dressAll(this.#inColumns(), this.#drawing.signal);
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
   * @param {string | null} id as `WhoSaid.select` takes it
   * @returns {Promise<boolean>} whether there is such a thing
   */
  async select(id) {
    if (id === null) return this.attention.close(true), true;
    if (this.host.story?.sourceOf.has(id)) return this.toggle(id), true;
    return this.#selectIn(id);
  }

  /** @param {string} id of an article or a quote */
  async #selectIn(id) {
    const [document, quote] = id.includes("/") ? id.split("/") : [null, id];
    for (const [key, view] of this.#views) {
      const { article } = view;
      const isArticle = article.id === id;
      const has = isArticle || ((document ?? article.id) === article.id && article.quotes.some((candidate) => candidate.id === quote));
      if (!has) continue;
      if (key !== this.#shownKey()) this.show(key);
      await this.host.updateComplete;
      if (!isArticle) await this.#openIn(view, quote);
      return true;
    }
    return false;
  }

  /** @param {ArticleView} view @param {string} quote */
  async #openIn(view, quote) {
    view.reveal(quote);
    const piece = /** @type {HTMLElement | null} */ (this.root.querySelector(quoteSelector(view.article.id, quote)));
    if (piece) await this.attention.open(piece, true);
  }

  /**
   * Finds words in all articles and shows where they stand.
   * @param {string} words
   * @returns {number} in how many places
   */
  find(words) {
    const articles = [...this.#views].map(([key, { element, article }]) => ({ key, element, text: article.text }));
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

  /** @param {Event} event */
  #clicked(event) {
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches(".restore")) return this.#restore(target);
    const isIn = (/** @type {string} */ part) => event.composedPath().some((node) => node instanceof HTMLElement && node.matches(part));
    if (isIn(".card") || isIn(".jumps")) return; // a jump has opened a card, which this click must not close
    if (target instanceof Node && !target.isConnected) return; // it led here from another view
    const piece = pieceAt(event);
    if (!piece) return this.#leave();
    if (!getSelection()?.isCollapsed) return; // the reader is taking words along
    this.attention.open(piece, false);
  }

  #leave() {
    this.attention.close(false);
    this.follow.clear();
  }

  /** @param {KeyboardEvent} event */
  keyDown(event) {
    const piece = pieceAt(event);
    if (piece && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.attention.open(piece, true);
    } else if (handleKey(event, this)) event.preventDefault();
  }
}
