// An article from what an export, a mail or a head of keys and values tells of it:
// the same lines on top that a saved web page gets.

import { withHead } from "./page/head.js";
import { dayOf, joined } from "./page/metadata.js";

/** @typedef {{ title: string, by: string, outlet: string, date: string }} Told empty where it is not told */

/** What programs call each of them, in letters alone; the first that is there counts. */
const KEYS = {
  text: ["text", "articlebody", "body", "content", "fulltext", "articletext", "maintext", "bodytext", "contenttext", "plaintext", "contenthtml", "bodyhtml", "html"],
  title: ["title", "headline", "webtitle", "articletitle", "heading", "name", "subject"],
  by: ["byline", "author", "authors", "by", "creator", "writer", "reporter"],
  outlet: ["outlet", "source", "sourcename", "publisher", "publication", "publicationname", "newspaper", "medium", "media", "sitename", "site", "journal", "domain"],
  date: ["date", "published", "publishedat", "publishedon", "publicationdate", "publishdate", "datepublished", "publishedtime", "pubdate", "webpublicationdate", "issued", "createdat", "created"],
};

/**
 * @param {Record<string, unknown>} record
 * @returns {Told & { text: string }}
 */
export function toldBy(record) {
  const known = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ""), value]));
  const first = (/** @type {string[]} */ keys) => keys.map((key) => known.get(key)).find((value) => wordsOf(value) !== "");
  return {
    text: wordsOf(first(KEYS.text)),
    title: wordsOf(first(KEYS.title)).replace(/\s+/g, " "),
    by: joined(listOf(first(KEYS.by)).map(wordsOf)),
    outlet: siteOf(wordsOf(first(KEYS.outlet))),
    date: dayIn(first(KEYS.date)),
  };
}

/**
 * @param {Partial<Told>} told
 * @param {string[]} paragraphs
 */
export function articleText(told, paragraphs) {
  const bare = { title: "", by: "", outlet: "", date: "", standfirst: "", body: "" };
  return withHead(paragraphs, { ...bare, ...told }, []).join("\n\n");
}

/** @param {string} text */
export function paragraphsOf(text) {
  return text.split(/\r?\n[^\S\n]*\r?\n/).map((paragraph) => paragraph.trim()).filter(Boolean);
}

/**
 * The day as it is written, in no other zone; of a number of seconds or milliseconds the day in Greenwich.
 * @param {unknown} value
 */
export function dayIn(value) {
  if (typeof value === "number") return dayOf(isoOf(value > 1e11 ? value : value * 1000));
  const words = wordsOf(value);
  const [, day, month, year] = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})\b/i.exec(words) ?? [];
  const at = month ? MONTHS.indexOf(month.toLowerCase()) : -1;
  return at < 0 ? dayOf(words) : dayOf(`${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** @param {number} milliseconds */
function isoOf(milliseconds) {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

/** A list of paragraphs is a text, and a thing with a name is its name. @param {unknown} value @returns {string} */
function wordsOf(value) {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => (Array.isArray(one) ? "" : wordsOf(one))).filter(Boolean).join("\n\n");
  if (!value || typeof value !== "object") return "";
  const { rendered, name, title, text, value: inner } = /** @type {Record<string, unknown>} */ (value);
  return [rendered, name, title, text, inner].find((one) => typeof one === "string" && one.trim() !== "")?.toString().trim() ?? "";
}

/** Of an address the site. @param {string} outlet */
function siteOf(outlet) {
  return outlet.replace(/^https?:\/\/(www\.)?([^/?#]+).*$/is, "$2").replace(/\s+/g, " ");
}

/** @param {unknown} value @returns {unknown[]} */
const listOf = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
