// A saved web page: its article, with what was left out kept beside it. The page is
// parsed into a document that does nothing, and only its text is read.

import { Refusal } from "../refusal.js";
import { blocksOf, lettersOf } from "./blocks.js";
import { bodyOf } from "./body.js";
import { decodePage } from "./charset.js";
import { withHead } from "./head.js";
import { parseInert, strip } from "./inert.js";
import { metadataOf } from "./metadata.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").OpenedText} OpenedText */

/** @param {File} file @returns {Promise<Opened>} */
export async function read(file) {
  const html = decodePage(new Uint8Array(await file.arrayBuffer()));
  return { inputs: [readPage(file.name, html)], problems: [] };
}

/**
 * @param {string} name
 * @param {string} html
 * @param {Partial<import("./metadata.js").Metadata>} [told] of the article by what holds the page, which knows better
 * @returns {OpenedText}
 */
export function readPage(name, html, told = {}) {
  const page = parseInert(html);
  const metadata = { ...metadataOf(page), ...Object.fromEntries(Object.entries(told).filter(([, words]) => words !== "")) };
  strip(page);
  const everything = blocksOf(page.body).map(({ text }) => text);
  const body = bodyOf(page, metadata.body);
  if (body.length === 0) {
    throw new Refusal("no-text", "is a web page without text in it, which a program of its own may have shown; open it, copy the article’s text and paste that");
  }
  const paragraphs = withHead(body, metadata, everything);
  const text = paragraphs.join("\n\n");
  const whole = (everything.length > 0 ? everything : paragraphs).join("\n\n");
  return { name, text, origin: { text, whole, paragraphs: body.length, cut: leftOut(everything, paragraphs) } };
}

/** @param {string[]} everything @param {string[]} kept each counts once */
function leftOut(everything, kept) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const text of kept) left.set(lettersOf(text), (left.get(lettersOf(text)) ?? 0) + 1);
  return everything.filter((text) => {
    const key = lettersOf(text);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}
