// The columns of the comparison: each article with a name of its own, the story
// it belongs to, and the articles with which it is one text.

import { namesAmong } from "../model/family.js";
import { listed } from "./phrases.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/story.js").Story} Story */

/**
 * @typedef {object} Column
 * @property {string} id of the article
 * @property {Article} article
 * @property {string} name the outlet, told apart from others of that name
 * @property {number} group which story it belongs to, from 0
 * @property {string} text the article that stands for all that are the same text
 * @property {string} note "same text as The Courier", or nothing
 */

/**
 * Articles of one story stand side by side.
 * @param {Story} story
 * @returns {Column[]}
 */
export function columnsOf({ articles, groups, versions }) {
  const named = namesAmong(articles);
  const names = articles.map((article) => named.get(article) ?? "");
  const nameOf = new Map(articles.map(({ id }, at) => [id, names[at]]));
  const textOf = textsOf(versions);
  const columns = articles.map((article, at) => {
    const { id } = article;
    const twins = versions.find(({ documents }) => documents.indexOf(id) > 0);
    const first = nameOf.get(twins?.documents[0] ?? "");
    const note = !first ? "" : `${twins?.kind === "same" ? "same text as" : "another version of"} ${first}`;
    return { id, article, name: names[at], group: groupOf(id, groups), text: textOf.get(id) ?? id, note };
  });
  return columns.sort((a, b) => a.group - b.group);
}

/**
 * @param {Story["versions"]} versions
 * @returns {Map<string, string>} for each article that has versions the one that stands for them all
 */
function textsOf(versions) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const { documents } of versions) {
    const known = documents.map((id) => texts.get(id) ?? id);
    for (const id of [...documents, ...texts.keys()]) if (known.includes(texts.get(id) ?? id)) texts.set(id, known[0]);
  }
  return texts;
}

/**
 * Articles that no group has are a story of their own, the last one.
 * @param {string} id
 * @param {string[][]} groups
 */
function groupOf(id, groups) {
  const at = groups.findIndex((group) => group.includes(id));
  return at < 0 ? groups.length : at;
}

/**
 * Which articles are one text, in a sentence each.
 * @param {Column[]} columns
 * @param {Story["versions"]} versions
 * @returns {string[]}
 */
export function versionSentences(columns, versions) {
  const nameOf = new Map(columns.map(({ id, name }) => [id, name]));
  return versions.flatMap(({ documents, kind }) => {
    const names = documents.flatMap((id) => nameOf.get(id) ?? []);
    if (names.length < 2) return [];
    if (kind === "same") return `${listed(names)} are the same text.`;
    const [first, ...others] = names;
    return others.length === 1 ? `${others[0]} is another version of ${first}.` : `${listed(others)} are other versions of ${first}.`;
  });
}

/** A table with more columns or rows than these is one that nobody reads. */
const COLUMNS = 24;
const ROWS = 200;

/**
 * Of many articles those that print most of the rows, of many rows the first.
 * @template {{ statement: import("../../annotator/types.js").Statement }} Row
 * @param {Column[]} columns
 * @param {Row[]} rows
 * @returns {{ columns: Column[], rows: Row[] }}
 */
export function inTable(columns, rows) {
  if (columns.length <= COLUMNS) return { columns, rows: rows.slice(0, ROWS) };
  /** @type {Map<string, number>} */
  const prints = new Map();
  for (const { statement } of rows) for (const { document } of statement.variants) prints.set(document, (prints.get(document) ?? 0) + 1);
  const most = [...columns].sort((a, b) => (prints.get(b.id) ?? 0) - (prints.get(a.id) ?? 0)).slice(0, COLUMNS);
  const ids = new Set(most.map(({ id }) => id));
  const inside = rows.filter(({ statement }) => statement.variants.filter(({ document }) => ids.has(document)).length > 0);
  return { columns: columns.filter(({ id }) => ids.has(id)), rows: inside.slice(0, ROWS) };
}
