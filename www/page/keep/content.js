// Items of the reader's shelf as they are kept, and back.

import { nameOfFile } from "../../element/model/naming.js";
import { itemAgain, problemItem } from "../../element/model/shelf.js";
import { MOST_BYTES } from "../../formats/limits.js";

/** @typedef {import("../../annotator/types.js").Input} Input */
/** @typedef {import("../../element/model/shelf.js").Item} Item */
/** @typedef {import("./types.js").KeptArticle} KeptArticle */

/** So many letters of a title make a name. */
const LONGEST = 60;

/**
 * @param {Item} item
 * @returns {string | Input | null} what is worth keeping: the text that was read, or what the reader stopped before it was read
 */
export function contentOf({ article, problem, input }) {
  if (article) return article.text;
  return problem?.code === "stopped" ? input : null;
}

/**
 * @param {Item} item
 * @param {string} story
 * @param {string} id
 * @returns {Promise<KeptArticle | null>} null for what cannot be kept
 */
export async function articleOf(item, story, id) {
  const content = contentOf(item);
  const words = typeof content === "string" ? { text: content } : content && (await bytesOf(content));
  const { name, address, origin, isWhole } = item;
  return words && { story, id, name, ...words, address, origin, isWhole };
}

/** @param {Input} input @returns {Promise<{ text: string } | { bytes: Uint8Array } | null>} */
async function bytesOf(input) {
  if (!(input instanceof File)) return "text" in input ? { text: input.text } : { bytes: input.bytes };
  if (input.size > MOST_BYTES) return null;
  return input.arrayBuffer().then((buffer) => ({ bytes: new Uint8Array(buffer) }), () => null);
}

/** @param {KeptArticle | null} article @returns {Item} */
export function itemFrom(article) {
  if (!article) return problemItem({ name: "An article", code: "damaged", message: "was kept here and is damaged; put its file in again" });
  const { name, text, bytes, address, origin, isWhole } = article;
  return itemAgain({ name, input: text === undefined ? { name, bytes: bytes ?? new Uint8Array() } : { name, text }, address, origin, isWhole });
}

/**
 * What a story is called until the reader says otherwise.
 * @param {Item[]} items
 */
export function nameFor(items) {
  const title = items.find(({ article }) => article?.title)?.article?.title;
  const file = items[0]?.name ?? "Story";
  const words = (title ?? nameOfFile(file) ?? file).replace(/\s+/g, " ").trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/, "")} …` : words;
}

/** A name that no other story or article has; `randomUUID` is not there on plain http. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
