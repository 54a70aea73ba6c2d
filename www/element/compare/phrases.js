// The words of the comparison: how a cell says what became of a statement.

import { RELATION } from "../model/words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Flag} Flag */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("../../annotator/types.js").Variant} Variant */

/** Where in the article; the middle tells nothing. @type {Record<NonNullable<Variant["place"]>, string>} */
const PLACE = { headline: "in the headline", lead: "in the lead", body: "", tail: "near the end" };

/** @type {Record<Flag["kind"], (words: string) => string>} */
const FLAG = {
  sense: (words) => `cut so that the sense may change: “${words}” is missing`,
  "put-in": (words) => `put in: “${words}”`,
  speaker: (name) => `given to somebody else: ${name}`,
  date: (date) => `another day: ${date}`,
};

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** @param {string[]} names @returns {string} "A, B and C" */
export function listed(names) {
  return AND.format(names);
}

/** What this article prints of it, what is left out being left out. @param {Variant} variant */
export function printed({ diff }) {
  return diff.flatMap(([kind, words]) => (kind === "-" ? [] : [words])).join(" ");
}

/**
 * What a reader needs to know of a printing; kinds that are not known here are passed over.
 * @param {Variant} variant
 * @returns {string[]}
 */
export function flagWords({ flags }) {
  return (flags ?? []).flatMap(({ kind, words }) => FLAG[kind]?.(words) ?? []);
}

/**
 * The quiet line of a printing, from cue to place: "said", "in marks", "cut", "in the lead".
 * @param {Statement} statement
 * @param {Variant} variant
 * @param {Article} article
 * @returns {string[]}
 */
export function detailWords(statement, variant, article) {
  const quote = article.quotes.find(({ id }) => id === variant.quote);
  const cue = quote?.cue ? article.text.slice(...quote.cue) : "";
  const details = [cue, quote ? voiceOf(quote, variant, article) : "", relationOf(statement, variant), PLACE[variant.place ?? "body"]];
  return [...new Set(details.filter(Boolean))];
}

/**
 * The wording with which the others are compared is named so where they differ.
 * @param {Statement} statement
 * @param {Variant} variant
 */
function relationOf({ variants }, variant) {
  const fullest = variants.find(({ relation }) => relation === "same");
  const differ = variants.some(({ relation }) => relation !== "same");
  return differ && variant === fullest ? "the fullest wording" : RELATION[variant.relation];
}

/**
 * Whether the words stand in quotation marks. Of a quote that does so in part,
 * a statement is often just the part within.
 * @param {Quote} quote
 * @param {Variant} variant
 * @param {Article} article
 */
function voiceOf({ kind, quoted }, variant, { text }) {
  if (kind === "indirect") return "retold";
  const words = bare(printed(variant));
  const within = kind === "direct" || quoted.some((span) => bare(text.slice(...span)).includes(words));
  return within ? "in marks" : "partly in marks";
}

/** Letters and numbers only, so that marks and line ends make no difference. @param {string} words */
const bare = (words) => words.replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();
