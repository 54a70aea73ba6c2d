// Where words stand in a text, for the search of the page.

/** @typedef {import("../annotator/types.js").Span} Span */

/** More matches than this are not listed; nobody steps through them. */
export const MOST = 5_000;

/**
 * Upper and lower case are one, and so are any two runs of white space and the
 * two forms of an apostrophe or a quotation mark.
 * @param {string} text
 * @param {string} words
 * @returns {Span[]}
 */
export function matchesOf(text, words) {
  const pattern = patternOf(words);
  if (!pattern) return [];
  /** @type {Span[]} */
  const matches = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    matches.push([index, index + found.length]);
    if (matches.length >= MOST) break;
  }
  return matches;
}

/** @param {string} words */
function patternOf(words) {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const source = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, "[\"“”]"))
    .join("\\s+");
  return new RegExp(source, "giu");
}
