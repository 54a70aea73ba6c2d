// A web page that was saved as one file (.mhtml, .mht): of its parts the page itself is
// read as any saved page. Pictures, style sheets and the pages in its frames stay shut.

import PostalMime from "postal-mime";
import { decodePage } from "../page/charset.js";
import { readPage } from "../page/index.js";
import { Refusal } from "../refusal.js";
import { rootPart } from "./root.js";

/** @typedef {import("../types.js").Opened} Opened */

/** Said to be an attachment, a part is handed out as its bytes, so that a page may tell its charset itself. */
const AS_BYTES = new TextEncoder().encode("Content-Disposition: attachment\r\n");

/** @param {File} file @returns {Promise<Opened>} */
export async function read(file) {
  const part = rootPart(new Uint8Array(await file.arrayBuffer()));
  const { headers, html, attachments } = await PostalMime.parse(new Blob([AS_BYTES, part]));
  const content = attachments[0]?.content;
  const label = /\bcharset="?([\w:.-]+)/i.exec(headers.find(({ key }) => key === "content-type")?.value ?? "")?.[1];
  const page = content instanceof ArrayBuffer ? decodePage(new Uint8Array(content), label) : (html ?? "");
  if (page === "") throw new Refusal("no-text", "is a saved web page without a page in it; open it, copy the article’s text and paste that");
  return { inputs: [readPage(file.name, page)], problems: [] };
}
