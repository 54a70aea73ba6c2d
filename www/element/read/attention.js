// Which quote the reader attends to: the one under the pointer, the one with its
// card open, the next one and the one before.

import { Card } from "./card.js";
import { linkTo } from "./link.js";
import { paintQuote, quotesIn } from "./paint.js";

/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */
/** @typedef {{ document: string, quote: string, mention?: string | null }} Place */

export class Attention {
  /** @type {Card | null} */
  #card = null;
  /** @type {Place | null} */
  #open = null;
  /** @type {Place | null} from where the reader jumps */
  #from = null;

  /**
   * @param {WhoSaid} host
   * @param {object} actions
   * @param {(document: string, quote: string) => void} actions.onJump
   * @param {(place: Place, piece: HTMLElement) => void} actions.onChoose the reader opens a quote or goes to it
   * @param {() => void} actions.onLeave
   */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
  }

  get #root() {
    return /** @type {HTMLElement | ShadowRoot} */ (this.host.renderRoot);
  }

  /**
   * Opens the card of a quote.
   * @param {HTMLElement} piece
   * @param {boolean} takeFocus
   */
  async open(piece, takeFocus) {
    const place = placeOf(piece);
    const { story } = this.host;
    const article = story?.articles.find(({ id }) => id === place.document);
    const quote = article?.quotes.find(({ id }) => id === place.quote);
    if (!story || !article || !quote) return;
    await this.host.updateComplete;
    this.#open = { ...place, mention: quote.speaker?.mention };
    paintQuote(this.#root, "open", this.#open);
    const pieces = this.#piecesOf(place);
    pieces[0].scrollIntoView({ block: "nearest", inline: "nearest" });
    const opened = { story, article, quote, pieces, slot: piece.dataset.slot ?? null, link: linkTo(this.host, article, quote), from: this.#from };
    this.#from = null;
    this.#cardOf().open(opened, takeFocus);
    this.actions.onChoose(place, pieces[0]);
    this.#tell({ document: place.document, quote: place.quote });
  }

  /**
   * @param {boolean} returnFocus
   * @returns {boolean} whether something was open
   */
  close(returnFocus) {
    if (!this.#open) return false;
    this.#open = null;
    paintQuote(this.#root, "open", null);
    this.#card?.close(returnFocus);
    this.actions.onLeave();
    this.#tell(null);
    return true;
  }

  /** Shows what belongs together. @param {HTMLElement | null} piece */
  hold(piece) {
    paintQuote(this.#root, "held", piece && placeOf(piece));
  }

  /** Goes to the next or the previous quote in sight. @param {1 | -1} step */
  step(step) {
    const quotes = [...quotesIn(this.#root)].filter((piece) => piece.tabIndex === 0 && isInSight(piece));
    const current = this.#open ? this.#piecesOf(this.#open)[0] : pieceOf(activeIn(this.#root));
    const at = quotes.indexOf(/** @type {HTMLElement} */ (current));
    const piece = quotes[at < 0 && step < 0 ? quotes.length - 1 : at + step];
    if (!piece) return;
    const wasOpen = this.close(false);
    piece.focus({ preventScroll: true });
    piece.scrollIntoView({ block: "center", inline: "nearest" });
    if (wasOpen) this.open(piece, false);
    else this.actions.onChoose(placeOf(piece), piece);
  }

  #cardOf() {
    this.#card ??= new Card(/** @type {HTMLElement} */ (this.#root.querySelector(".card")), {
      onJump: (document, quote) => {
        this.#from = this.#open;
        this.actions.onJump(document, quote);
      },
      onCompare: (statement) => this.host.select(statement),
      onClose: () => this.close(true),
    });
    return this.#card;
  }

  /** @param {Place} place @returns {HTMLElement[]} */
  #piecesOf({ document, quote }) {
    return [...this.#root.querySelectorAll(quoteSelector(document, quote))].map((element) => /** @type {HTMLElement} */ (element));
  }

  /** @param {{ document: string, quote: string } | null} detail */
  #tell(detail) {
    this.host.dispatchEvent(new CustomEvent("whosaid-select", { detail, bubbles: true, composed: true }));
  }
}

/** @param {string} document @param {string} quote */
export function quoteSelector(document, quote) {
  return `[data-document="${CSS.escape(document)}"] [data-quote="${CSS.escape(quote)}"]`;
}

/** @param {Event} event @returns {HTMLElement | null} the piece of a quote that it happened in */
export function pieceAt(event) {
  return pieceOf(event.composedPath()[0]);
}

/** @param {unknown} node @returns {HTMLElement | null} */
function pieceOf(node) {
  return node instanceof Element ? node.closest("[data-quote]") : null;
}

/** @param {HTMLElement} piece @returns {Place} */
function placeOf(piece) {
  const article = /** @type {HTMLElement} */ (piece.closest("[data-document]"));
  return { document: article.dataset.document ?? "", quote: piece.dataset.quote ?? "" };
}

/** @param {Node} root */
function activeIn(root) {
  return /** @type {Document | ShadowRoot} */ (root.getRootNode()).activeElement;
}

/** Whether it is drawn and not dimmed. @param {HTMLElement} piece */
function isInSight(piece) {
  return piece.offsetParent !== null && !piece.classList.contains("dim");
}
