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
const MARKS = /^(#{1,6}\s|>|\s*[-*+]\s+\S|(={3,}|-{3,}|\*{3,})\s*$|```)|\*\S[^*\n]*\S\*|(^|\W)_\S[^_\n]*\S_(\W|$)|\]\(\S+\)|\]\[[^\]\n]*\]|`[^`\n]+`|\\[*_[\]]|<[a-z/!]/im;

/** Keys and values before the text, between lines of hyphens or of plus signs. */
const HEAD = /^(---|\+\+\+)[ \t]*\r?\n([^]*?)\r?\n\1[ \t]*(\r?\n|$)/;

/** @param {File} file @returns {Promise<Opened>} */
export async function read(file) {
  const text = decodePage(new Uint8Array(await file.arrayBuffer()));
  if (!MARKS.test(text)) return { inputs: [file], problems: [] };
  return { inputs: [{ name: file.name, text: readMarkdown(text) }], problems: [] };
}

/** @param {string} text */
export function readMarkdown(text) {
  const [whole, , head] = HEAD.exec(text) ?? ["", "", ""];
  const page = parseInert(marked.parse(text.slice(whole.length), { async: false }));
  strip(page);
  return articleText(toldBy(keysOf(head)), blocksOf(page.body).map((block) => block.text));
}

/** @param {string} head of lines “key: value” or “key = value”; what is longer is passed over */
function keysOf(head) {
  const lines = [...head.matchAll(/^([\w-]+)\s*[:=]\s*(\S.*?)\s*$/gm)];
  return Object.fromEntries(lines.map(([, key, value]) => [key, value.replace(/^(["'])(.*)\1$/, "$2").replace(/^\[(.*)\]$/, "$1")]));
}
