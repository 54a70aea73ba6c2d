// The card of a quote: who says it, by which words we know, and where else it stands.

import { html, nothing, render } from "lit/html.js";
import { keyed } from "lit/directives/keyed.js";
import { isSaid } from "../model/story.js";
import { nameAmong, namesAmong } from "../model/family.js";
import { KIND, MOOD, number, percent, RELATION, STANCE } from "../model/words.js";
import { copyLink } from "./link.js";
import { around, GAP, placeBeside, placeOver } from "./place.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../model/story.js").Story} Story */

/** @typedef {HTMLElement | Range} Piece an element in our reader, a range on a host's page */

/**
 * @typedef {object} Opened
 * @property {Story} story
 * @property {Article} article
 * @property {Quote} quote
 * @property {Piece[]} pieces where the quote stands
 * @property {string | null} slot its colour
 * @property {string | null} link to the quote
 * @property {{ document: string, quote: string } | null} from where the reader came from, by a card
 */

/** Whether the browser has a top layer for the card; without one it stands fixed. */
const CAN_POP = typeof HTMLElement !== "undefined" && "popover" in HTMLElement.prototype;

/** Other printings that the card lists. */
const MOST_ELSEWHERE = 12;

export class Card {
  /** @type {HTMLElement} */
  #element;
  /** @type {Piece[]} */
  #pieces = [];
  #follow = () => this.#stand(false);
  /** Where there is no room beside the quote. */
  #mayCover = false;

  /**
   * @param {HTMLElement} element where the card is drawn
   * @param {{ onJump: (document: string, quote: string) => void, onCompare?: (statement: string) => void, onClose: () => void }} actions
   */
  constructor(element, actions) {
    this.#element = element;
    this.actions = actions;
  }

  get isOpen() {
    return this.#pieces.length > 0;
  }

  /**
   * @param {Opened} opened
   * @param {boolean} takeFocus
   * @param {boolean} [mayScroll] whether a quote that leaves no room may be moved
   */
  open(opened, takeFocus, mayScroll = true) {
    this.#pieces = opened.pieces;
    this.#mayCover = !mayScroll;
    render(cardTemplate(opened, this.actions), this.#element);
    this.#element.classList.add("shown");
    if (CAN_POP && !this.#element.matches(":popover-open")) this.#element.showPopover();
    this.#stand(mayScroll);
    addEventListener("scroll", this.#follow, { capture: true, passive: true });
    addEventListener("resize", this.#follow);
    if (takeFocus) /** @type {HTMLElement | null} */ (this.#element.querySelector("button"))?.focus({ preventScroll: true });
  }

  /** @param {boolean} returnFocus */
  close(returnFocus) {
    if (!this.isOpen) return;
    removeEventListener("scroll", this.#follow, { capture: true });
    removeEventListener("resize", this.#follow);
    const [first] = this.#pieces;
    this.#pieces = [];
    this.#element.classList.remove("shown");
    if (CAN_POP && this.#element.matches(":popover-open")) this.#element.hidePopover();
    if (returnFocus && first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  /**
   * Stands beside the quote. A quote that leaves no room is moved up; one that
   * was scrolled away takes its card with it.
   * @param {boolean} mayScroll
   */
  #stand(mayScroll) {
    const size = { width: this.#element.offsetWidth, height: this.#element.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight }; // without a scroll bar
    const box = around(this.#pieces.flatMap((piece) => [...piece.getClientRects()]));
    const inView = box && box.bottom > 0 && box.top < view.height ? box : null;
    const spot = inView && placeBeside(inView, size, view);
    if (spot) return this.#moveTo(spot.left, spot.top);
    if (inView && this.#mayCover) return this.#moveTo(...placeOver(inView, size, view));
    if (!mayScroll || !box) return this.actions.onClose();
    scrollUp(nodeOf(this.#pieces[0]), box.bottom - (view.height - size.height - 3 * GAP));
    const moved = around(this.#pieces.flatMap((piece) => [...piece.getClientRects()])) ?? box;
    this.#moveTo(...placeOver({ ...moved, top: moved.bottom + GAP }, size, view));
  }

  /** @param {number} left @param {number} top */
  #moveTo(left, top) {
    this.#element.style.setProperty("left", `${Math.round(left)}px`);
    this.#element.style.setProperty("top", `${Math.round(top)}px`);
  }
}

/** @param {Piece} piece @returns {Node} */
const nodeOf = (piece) => (piece instanceof Range ? piece.startContainer : piece);

/**
 * @param {Node} node
 * @param {number} distance in pixels
 */
function scrollUp(node, distance) {
  for (let box = node.parentElement; box && distance > 0; box = box.parentElement) {
    const before = box.scrollTop;
    box.scrollTop += distance;
    distance -= box.scrollTop - before;
  }
  if (distance > 0) scrollBy({ top: distance, behavior: "instant" });
}

/**
 * @param {Opened} opened
 * @param {Card["actions"]} actions
 */
function cardTemplate({ story, article, quote, slot, link, from }, { onJump, onCompare, onClose }) {
  const compared = onCompare && story.shared.find((statement) => story.statementsOf(article.id, quote.id).includes(statement));
  const source = story.speakerOf(article, quote);
  const name = source?.name ?? quote.speaker?.name;
  return html`
    <header>
      ${source ? html`<span class="chip" data-slot=${slot ?? nothing} aria-hidden="true">${source.tag}</span>` : nothing}
      <b>${isSaid(quote) ? (name ?? (quote.withheld ? "Not sure enough" : "Nobody named")) : "Words in marks"}</b>
      ${source?.role ? html`<span class="quiet">${source.role}</span>` : nothing}
      <button type="button" class="close" aria-label="Close" @click=${onClose}>×</button>
    </header>
    <dl>
      ${row("Here", hereAs(article, quote, name))}
      ${row("Could be", quote.withheld && html`<ul>${quote.withheld.map(couldBe)}</ul>`)}
      ${row("Cue", cueTemplate(article, quote))}
      ${row("Kind", KIND[quote.kind])}
      ${row("Sure", percent(quote.confidence))}
      ${row("Why", quote.why.length > 0 && html`<ul>${quote.why.map((reason) => html`<li>${reason}</li>`)}</ul>`)}
      ${row("Also in", alsoIn(story, article, quote, onJump))}
    </dl>
    ${link || from || compared
      ? html`<footer>
          ${compared ? html`<button type="button" class="link" @click=${() => onCompare(compared.id)}>Compare the wordings</button>` : nothing}
          ${footTemplate(story, { link, from }, onJump)}
        </footer>`
      : nothing}`;
}

/**
 * @param {Story} story
 * @param {Pick<Opened, "link" | "from">} opened
 * @param {Card["actions"]["onJump"]} onJump
 */
function footTemplate(story, { link, from }, onJump) {
  const back = from && story.articles.find(({ id }) => id === from.document);
  return html`
      ${back ? html`<button type="button" class="link" @click=${() => onJump(from.document, from.quote)}>Back to ${nameAmong(back, story.articles)}</button>` : nothing}
      ${link ? keyed(link, html`<button type="button" class="link copy" @click=${copier(link)}>Copy link</button><span role="status"></span>`) : nothing}`;
}

/** @param {string} link @returns {(event: Event) => Promise<void>} copies it and says so beside the button */
const copier = (link) => (event) =>
  copyLink(link, /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).nextElementSibling));

/** @param {import("../../annotator/types.js").Withheld} somebody */
const couldBe = ({ name, confidence }) => html`<li>${name} <span class="quiet">${percent(confidence)}</span></li>`;

/**
 * The cue as printed and, where it is more than "said", what that tells.
 * @param {Article} article
 * @param {Quote} quote
 */
function cueTemplate(article, { cue, cue_stance, cue_mood }) {
  const tells = [MOOD[cue_mood ?? "actual"], STANCE[cue_stance ?? "neutral"]].filter(Boolean).join("; ");
  return cue && html`${article.text.slice(...cue)}${tells ? html`<span class="quiet">: ${tells}</span>` : nothing}`;
}

/** @param {string} term @param {unknown} value */
function row(term, value) {
  return value ? html`<dt>${term}</dt><dd>${value}</dd>` : nothing;
}

/**
 * The words by which this article names the speaker, where they are not the name.
 * @param {Article} article
 * @param {Quote} quote
 * @param {string | undefined} name
 */
function hereAs(article, { speaker }, name) {
  const mention = article.mentions.find(({ id }) => id === speaker?.mention);
  const printed = mention && article.text.slice(mention.start, mention.end);
  return printed && printed !== name ? `“${printed}”` : null;
}

/**
 * @param {Story} story
 * @param {Article} article
 * @param {Quote} quote
 * @param {Card["actions"]["onJump"]} onJump
 */
function alsoIn(story, article, quote, onJump) {
  const others = story.elsewhere(article.id, quote.id);
  if (others.length === 0) return null;
  const more = others.length - MOST_ELSEWHERE;
  const names = new Map([...namesAmong(story.articles)].map(([other, name]) => [other.id, name]));
  return html`<ul>${others.slice(0, MOST_ELSEWHERE).map(
    ({ variant }) => html`<li>
      <button type="button" class="link" @click=${() => onJump(variant.document, variant.quote)}>${names.get(variant.document)}</button>
      <span class="quiet">${RELATION[variant.relation]}</span>
    </li>`,
  )}${more > 0 ? html`<li class="quiet">and ${number(more)} more</li>` : nothing}</ul>`;
}
