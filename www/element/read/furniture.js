// Page furniture that a reader takes for part of the article. Each piece has a
// small button without text of its own, so that the article's text stays whole.

/** Words of a piece that its button says, so that a listener can tell them apart. */
const WORDS = 6;

const ASK = "part of the article?";
const UNDO = "set aside again";

/**
 * Puts a button behind each piece that begins in a paragraph.
 * @param {HTMLElement} paragraph
 */
export function addRestoreButtons(paragraph) {
  for (const piece of paragraph.querySelectorAll(":scope > .furniture.starts")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "restore";
    button.dataset.piece = /** @type {HTMLElement} */ (piece).dataset.piece;
    button.dataset.begins = piece.textContent.trim().split(/\s+/).slice(0, WORDS).join(" ");
    name(button, ASK);
    piece.after(button);
  }
}

/** @param {HTMLElement} button @param {string} words */
function name(button, words) {
  button.dataset.words = words;
  button.setAttribute("aria-label", `${words} ${button.dataset.begins}`);
}

/** What a reader took for part of the article, until the page is left. */
export class Restored {
  /** @type {Set<string>} by item and piece */
  #pieces = new Set();

  /**
   * Shows pieces as ordinary text that were restored, and all others set aside.
   * @param {ParentNode} part of an article, or all of it
   * @param {number} key of its item
   */
  paint(part, key) {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-piece]"))) {
      const restored = this.#pieces.has(`${key} ${element.dataset.piece}`);
      element.classList.toggle("restored", restored);
      if (element instanceof HTMLButtonElement) name(element, restored ? UNDO : ASK);
    }
  }

  /**
   * Restores a piece, or sets it aside again.
   * @param {HTMLElement} button
   * @param {HTMLElement} article
   * @param {number} key of its item
   */
  toggle(button, article, key) {
    const piece = `${key} ${button.dataset.piece}`;
    if (!this.#pieces.delete(piece)) this.#pieces.add(piece);
    this.paint(article, key);
  }
}
