// What stands beside a host's article: steps through its quotes, its sources, and
// the card of a quote. It is drawn into a shadow root that is given, and takes the
// focus so that nothing of the host's has to.

import { html, nothing, render } from "lit/html.js";
import { counted, number } from "../model/words.js";
import { Card } from "../read/card.js";
import { slotOf } from "../read/paint.js";
import { adopt } from "./sheets.js";
import { placeCss } from "./place-sheet.js";

/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {import("../model/story.js").Story} Story */

/**
 * @typedef {object} PanelState
 * @property {Story | null} story
 * @property {Set<string>} chosen people
 * @property {string | null} said what is said in words: how many quotes, which one, or what went wrong
 * @property {string | null} heard what is said beside that to those who do not see
 * @property {import("./theme.js").Theme} theme
 */

/**
 * @typedef {object} PanelActions
 * @property {(step: 1 | -1) => void} step
 * @property {(edge: 0 | -1) => void} jump to the first or the last quote
 * @property {(person: string) => void} toggle
 * @property {(quote: string) => void} select
 * @property {() => void} close the card
 * @property {() => void} stay the pointer is on the card
 * @property {() => void} leave the pointer leaves the card
 * @property {(() => void) | null} remove what the button for that does, where there is one
 */

export class Panel {
  #shadow;
  #actions;
  #corner;
  #isOpen = false;
  #forget;
  /** @type {HTMLElement} */
  #wrapper;
  /** @type {PanelState | null} */
  #state = null;
  /** @type {Card} */
  card;

  /**
   * @param {ShadowRoot} shadow
   * @param {boolean} corner whether it stands in the window's corner; otherwise below the article
   * @param {PanelActions} actions
   */
  constructor(shadow, corner, actions) {
    this.#shadow = shadow;
    this.#corner = corner;
    this.#actions = actions;
    this.#forget = adopt(shadow, placeCss(corner));
    this.#wrapper = shadow.ownerDocument.createElement("div");
    this.#wrapper.className = "whosaid place";
    this.#wrapper.setAttribute("part", "root");
    shadow.append(this.#wrapper);
    const view = /** @type {Window} */ (shadow.ownerDocument.defaultView);
    this.#wrapper.style.setProperty("--rem", view.getComputedStyle(this.#wrapper).fontSize);
    this.draw({ story: null, chosen: new Set(), said: null, heard: null, theme: "light" });
    const [panel, card] = ["panel", "card"].map((name) => /** @type {HTMLElement} */ (this.#wrapper.querySelector(`.${name}`)));
    if (corner) panel.showPopover?.();
    card.addEventListener("pointerenter", () => actions.stay());
    card.addEventListener("pointerleave", () => actions.leave());
    this.card = new Card(card, { onJump: (_, quote) => actions.select(quote), onClose: () => actions.close() });
  }

  /** @param {PanelState} state */
  draw(state) {
    this.#state = state;
    this.#wrapper.dataset.theme = state.theme;
    render(this.#template(state), this.#wrapper);
  }

  /** @returns {DOMRect} */
  cardBox() {
    return /** @type {HTMLElement} */ (this.#wrapper.querySelector(".card")).getBoundingClientRect();
  }

  /** Whether something happened in here. @param {Event} event */
  holds(event) {
    return event.composedPath().includes(this.#wrapper);
  }

  /** The focus does not get lost with the card. */
  keepFocus() {
    const active = this.#shadow.activeElement;
    if (active?.closest(".card")) /** @type {HTMLElement | null} */ (this.#wrapper.querySelector("[data-step='1']"))?.focus({ preventScroll: true });
  }

  remove() {
    this.card.close(false);
    render(nothing, this.#wrapper);
    this.#wrapper.remove();
    this.#forget();
  }

  /** @param {PanelState} state */
  #template({ story, chosen, said, heard }) {
    const { step, remove } = this.#actions;
    const none = !story || story.quotes === 0;
    return html`
      <aside class="panel ${this.#corner ? "corner" : "below"}" part="legend" aria-label="Who said what" popover=${this.#corner ? "manual" : nothing}>
        <div class="bar" role="group" aria-label="Quotes" @keydown=${(/** @type {KeyboardEvent} */ event) => this.#pressed(event)}>
          <button type="button" data-step="-1" aria-label="Previous quote" ?disabled=${none} @click=${() => step(-1)}>‹</button>
          <button type="button" data-step="1" aria-label="Next quote" ?disabled=${none} @click=${() => step(1)}>›</button>
          <span role="status">${said ?? "Reading…"}${heard ? html`<span class="spoken">: ${heard}</span>` : nothing}</span>
          ${this.#corner && !none
            ? html`<button type="button" aria-expanded=${String(this.#isOpen)} @click=${() => this.#turn()}>Sources</button>`
            : nothing}
          ${remove ? html`<button type="button" aria-label="Take the colours away" @click=${remove}>×</button>` : nothing}
        </div>
        ${story && story.sources.length > 0 && (this.#isOpen || !this.#corner)
          ? html`<ul class="sources" role="list" aria-label="Sources">${story.sources.slice(0, LISTED).map((source) => this.#sourceTemplate(source, chosen))}</ul>`
          : nothing}
      </aside>
      <div class="card" part="card" popover="manual" role="dialog" aria-label="About this quote"></div>`;
  }

  /** @param {Source} source @param {Set<string>} chosen */
  #sourceTemplate({ id, name, tag, rank, role, quotes }, chosen) {
    return html`<li>
      <button type="button" class="source ${chosen.size > 0 && !chosen.has(id) ? "dim" : ""}" data-source=${id} title=${role ?? nothing}
        aria-pressed=${String(chosen.has(id))} @click=${() => this.#actions.toggle(id)}>
        <span class="chip" aria-hidden="true" data-slot=${slotOf(rank)}>${tag}</span>
        <bdi>${name}</bdi>
        <span class="count" aria-label=${counted(quotes, "quote")}>${number(quotes)}</span>
      </button>
    </li>`;
  }

  #turn() {
    this.#isOpen = !this.#isOpen;
    if (this.#state) this.draw(this.#state);
  }

  /** Arrow keys go from quote to quote; the focus stays here. @param {KeyboardEvent} event */
  #pressed(event) {
    const { step, jump } = this.#actions;
    const action = { ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1), Home: () => jump(0), End: () => jump(-1) }[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  }
}

/** So many sources are listed. */
const LISTED = 60;
