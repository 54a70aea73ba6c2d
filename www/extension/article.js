// The article of the page in a tab, found as in a saved page: its text for the
// story, and the element of the living page that holds it.

import { blocksOf, lettersOf } from "../formats/page/blocks.js";
import { bodyOf } from "../formats/page/body.js";
import { readPage } from "../formats/page/index.js";
import { parseInert, strip } from "../formats/page/inert.js";
import { metadataOf } from "../formats/page/metadata.js";

/** @typedef {import("./tray.js").Added} Added */

/** A paragraph with fewer letters may stand anywhere. */
const SHORT = 25;

/** The part of the article's paragraphs that an element must hold. */
const ENOUGH = 0.9;

/** Of an article with more paragraphs only so many are looked for, evenly spread. */
const MOST = 100;

/** What goes with the article in its element may be so much longer than the article. */
const ROUND = 1.5;

/** Elements whose text nobody sees. */
const UNSEEN = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"]);

/** @returns {Added} throws a Refusal where there is no text */
export function readArticle() {
  const name = document.title.replace(/\s+/g, " ").trim() || location.hostname;
  return { ...readPage(name, document.documentElement.outerHTML), address: location.href.split("#")[0] };
}

/** @returns {Element} the whole body where the article is nowhere in one piece */
export function articleElement() {
  const page = parseInert(document.documentElement.outerHTML);
  const told = metadataOf(page).body;
  strip(page);
  const pieces = bodyOf(page, told).map(lettersOf).filter(({ length }) => length >= SHORT);
  const step = Math.ceil(pieces.length / MOST);
  const element = innermost(document.body, pieces.filter((_, at) => at % step === 0));
  const whole = element.closest("article, [role=article], main");
  return whole && lengthOf(whole) <= ROUND * lengthOf(element) ? whole : element;
}

/** @param {Element} root @param {string[]} pieces */
function innermost(root, pieces) {
  if (pieces.length === 0) return root;
  for (let element = root; ; ) {
    const seen = [...element.children].filter(({ tagName }) => !UNSEEN.has(tagName));
    const [largest] = seen.map((child) => ({ child, length: lengthOf(child) })).sort((a, b) => b.length - a.length);
    if (!largest || !holds(largest.child, pieces)) return element;
    element = largest.child;
  }
}

/** @param {Element} element @param {string[]} pieces */
function holds(element, pieces) {
  const letters = lettersOf(blocksOf(element).map(({ text }) => text).join(" "));
  return pieces.filter((piece) => letters.includes(piece)).length >= ENOUGH * pieces.length;
}

/** @param {Element} element */
const lengthOf = ({ textContent }) => (textContent ?? "").length;
