// What an article has in common with others: the copy that several of them print,
// and the quotes whose statement several of them print.

import { joinedSpans } from "./spans.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Copy} Copy */
/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("../../annotator/types.js").Statement} Statement */

/** What may lie between two pieces of one passage: marks and spaces, no words. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** @typedef {Pick<Article, "id" | "text" | "quotes">} Text */

/**
 * @param {Copy[]} copies
 * @param {Pick<Statement, "variants">[]} shared statements that several articles print
 * @returns {(article: Text) => Span[]} in order and apart; empty where the result tells of no copies
 */
export function copiedAmong(copies, shared) {
  if (copies.length === 0) return () => [];
  /** @type {Map<string, Span[]>} */
  const places = new Map();
  for (const [document, start, end] of copies.flatMap(({ places }) => places)) listIn(places, document).push([start, end]);
  /** @type {Map<string, string[]>} */
  const printed = new Map();
  for (const { document, quote } of shared.flatMap(({ variants }) => variants)) listIn(printed, document).push(quote);
  return ({ id, text, quotes }) => {
    const printedHere = new Set(printed.get(id));
    const said = quotes.filter((quote) => printedHere.has(quote.id)).flatMap((quote) => [...quote.spans, ...quote.quoted]);
    return joinedSpans([...(places.get(id) ?? []), ...said], text, NO_WORD);
  };
}

/**
 * @template T
 * @param {Map<string, T[]>} lists
 * @param {string} key
 * @returns {T[]} the list of that key, begun where there was none
 */
function listIn(lists, key) {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
