// One record of an export as an article.

import { articleText, paragraphsOf, toldBy } from "../article.js";
import { blocksOf } from "../page/blocks.js";
import { parseInert, strip } from "../page/inert.js";

/** @typedef {import("../types.js").OpenedText} OpenedText */
/** @typedef {import("../types.js").FormatProblem} FormatProblem */

/** A text that is a piece of a page. */
const TAGS = /<\/?(p|br|div|span|h[1-6]|ul|ol|li|blockquote|a|em|strong|b|i|figure|img|section|article)[\s/>]|&(#\d+|#x[\da-f]+|amp|nbsp|quot|[lr][sd]quo|[mn]dash|hellip);/i;

/**
 * @param {string} name
 * @param {unknown} record undefined where it is no JSON
 * @returns {OpenedText | FormatProblem}
 */
export function articleOf(name, record) {
  if (record === undefined) return { name, code: "damaged", message: "is no JSON, or JSON that is damaged or cut off; look at it and write the export anew" };
  if (!record || typeof record !== "object" || Array.isArray(record)) return { name, code: "no-article", message: "is no article but something else; this page looks for objects with a “text”, “body” or “content”" };
  const told = toldBy(/** @type {Record<string, unknown>} */ (record));
  const paragraphs = TAGS.test(told.text) ? tagged(told.text) : paragraphsOf(told.text);
  if (paragraphs.length > 0) return { name, text: articleText(withoutTags(told), paragraphs) };
  const keys = Object.keys(record).slice(0, 6).map((key) => `“${key.slice(0, 40)}”`).join(", ");
  return { name, code: "no-text", message: `has no text${keys ? `, only ${keys}` : ""}; this page looks for a “text”, “body” or “content”` };
}

/** @param {string} html */
function tagged(html) {
  const page = parseInert(html);
  strip(page);
  return blocksOf(page.body).map(({ text }) => text);
}

/** Titles come with tags too. @param {import("../article.js").Told} told */
function withoutTags({ title, ...told }) {
  return { ...told, title: TAGS.test(title) ? tagged(title).join(" ") : title };
}
