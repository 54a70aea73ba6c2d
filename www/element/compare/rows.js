// The rows of the comparison, and which of them are shown in what order. Pure:
// a story and a choice go in, rows come out.

import { flagWords } from "./phrases.js";

/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("./columns.js").Column} Column */

/**
 * @typedef {object} Row
 * @property {Statement} statement
 * @property {Source | null} source
 * @property {string} who the name of the source
 * @property {number} group the story it belongs to
 * @property {Column[]} printing the columns that print it
 * @property {number} texts how many of them are independent of each other
 * @property {boolean} changed whether one of them changes words
 * @property {boolean} flagged whether a reader should know something of one
 * @property {number[]} place where it first stands: column, and how far into the text
 * @property {number[]} difference flags, words put in, words left out
 */

/**
 * What the reader asked for. Names stay what they are when articles are read
 * anew, ids do not; so the choice goes by names.
 * @typedef {object} Choice
 * @property {"printed" | "first" | "different"} sort
 * @property {string} who a name, or nothing for everybody
 * @property {string} outlet the name of a column, or nothing for all
 * @property {boolean} prints whether that outlet prints the rows or lacks them
 * @property {"any" | "changed" | "flagged"} difference
 */

export const NOBODY = "Nobody named";

/** @type {Choice} */
export const EVERYTHING = { sort: "printed", who: "", outlet: "", prints: true, difference: "any" };

/**
 * @param {Story} story
 * @param {Column[]} columns
 * @returns {Row[]} a row for each statement that more than one article prints
 */
export function rowsOf(story, columns) {
  return story.shared.map((statement) => {
    const documents = new Set(statement.variants.map(({ document }) => document));
    const printing = columns.filter(({ id }) => documents.has(id));
    const source = story.sourceOf.get(statement.speaker ?? "") ?? null;
    return {
      statement,
      source,
      who: source?.name ?? NOBODY,
      group: printing[0]?.group ?? 0,
      printing,
      texts: Math.min(statement.texts ?? Infinity, new Set(printing.map(({ text }) => text)).size),
      changed: statement.variants.some(({ relation }) => relation === "altered"),
      flagged: statement.variants.some((variant) => flagWords(variant).length > 0),
      place: [columns.indexOf(printing[0]), startIn(statement, printing[0])],
      difference: differenceOf(statement.variants),
    };
  });
}

/**
 * @param {Row[]} rows
 * @param {Choice} choice
 * @returns {Row[]} those that fit, in the order asked for
 */
export function arranged(rows, choice) {
  return rows.filter((row) => fits(row, choice)).sort(ORDER[choice.sort]);
}

/** @type {Record<Choice["sort"], (a: Row, b: Row) => number>} equal rows keep the story's order */
const ORDER = {
  printed: (a, b) => b.printing.length - a.printing.length || b.texts - a.texts,
  first: (a, b) => inTurn(a.place, b.place),
  different: (a, b) => inTurn(b.difference, a.difference),
};

/** @param {number[]} a @param {number[]} b */
function inTurn(a, b) {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** @param {Row} row @param {Choice} choice */
function fits(row, { who, outlet, prints, difference }) {
  if (who && row.who !== who) return false;
  if (outlet && row.printing.some(({ name }) => name === outlet) !== prints) return false;
  return difference === "any" || (difference === "changed" ? row.changed : row.flagged);
}

/** @param {Choice} choice */
export function isFiltered({ who, outlet, difference }) {
  return who !== "" || outlet !== "" || difference !== "any";
}

/**
 * Lets go of names that are no longer there.
 * @param {Choice} choice
 * @param {Row[]} rows
 * @param {Column[]} columns
 * @returns {Choice}
 */
export function kept(choice, rows, columns) {
  const who = rows.some((row) => row.who === choice.who) ? choice.who : "";
  const outlet = columns.some(({ name }) => name === choice.outlet) ? choice.outlet : "";
  return { ...choice, who, outlet };
}

/**
 * @param {Statement} statement
 * @param {Column} [column]
 * @returns {number} where the column's article starts to print it
 */
function startIn({ variants }, column) {
  const starts = variants
    .filter(({ document }) => document === column?.id)
    .map(({ quote }) => column?.article.quotes.find(({ id }) => id === quote)?.spans[0]?.[0] ?? Infinity);
  return Math.min(...starts);
}

/** @param {Variant[]} variants */
function differenceOf(variants) {
  const words = (/** @type {string} */ kind) =>
    variants.flatMap(({ diff }) => diff.filter((edit) => edit[0] === kind)).reduce((sum, [, text]) => sum + text.split(/\s+/).length, 0);
  return [variants.flatMap(flagWords).length, words("+"), words("-")];
}
