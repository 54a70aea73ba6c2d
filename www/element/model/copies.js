// What an article has in common with others: the copy that several of them print,
// and the quotes whose statement several of them print.

import { joinedSpans } from "./spans.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Copy} Copy */
/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("../../annotator/types.js").Statement} Statement */

/** What may lie between two pieces of one passage: marks and spaces, no words. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/**
 * @param {Pick<Article, "id" | "text" | "quotes">} article
 * @param {Copy[]} copies
 * @param {Pick<Statement, "variants">[]} shared statements that several articles print
 * @returns {Span[]} in order and apart; empty where the result tells of no copies
 */
export function copiedIn({ id, text, quotes }, copies, shared) {
  if (copies.length === 0) return [];
  const printed = new Set(shared.flatMap(({ variants }) => variants.filter(({ document }) => document === id).map(({ quote }) => quote)));
  const spans = [
    ...copies.flatMap(({ places }) => places.flatMap(([document, start, end]) => (document === id ? [span(start, end)] : []))),
    ...quotes.filter((quote) => printed.has(quote.id)).flatMap((quote) => [...quote.spans, ...quote.quoted]),
  ];
  return joinedSpans(spans, text, NO_WORD);
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {Span}
 */
const span = (start, end) => [start, end];
