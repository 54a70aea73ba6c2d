// Which part of a page is its article. What the page tells search engines (JSON-LD)
// is the measure: the part of the tree that has all of it is taken, for it has its
// paragraphs too; where no part has, as behind a paywall, the measure itself is
// taken. Without a measure: the marked body, `<article>`, Readability, `<main>`, all.

import { Readability } from "@mozilla/readability";
import { removeAsides, withoutLabels } from "./aside.js";
import { blocksOf, lettersOf } from "./blocks.js";

/** Shorter texts than this are no article that one can be sure of, in letters. */
const SHORTEST = 250;

/** A piece of the measure, in letters; shorter ones may stand anywhere. */
const PIECE = 25;

/** The part of the pieces that a part of the tree must have to be the article. */
const ENOUGH = 0.9;

/**
 * @param {Document} page stripped
 * @param {string} told the article as the page tells it, or ""
 * @returns {string[]} paragraphs
 */
export function bodyOf(page, told) {
  const pieces = piecesOf(told);
  const letters = lettersOf(told);
  const isOwn = (/** @type {string} */ text) => letters !== "" && lettersOf(text).length >= PIECE && letters.includes(lettersOf(text));
  const candidates = [marked, articles, readable, main, all].map((find) => () => paragraphsOf(find(page), isOwn));
  if (letters.length < SHORTEST) return firstLong(candidates);
  for (const candidate of candidates) {
    const paragraphs = candidate();
    const found = lettersOf(paragraphs.join(" "));
    if (pieces.filter((piece) => found.includes(piece)).length >= ENOUGH * pieces.length) return paragraphs;
  }
  return told.split(/\s*\n\s*/).map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/**
 * A later candidate counts where it has the earlier one and half as much again.
 * @param {(() => string[])[]} candidates
 */
function firstLong([byMark, byArticle, byReadability, ...others]) {
  const sure = [byMark, byArticle].map((candidate) => candidate()).find((paragraphs) => lengthOf(paragraphs) >= SHORTEST);
  const readable = byReadability();
  if (sure) return lengthOf(readable) > 1.5 * lengthOf(sure) && holds(readable, sure) ? readable : sure;
  const lists = [readable, ...others.map((candidate) => candidate())];
  return lists.find((paragraphs) => lengthOf(paragraphs) >= SHORTEST) ?? lists.at(-1) ?? [];
}

/** @param {string[]} many @param {string[]} few */
function holds(many, few) {
  const letters = lettersOf(many.join(" "));
  return few.every((paragraph) => letters.includes(lettersOf(paragraph)));
}

/** @param {string[]} paragraphs */
const lengthOf = (paragraphs) => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** @param {string} told @returns {string[]} its sentences, as letters */
function piecesOf(told) {
  return told.split(/(?<=[.!?”"’])\s+|\n+/).map(lettersOf).filter(({ length }) => length >= PIECE);
}

/** @param {Element | null} root @param {(text: string) => boolean} isOwn */
function paragraphsOf(root, isOwn) {
  if (!root) return [];
  const copy = /** @type {Element} */ (root.cloneNode(true));
  removeAsides(copy, isOwn);
  return withoutLabels(blocksOf(copy), isOwn).map(({ text }) => text);
}

/** @param {Document} page */
function marked(page) {
  return around([...page.querySelectorAll('[itemprop~="articleBody"]')]);
}

/** One, or what holds all of those that are of one kind: the posts of a live report. @param {Document} page */
function articles(page) {
  const outer = [...page.querySelectorAll("article, [role=article]")].filter((one) => !one.parentElement?.closest("article, [role=article]"));
  const sized = outer.map((element) => ({ element, size: running(element) })).filter(({ size }) => size >= 100);
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  const largest = [...sized].sort((a, b) => b.size - a.size)[0];
  if (!largest) return null;
  return largest.size >= total / 2 ? largest.element : around(sized.map(({ element }) => element));
}

/** @param {Element} element */
function running(element) {
  return [...element.querySelectorAll("p")].reduce((sum, { textContent }) => sum + (textContent ?? "").length, 0);
}

/** The innermost element that holds all. @param {Element[]} elements */
function around(elements) {
  if (elements.length < 2) return elements[0] ?? null;
  let holder = elements[0].parentElement;
  while (holder && !elements.every((element) => holder?.contains(element))) holder = holder.parentElement;
  return holder;
}

/** @param {Document} page @returns {Element | null} */
function readable(page) {
  const copy = /** @type {Document} */ (page.cloneNode(true)); // Readability takes the tree apart
  try {
    const article = new Readability(copy, { serializer: (node) => node, disableJSONLD: true, keepClasses: true }).parse();
    return /** @type {Element | null} */ (article?.content ?? null);
  } catch {
    return null;
  }
}

/** @param {Document} page */
const main = (page) => page.querySelector("main, [role=main]");

/** @param {Document} page */
const all = (page) => page.body;
