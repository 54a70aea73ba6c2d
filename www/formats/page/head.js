// The lines on top of an article: its title, who wrote it, the outlet and the day,
// each on a line of its own, where the article itself does not have them.

import { lettersOf } from "./blocks.js";

/** @typedef {import("./metadata.js").Metadata} Metadata */

/** Within so many paragraphs an article says these things itself. */
const HEAD = 8;

/** Last words of newspapers' names. */
export const PAPER = /\b(times|post|tribune|herald|gazette|chronicle|courier|telegraph|inquirer|observer|journal|guardian|examiner|sentinel)$/i;

/**
 * @param {string[]} body
 * @param {Metadata} metadata
 * @param {string[]} page all paragraphs of the page
 * @returns {string[]} the whole article
 */
export function withHead(body, metadata, page) {
  const head = body.slice(0, HEAD).map(lettersOf);
  const says = (/** @type {string} */ words) => head.some((line) => line.includes(lettersOf(words)));
  const { title, standfirst } = metadata;
  const lines = linesOf(metadata).filter((line) => !says(line.replace(/^(By|©) /, "")));
  const lead = standfirst !== "" && !says(standfirst) && page.some((text) => lettersOf(text) === lettersOf(standfirst)) ? [standfirst] : [];
  const at = title === "" ? 0 : head.indexOf(lettersOf(title)) + 1;
  const top = at > 0 || title === "" ? body.slice(0, at) : [title];
  return [...top, ...lines, ...lead, ...body.slice(at)];
}

/** @param {Metadata} metadata */
function linesOf({ by, outlet, date }) {
  return [by && `By ${by}`, outlet && outletLine(outlet), date].filter(Boolean);
}

/**
 * The engine knows a newspaper by its last word, and any other outlet as the holder
 * of the rights, which it is.
 * @param {string} outlet
 */
function outletLine(outlet) {
  return PAPER.test(outlet) && outlet.includes(" ") ? outlet : `© ${outlet}`;
}
