// A PDF with text: its article, without running heads and page numbers, which are
// kept beside it. In reading order: types, thread, document, letters, fragments, running,
// columns, lines, hyphens, paragraphs, article, head, this file.

import { Refusal } from "../refusal.js";
import { articleOf, leafOf } from "./article.js";
import { openDocument } from "./document.js";
import { withInfo } from "./head.js";
import { isGibberish } from "./letters.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, { signal, onProgress }) {
  const document = await openDocument(new Uint8Array(await file.arrayBuffer()), signal);
  const leaves = [];
  let broken = 0;
  let isDone = false;
  try {
    for (let number = 1; number <= document.pages; number++) {
      onProgress?.({ done: number - 1, total: document.pages, name: `${file.name}, page by page` });
      const page = await document.page(number).catch((thrown) => {
        if (signal?.aborted || thrown instanceof Refusal) throw thrown;
        broken++;
      });
      if (page) leaves.push(leafOf(page));
    }
    isDone = true;
  } finally {
    await document.close(isDone);
  }
  return opened(file.name, leaves, { broken, info: document.info });
}

/**
 * @param {string} name
 * @param {import("./article.js").Leaf[]} leaves
 * @param {{ broken: number, info: import("./types.js").Info }} told
 * @returns {Opened}
 */
function opened(name, leaves, { broken, info }) {
  const found = articleOf(leaves);
  const { paragraphs, everything, cut } = found;
  const said = paragraphs.join(" ");
  if (leaves.length === 0) throw new Error("no page of it can be read");
  if (!/\p{L}/u.test(said)) {
    throw new Refusal("no-text", "holds no text that can be read, most likely because it is a scan; run it through text recognition and try again, or type what it says");
  }
  if (isGibberish(said)) {
    throw new Refusal("no-text", "does not say which letters its signs stand for, so that its text cannot be read; open it, copy the article’s text and paste that, or run it through text recognition");
  }
  const text = withInfo(found, info, new Date().getFullYear()).join("\n\n");
  return {
    inputs: [{ name, text, origin: { text, whole: everything.join("\n\n"), paragraphs: paragraphs.length, cut, of: "file" } }],
    problems: partly(name, leaves, broken),
  };
}

/** Pages of which nothing was read, where they are too many to be blank ones. @param {string} name @param {import("./article.js").Leaf[]} leaves @param {number} broken */
function partly(name, leaves, broken) {
  const empty = leaves.filter(({ fragments }) => fragments.length === 0).length;
  const total = leaves.length + broken;
  const says = (/** @type {string} */ message) => [{ name, code: "partly", message }];
  if (broken > 0) return says(`is damaged: ${broken} of its ${total} pages could not be read; the others are`);
  if (empty > total / 2) return says(`is a scan in part: ${empty} of its ${total} pages hold no text; what the others say is read`);
  return [];
}
