// The only file, with thread.js, that knows pdf.js: a file's pages as plain items. pdf.js works in a
// worker of our own site, draws nothing, and is told of no place where fonts or
// character maps could be had, so that it asks for nothing.

import { getDocument, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MOST_LETTERS } from "../limits.js";
import { Refusal } from "../refusal.js";
import { cleanText } from "./letters.js";
import { endThread, keepThread, takeThread } from "./thread.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Info} Info */
/** @typedef {import("pdfjs-dist/types/src/display/api.js").TextItem} TextItem */
/** @typedef {import("pdfjs-dist/types/src/display/api.js").PDFPageProxy} PDFPageProxy */

/** @typedef {{ pages: number, info: Info, page: (number: number) => Promise<Page>, close: (isDone: boolean) => Promise<void> }} OpenDocument */

/** Text alone is asked for: no images, no fonts to draw with, no forms. */
const TEXT_ALONE = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: true, // instead of files that are to be fetched
  useWorkerFetch: false,
  useWasm: false,
  disableWorkerRendering: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
};

const LOCKED = new Refusal("locked", "is locked with a password; open it in a PDF reader, save or print it as a PDF without one, and try again");
const NOT_LOADED = new Refusal("load", "needs a part of this page that could not be loaded; go online, reload the page and try again");
const TOO_LONG = new Refusal("too-long", "holds more text than one article may have; split it and try again");

/**
 * @param {Uint8Array} bytes are gone afterwards: the worker has them
 * @param {AbortSignal} [signal] heard at any time, within a page too
 * @returns {Promise<OpenDocument>}
 */
export async function openDocument(bytes, signal) {
  const thread = takeThread();
  const over = new AbortController();
  const ended = new Promise((_, reject) => {
    thread.thread.addEventListener("error", () => reject(NOT_LOADED), { signal: over.signal });
    signal?.addEventListener("abort", () => reject(signal.reason), { signal: over.signal });
  });
  ended.catch(() => {}); // it may come after all is read
  /** @template T @param {Promise<T>} work @returns {Promise<T>} */
  const orEnd = (work) => Promise.race([work, /** @type {Promise<never>} */ (ended)]);
  const task = getDocument({ ...TEXT_ALONE, data: bytes, worker: thread.worker });

  /** @param {boolean} isDone whether the worker waits for work and not the other way round */
  const close = async (isDone) => {
    over.abort();
    if (!isDone) return endThread(thread);
    await task.destroy();
    keepThread(thread);
  };

  try {
    const document = await orEnd(task.promise);
    return {
      pages: document.numPages,
      info: infoOf(await orEnd(document.getMetadata().catch(() => null))),
      page: (number) => orEnd(document.getPage(number).then((page) => plainPage(page, number))),
      close,
    };
  } catch (thrown) {
    close(false);
    throw /** @type {Error} */ (thrown)?.name === "PasswordException" ? LOCKED : thrown;
  }
}

/** @param {PDFPageProxy} page @param {number} number @returns {Promise<Page>} */
async function plainPage(page, number) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  /** @type {Page} */
  const plain = { number, width, height, items: [], aside: [] };
  for (const item of await textOf(page)) {
    const text = cleanText(item.str);
    if (text.trim() === "") continue;
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform);
    if (a > 0 && Math.abs(b) < 0.2 * a) plain.items.push({ text, x, y, right: x + item.width, size: Math.hypot(c, d), font: item.fontName });
    else plain.aside.push(text.trim());
  }
  page.cleanup();
  return plain;
}

/** Part by part, so that a page that never ends is not waited for. @param {PDFPageProxy} page @returns {Promise<TextItem[]>} */
async function textOf(page) {
  const parts = page.streamTextContent({ disableNormalization: true }).getReader();
  /** @type {TextItem[]} */
  const items = [];
  let letters = 0;
  for (;;) {
    const { value, done } = await parts.read();
    if (done) return items;
    for (const item of value.items) {
      items.push(item);
      letters += item.str.length + 1;
    }
    if (letters > MOST_LETTERS) throw TOO_LONG;
  }
}

/** @param {{ info: object } | null} metadata @returns {Info} */
function infoOf(metadata) {
  const told = /** @type {Record<string, unknown>} */ (metadata?.info ?? {});
  const words = (/** @type {string} */ key) => (typeof told[key] === "string" ? told[key].trim() : "");
  return { title: words("Title"), author: words("Author"), created: words("CreationDate"), producer: `${words("Creator")} ${words("Producer")}` };
}
