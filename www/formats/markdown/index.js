// A Markdown text: its marks would stand in names and hide the title from the engine,
// so that it is read as the page that it describes. A text without marks stays as it
// is, byte for byte.

import { marked } from "marked";
import { articleText, toldBy } from "../article.js";
import { blocksOf } from "../page/blocks.js";
import { decodePage } from "../page/charset.js";
import { parseInert, strip } from "../page/inert.js";

/** @typedef {import("../types.js").Opened} Opened */

/** What people write who write Markdown. */
const MARKS = /^(#{1,6}\s|>|[ \t]*[-*+][ \t]+\S|(={3,}|-{3,}|\*{3,})[ \t]*$|```)|\*\S[^*\n]*\S\*|(^|\W)_\S[^_\n]*\S_(\W|$)|\]\([^\s()]+\)|\]\[[^[\]\n]*\]|`[^`\n]+`|\\[*_[\]]|<[a-z/!]/im;

/** A longer text, or a paragraph with more marks, is no article but a trap, which would take minutes. */
const LONGEST = 1_000_000;
const MOST_MARKS = 1_000;

/** Keys and values before the text, between lines of hyphens or of plus signs. */
const HEAD = /^(---|\+\+\+)[ \t]*\r?\n([^]*?)\r?\n\1[ \t]*(\r?\n|$)/;

/** @param {File} file @returns {Promise<Opened>} */
export async function read(file) {
  const text = file.size > LONGEST ? "" : decodePage(new Uint8Array(await file.arrayBuffer()));
  const article = isMarkdown(text) ? readMarkdown(text) : "";
  return { inputs: [article === "" ? file : { name: file.name, text: article }], problems: [] };
}

/** @param {string} text */
export function isMarkdown(text) {
  return MARKS.test(text) && text.split(/\n\s*\n/).every((paragraph) => (paragraph.match(/[*_`[<&!]/g)?.length ?? 0) <= MOST_MARKS);
}

/** @param {string} text @returns {string} empty where it is nested too deep to be read */
function readMarkdown(text) {
  const [whole, , head] = HEAD.exec(text) ?? ["", "", ""];
  try {
    const page = parseInert(marked.parse(text.slice(whole.length), { async: false }));
    strip(page);
    return articleText(toldBy(keysOf(head)), blocksOf(page.body).map((block) => block.text));
  } catch {
    return "";
  }
}

/** @param {string} head of lines “key: value” or “key = value”; what is longer is passed over */
function keysOf(head) {
  const lines = [...head.matchAll(/^([\w-]+)[ \t]*[:=](.*)$/gm)];
  return Object.fromEntries(lines.map(([, key, value]) => [key, value.trim().replace(/^(["'[])(.*)["'\]]$/, "$2")]));
}
