// The people view: everybody who is quoted, how much and where, and of whom they
// speak. It belongs to a <who-said> and keeps how the reader looks at it: the
// order, whose quotes are unfolded, whose lines are followed.

import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { selectTemplate } from "../fields.js";
import { flowOf } from "../model/flow.js";
import { speakingOf } from "../model/speaking.js";
import { sorted, voicesOf } from "../model/voices.js";
import { counted, number } from "../model/words.js";
import { drawingTemplate } from "./drawing.js";
import { linksTemplate } from "./links.js";
import { voicesTemplate } from "./table.js";

/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("../model/voices.js").Order} Order */
/** @typedef {import("../model/voices.js").Voices} Voices */
/** @typedef {import("../model/voices.js").Place} Place */
/** @typedef {(place: Place) => void} OnPlace */

/** @type {[order: Order, words: string][]} */
const ORDERS = [
  ["words", "most words first"],
  ["quotes", "most quotes first"],
  ["articles", "most articles first"],
  ["name", "by name"],
];

/** A list of more sources than these is one that nobody reads, */
const LISTED = 100;

/** and so is a strip of more articles. */
const STRIP = 24;

export class PeopleView {
  /** @type {Order} */
  #order = "words";
  /** @type {Set<string>} sources whose quotes in one outlet alone are unfolded */
  #unfolded = new Set();
  /** @type {string | null} whose lines are followed: under the pointer or the focus, */
  #held = null;
  /** @type {string | null} or until the reader lets go */
  #pinned = null;
  /** the button that was pressed last, counted from the first @type {number} */
  #pressed = -1;
  /** the button with which the reader went to the articles @type {number | null} */
  #left = null;
  /** no room for the drawing, as in the style sheet: the table stands for it */
  #narrow = matchMedia("(max-width: 40rem)");

  #turned = () => this.host.requestUpdate();

  /** @param {WhoSaid} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#narrow.addEventListener("change", this.#turned);
  }

  /** Hears a press before the button does: what it starts may end this view. */
  #press = {
    capture: true,
    handleEvent: (/** @type {Event} */ { target }) => {
      this.#pressed = this.#buttons.findIndex((button) => button.contains(/** @type {Node} */ (target)));
    },
  };

  get #buttons() {
    return [.../** @type {ParentNode} */ (this.host.renderRoot).querySelectorAll(".people button")];
  }

  /** In the reading view: the way back to the button that was left. */
  backTemplate() {
    if (this.#left === null || this.host.view !== "read") return nothing;
    return html`<button type="button" class="back" @click=${() => (this.host.view = "people")}>Back to the people</button>`;
  }

  /** In another story, or with the comparison, there is no button to go back to. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("story") || this.host.view === "compare") this.#left = null;
  }

  /** Back to the button with which the reader left. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has("view") || this.host.view !== "people" || this.#left === null) return;
    const button = /** @type {HTMLElement | undefined} */ (this.#buttons[this.#left]);
    this.#left = null;
    for (let box = button?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
    button?.scrollIntoView({ block: "center", inline: "nearest" });
    button?.focus({ preventScroll: true });
  }

  hostDisconnected() {
    this.#narrow.removeEventListener("change", this.#turned);
  }

  /** @param {Story} story */
  template(story) {
    const voices = voicesOf(story);
    if (story.sources.length === 0) return this.#emptyTemplate(story, voices);
    const { chosen } = this.host.reader;
    return html`
      <div class="people jumps" part="people" tabindex="0" role="region" aria-label="People" @click=${this.#press}>
        ${guard([story, this.#order, [...chosen].join(), [...this.#unfolded].join()], () => this.#sourcesTemplate(story, voices))}
        ${this.#speakingTemplate(story)}
      </div>`;
  }

  /** @param {Story} story @param {Voices} voices */
  #emptyTemplate({ quotes }, { nobody }) {
    if (quotes === 0 || !nobody) return html`<p class="empty-view">Nobody is quoted in ${quotes === 0 ? "what was put in" : "these articles by name"}.</p>`;
    return html`<p class="empty-view jumps">${counted(quotes, "quote")}, and no word on who says ${quotes === 1 ? "it" : "them"}.
      <button type="button" class="link" @click=${() => this.#jump(nobody)}>Show the first</button></p>`;
  }

  /** @param {Story} story @param {Voices} voices */
  #sourcesTemplate(story, voices) {
    const { chosen } = this.host.reader;
    const { articles } = story;
    const table = (/** @type {boolean} */ named) => {
      const all = sorted(voices.all.filter(({ source }) => source.named === named), this.#order);
      const shown = all.slice(0, LISTED);
      const rest = all.length - shown.length;
      return html`${voicesTemplate({
        voices,
        shown,
        order: this.#order,
        articles: articles.length > STRIP ? [] : articles,
        chosen,
        unfolded: this.#unfolded,
        caption: named ? "Sources" : "Sources without a name",
        onChoose: (id) => this.host.reader.toggle(id),
        onUnfold: (id) => this.#unfold(id),
        onPlace: (place) => this.#jump(place),
      })}${rest > 0 ? html`<p class="quiet">The first ${number(shown.length)}; ${counted(rest, "more source")} in another order or by search.</p>` : nothing}`;
    };
    const named = story.sources.filter((source) => source.named).length;
    const unnamed = story.sources.length - named;
    return html`
      ${this.#toolbarTemplate(story)}
      ${introTemplate(story, voices)}
      ${named > 0 ? table(true) : html`<p class="quiet">No source has a name.</p>`}
      ${unnamed === 0
        ? nothing
        : html`<details class="unnamed" ?open=${named === 0}><summary>${counted(unnamed, "source")} without a name</summary>${table(false)}</details>`}
      ${this.#nobodyTemplate(story, voices)}
      ${voices.outlets > 1
        ? html`<p class="note quiet">In one outlet only: quotes with words in marks that no other outlet prints. Speech that is retold is left out.</p>`
        : nothing}`;
  }

  /** @param {Story} story */
  #toolbarTemplate({ sources }) {
    const { chosen } = this.host.reader;
    const all = counted(sources.length, "source");
    return html`
      <div class="choices" role="group" aria-label="Order of sources">
        ${selectTemplate("Order", ORDERS, this.#order, (order) => this.#sort(order))}
        <p class="outcome">
          <span role="status">${chosen.size === 0 ? all : `${number(chosen.size)} of ${all} chosen`}</span>
          ${chosen.size === 0
            ? nothing
            : html`<button type="button" class="link" @click=${() => this.#read()}>read what they say</button>
                <button type="button" class="link" @click=${() => this.#letGo()}>show all</button>`}
        </p>
      </div>`;
  }

  /** @param {Story} story @param {Voices} voices */
  #nobodyTemplate({ unattributed }, { nobody }) {
    if (!nobody) return nothing;
    return html`<p class="nobody quiet">
      <button type="button" class="link" @click=${() => this.#jump(nobody)}>${counted(unattributed, "quote")}</button>
      ${unattributed === 1 ? "is" : "are"} of nobody named.</p>`;
  }

  /** @param {Story} story */
  #speakingTemplate(story) {
    const speaking = speakingOf(story);
    if (speaking.links.length === 0) {
      return html`<section class="speaking"><h2>Who speaks of whom</h2><p class="quiet">No source speaks of a person or an organisation that the articles name.</p></section>`;
    }
    const flow = flowOf(speaking);
    return html`
      <section class="speaking" aria-labelledby="speaking-title">
        <h2 id="speaking-title">Who speaks of whom</h2>
        <p class="quiet">Counted by what is said: what several articles print counts once.<span class="drawn"> Point at a name to follow its lines, choose it to keep them.</span></p>
        <div class="drawn">${drawingTemplate({
          flow,
          sourceOf: story.sourceOf,
          held: this.#held ?? this.#pinned,
          pinned: this.#pinned,
          onHold: (node) => this.#hold(node),
          onPin: (node) => this.#pin(node),
        })}</div>
        ${guard([story, this.#narrow.matches], () => linksTemplate({ speaking, sourceOf: story.sourceOf, open: this.#narrow.matches, onPlace: (place) => this.#jump(place) }))}
      </section>`;
  }

  /** @param {Order} order */
  #sort(order) {
    this.#order = order;
    this.host.requestUpdate();
  }

  /** No source is chosen any more; the buttons are gone then, so the field takes the focus. */
  #letGo() {
    for (const id of [...this.host.reader.chosen]) this.host.reader.toggle(id);
    /** @type {HTMLElement | null} */ (this.host.renderRoot.querySelector(".people select"))?.focus();
  }

  /** @param {string} id of a source */
  #unfold(id) {
    if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
    this.host.requestUpdate();
  }

  /** @param {string | null} node of the drawing */
  #hold(node) {
    if (node === this.#held) return;
    this.#held = node;
    this.host.requestUpdate();
  }

  /** @param {string | null} node of the drawing; once more lets go */
  #pin(node) {
    this.#pinned = node === this.#pinned ? null : node;
    if (node === null) this.#held = null;
    this.host.requestUpdate();
  }

  #read() {
    this.#left = this.#pressed;
    this.host.view = "read";
  }

  /** @param {Place} place */
  #jump({ document, quote }) {
    this.#held = null;
    this.#left = this.#pressed;
    this.host.select(`${document}/${quote}`);
  }
}

/** What is to be seen and done. @param {Story} story @param {Voices} voices */
function introTemplate({ articles }, { outlets }) {
  return html`
    <div class="intro quiet">
      <p>Choose a name to see only that source in the articles. Most numbers lead to the first quote that they count.
        ${outlets > 1 ? nothing : html`Put in ${articles.length > 1 ? "an article of another outlet" : "a second article of the same story"} to see what only one of them has.`}</p>
      <p class="bars"><span><i class="bar marked" aria-hidden="true"></i> words in marks</span>
        <span><i class="bar retold" aria-hidden="true"></i> retold</span></p>
    </div>`;
}
