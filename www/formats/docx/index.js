// A Word document. mammoth makes a web page of it, which goes the way of all web
// pages: parsed into a tree that does nothing, and read block by block. Words that
// were taken out under “track changes” are not read, those put in are; comments are
// not read; notes stand behind the article.

import mammoth from "mammoth";
import { partsOf } from "../office.js";
import { blocksOf } from "../page/blocks.js";
import { parseInert, strip } from "../page/inert.js";
import { Refusal } from "../refusal.js";
import { raised } from "../raised.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */

/** What Word and others call a paragraph, and what it is. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

const OTHER = new Refusal("format", "is an Office file and no Word document; save its text as .docx or as plain text (.txt) and try again");
const EMPTY = new Refusal("no-text", "is a Word document without text in it; where it shows a scan, run that through text recognition and try again");

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, { signal }) {
  // Unpacked once to see that it is no trap; mammoth unpacks for itself.
  const parts = await partsOf(file, /\.(xml|rels)$/, signal);
  if (![...parts.keys()].some((path) => path.startsWith("word/"))) throw OTHER;
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: await file.arrayBuffer() },
    { styleMap: STYLES, includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const page = parseInert(value);
  tidyNotes(page);
  strip(page);
  const text = blocksOf(page.body).map((block) => block.text).join("\n\n");
  if (text === "") throw EMPTY;
  return { inputs: [{ name: file.name, text }], problems: [] };
}

/** “[1]” and the way back “↑” as a reader of print sees them: a small number on both ends. @param {Document} page */
function tidyNotes(page) {
  for (const back of page.querySelectorAll('li[id*="note-"] a[href*="note-ref-"]')) back.remove();
  for (const mark of page.querySelectorAll('sup > a[id*="note-ref-"]')) {
    const number = raised((mark.textContent ?? "").replace(/\D/g, ""));
    mark.textContent = number;
    const note = page.getElementById((mark.getAttribute("href") ?? "").slice(1));
    (note?.querySelector("p") ?? note)?.prepend(`${number} `);
  }
}
