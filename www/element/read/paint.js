// Gives the marks of built articles their colours and states. The marks stay;
// only attributes change.

import { SLOTS } from "../colour/palette.js";
import { outletOf } from "../model/naming.js";

/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {"speaker" | "outlet" | "label"} ColourBy */

/** The kinds of names, in the order in which they get colours. */
export const LABELS = ["person", "organization", "place", "group", "event", "product", "date", "money", "quantity"];

/**
 * @param {number} rank
 * @returns {string} the palette's slot for a rank
 */
export function slotOf(rank) {
  return String(rank % SLOTS);
}

/**
 * The outlets of a story, each once.
 * @param {Story} story
 */
export function outletsOf(story) {
  return [...new Set(story.articles.map(outletOf))];
}

/**
 * @param {Story} story
 * @param {ColourBy} colourBy
 * @returns {(element: HTMLElement, document: string) => string | null} the slot of a quote, or null for none
 */
export function colouring(story, colourBy) {
  if (colourBy === "outlet") {
    const outlets = outletsOf(story);
    const slots = new Map(story.articles.map((article) => [article.id, slotOf(outlets.indexOf(outletOf(article)))]));
    return (_, document) => slots.get(document) ?? null;
  }
  return ({ dataset }) => {
    const source = story.sourceOf.get(dataset.speaker ?? "");
    if (!source) return null;
    return slotOf(colourBy === "label" ? Math.max(0, LABELS.indexOf(source.label)) : source.rank);
  };
}

/**
 * @param {HTMLElement} part of an article, or all of it
 * @param {(element: HTMLElement, document: string) => string | null} slot
 */
export function paintColours(part, slot) {
  const article = /** @type {HTMLElement | null} */ (part.closest("[data-document]"));
  for (const element of quotesIn(part)) setOrRemove(element, "slot", slot(element, article?.dataset.document ?? ""));
}

/**
 * Dims the quotes of everybody who was not chosen; an empty choice dims nobody.
 * @param {ParentNode} root
 * @param {Set<string>} chosen people
 */
export function paintChoice(root, chosen) {
  for (const element of quotesIn(root)) {
    const { speaker = "" } = element.dataset;
    element.classList.toggle("dim", chosen.size > 0 && !chosen.has(speaker));
  }
}

/**
 * Shows which pieces belong to the quote, its cue and its source.
 * @param {ParentNode} root
 * @param {string} state a class: "held" under the pointer, "open" with the card
 * @param {{ document: string, quote: string, mention?: string | null } | null} place
 */
export function paintQuote(root, state, place) {
  for (const element of root.querySelectorAll(`.${state}`)) element.classList.remove(state);
  if (!place) return;
  const article = root.querySelector(`article[data-document="${CSS.escape(place.document)}"]`);
  const id = CSS.escape(place.quote);
  const parts = [`[data-quote="${id}"]`, `[data-cue="${id}"]`];
  if (place.mention) parts.push(`[data-mention="${CSS.escape(place.mention)}"]`);
  for (const element of article?.querySelectorAll(parts.join()) ?? []) element.classList.add(state);
}

/**
 * @param {ParentNode} root
 * @returns {NodeListOf<HTMLElement>}
 */
export function quotesIn(root) {
  return root.querySelectorAll("[data-quote]");
}

/**
 * @param {HTMLElement} element
 * @param {string} key
 * @param {string | null} value
 */
function setOrRemove(element, key, value) {
  if (value === null) delete element.dataset[key];
  else element.dataset[key] = value;
}
