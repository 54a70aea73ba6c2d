// An OpenDocument text, of LibreOffice for one. Its parts have names like those of a
// web page's, `text:p` for one, so that it is parsed as one: into a tree that does
// nothing, however deep or broken it is. (A browser's parser of XML draws its errors
// with styles that our policy refuses, and unfolds what a DOCTYPE makes of a letter.)
// Deleted words under “record changes” and comments are not read; notes stand behind
// the article, a text box behind the paragraph that it hangs on.

import { partsOf } from "../office.js";
import { blocksOf } from "../page/blocks.js";
import { parseInert } from "../page/inert.js";
import { Refusal } from "../refusal.js";
import { raised } from "../raised.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */

/** What is in the file and not in its text. */
const UNREAD = ["text:tracked-changes", "office:annotation", "office:forms", "text:sequence-decls", "text:user-field-decls", "text:variable-decls", "text:ruby-text", "text:script", "svg:title", "svg:desc"];

/** An element without content, which a web page would leave open. */
const EMPTY = /<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/g;

/** Where a line is broken within a paragraph. */
const BREAK = "\u2028";

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, { signal }) {
  const parts = await partsOf(file, /^(content|META-INF\/manifest)\.xml$/, signal);
  const xml = (await parts.get("content.xml")?.text()) ?? "";
  const [, body] = xml.split(/<office:text\b[^>]*>/);
  if (body === undefined) throw new Error("no text of this format");
  const tree = parseInert(body.replace(/<(\/?)style:/g, "<$1x-style:").replace(EMPTY, "<$1$2></$1>"));
  const text = blocksOf(pageOf(tree).body).map((block) => block.text).join("\n\n");
  if (text === "") throw new Refusal("no-text", "is an OpenDocument text without text in it; look whether it is the right one");
  return { inputs: [{ name: file.name, text }], problems: [] };
}

/** @param {Document} tree */
function pageOf(tree) {
  const page = document.implementation.createHTMLDocument();
  for (const one of UNREAD.flatMap((name) => all(tree, name))) one.remove();
  for (const note of all(tree, "text:note")) moveNote(note, tree.body);
  for (const inner of all(tree, "*").filter(isParagraph).reverse()) paragraphAround(inner)?.after(inner);
  for (const one of [...all(tree, "text:s"), ...all(tree, "text:tab")]) one.replaceWith(" ");
  for (const one of all(tree, "text:line-break")) one.replaceWith(BREAK);
  for (const one of all(tree, "*")) {
    if (!isParagraph(one)) continue;
    const block = page.createElement(one.localName === "text:h" ? "h2" : "p");
    for (const line of (one.textContent ?? "").split(BREAK)) block.append(line, page.createElement("br"));
    page.body.append(block);
  }
  return page;
}

/** @param {Document | Element} tree @param {string} name */
const all = (tree, name) => [...tree.getElementsByTagName(name)];

/** @param {Element} element */
const isParagraph = ({ localName }) => localName === "text:p" || localName === "text:h";

/** @param {Element} note @param {Element} body */
function moveNote(note, body) {
  const number = raised(all(note, "text:note-citation")[0]?.textContent ?? "");
  const words = all(note, "text:note-body")[0];
  if (words) {
    all(words, "text:p")[0]?.prepend(`${number} `);
    body.append(words);
  }
  note.replaceWith(number);
}

/** The outermost that it lies in, for a box may hang in a box. @param {Element} element */
function paragraphAround(element) {
  let outer = null;
  for (let one = element.parentElement; one; one = one.parentElement) if (isParagraph(one)) outer = one;
  return outer;
}
