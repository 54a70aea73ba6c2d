// Where the articles stand in what a program wrote: a list, a list under a name, or one
// article by itself.

import { toldBy } from "../article.js";

/** What holds a list, in letters alone. */
const LISTS = ["articles", "items", "documents", "docs", "results", "entries", "stories", "posts", "records", "hits", "rows", "list", "data", "response", "feed", "export"];

/** What holds the values of one record. */
const HOLDERS = ["_source", "attributes", "fields", "article", "document"];

/** Deeper than this nothing of use stands, and a trap may. */
const DEEPEST = 4;

/** @param {unknown} whole @returns {unknown[]} */
export function recordsIn(whole) {
  return (listIn(whole, 0) ?? [whole]).map(opened);
}

/** @param {unknown} value @param {number} depth @returns {unknown[] | null} */
function listIn(value, depth) {
  if (Array.isArray(value)) return value;
  if (!value || typeof value !== "object" || depth > DEEPEST) return null;
  const record = /** @type {Record<string, unknown>} */ (value);
  if (toldBy(record).text !== "") return null;
  const keys = Object.keys(record);
  for (const name of LISTS) {
    const key = keys.find((one) => one.toLowerCase().replace(/[^a-z]/g, "") === name);
    const list = key === undefined ? null : listIn(record[key], depth + 1);
    if (list) return list;
  }
  return null;
}

/** A record with what it holds a layer deeper. @param {unknown} record @returns {unknown} */
function opened(record) {
  if (!record || typeof record !== "object" || Array.isArray(record)) return record;
  const entries = Object.entries(record);
  const isHolder = (/** @type {[string, unknown]} */ [key, value]) => HOLDERS.includes(key) && value !== null && typeof value === "object" && !Array.isArray(value);
  const inner = entries.filter(isHolder).flatMap(([, value]) => Object.entries(value));
  return Object.fromEntries([...entries.filter((entry) => !isHolder(entry)), ...inner]);
}
