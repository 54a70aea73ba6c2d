// An OpenDocument text, of LibreOffice for one. Its paragraphs are put into an inert
// page, which is read as all web pages are. Deleted words under “record changes” and
// comments are not read; notes stand behind the article, a text box behind the
// paragraph that it hangs on.

import { partsOf } from "../office.js";
import { blocksOf } from "../page/blocks.js";
import { Refusal } from "../refusal.js";
import { raised } from "../raised.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */

const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
const SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

/** What is in the file and not in its text. */
const UNREAD = [
  [TEXT, "tracked-changes"], [OFFICE, "annotation"], [OFFICE, "forms"], [TEXT, "sequence-decls"], [TEXT, "user-field-decls"],
  [TEXT, "variable-decls"], [TEXT, "ruby-text"], [SVG, "title"], [SVG, "desc"],
];

/** Where a line is broken within a paragraph. */
const BREAK = "\u2028";

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, { signal }) {
  const parts = await partsOf(file, /^(content|META-INF\/manifest)\.xml$/, signal);
  const xml = await parts.get("content.xml")?.text();
  // No such document has a DOCTYPE, and one may hold a text that unfolds without end.
  if (!xml || /<!DOCTYPE/i.test(xml)) throw new Error("no text of this format");
  const tree = new DOMParser().parseFromString(xml, "application/xml");
  if (tree.querySelector("parsererror")) throw new Error("no well-formed text");
  const text = blocksOf(pageOf(tree).body).map((block) => block.text).join("\n\n");
  if (text === "") throw new Refusal("no-text", "is an OpenDocument text without text in it; look whether it is the right one");
  return { inputs: [{ name: file.name, text }], problems: [] };
}

/** @param {Document} tree */
function pageOf(tree) {
  const page = document.implementation.createHTMLDocument();
  for (const [space, name] of UNREAD) for (const one of all(tree, space, name)) one.remove();
  const body = all(tree, OFFICE, "text")[0];
  for (const note of all(tree, TEXT, "note")) moveNote(note, body);
  for (const box of all(tree, DRAW, "text-box")) paragraphAround(box)?.after(box);
  for (const one of all(tree, TEXT, "s")) one.replaceWith(" ");
  for (const one of all(tree, TEXT, "tab")) one.replaceWith(" ");
  for (const one of all(tree, TEXT, "line-break")) one.replaceWith(BREAK);
  for (const one of all(body ?? tree, TEXT, "*")) {
    if (one.localName !== "p" && one.localName !== "h") continue;
    const block = page.createElement(one.localName === "h" ? "h2" : one.closest("list-item") ? "li" : "p");
    for (const line of (one.textContent ?? "").split(BREAK)) block.append(line, page.createElement("br"));
    page.body.append(block);
  }
  return page;
}

/** @param {Document | Element} tree @param {string} space @param {string} name */
const all = (tree, space, name) => [...tree.getElementsByTagNameNS(space, name)];

/** @param {Element} note @param {Element | undefined} body */
function moveNote(note, body) {
  const number = raised(all(note, TEXT, "note-citation")[0]?.textContent ?? "");
  const words = all(note, TEXT, "note-body")[0];
  const first = words && all(words, TEXT, "p")[0];
  first?.prepend(`${number} `);
  if (words) body?.append(words);
  note.replaceWith(number);
}

/** The outermost, for a box may hang in a box. @param {Element} element */
function paragraphAround(element) {
  let outer = null;
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (one.namespaceURI === TEXT && (one.localName === "p" || one.localName === "h")) outer = one;
  }
  return outer;
}
