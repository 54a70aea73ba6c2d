// Which items of the reader's shelf are kept, under which name and with what in them,
// so that what did not change is neither read nor written again.

import { articleOf, contentOf, itemFrom, newId } from "./content.js";

/** @typedef {import("../../element/model/shelf.js").Item} Item */
/** @typedef {import("./types.js").KeptArticle} KeptArticle */
/** @typedef {{ key: number, article: KeptArticle, content: ReturnType<typeof contentOf> }} Fresh an item that is not kept as it is */

export class KeptItems {
  /** @type {Map<number, { id: string, content: Fresh["content"] }>} by the item's key */
  #kept = new Map();

  /** @param {number} key of an item */
  idOf = (key) => this.#kept.get(key)?.id;

  /**
   * The articles on the shelf, and those among them that are not kept as they are.
   * @param {string} story
   * @param {Item[]} items
   */
  async gather(story, items) {
    /** @type {string[]} */
    const mine = [];
    /** @type {Fresh[]} */
    const fresh = [];
    for (const item of items) {
      const kept = this.#kept.get(item.key);
      const content = contentOf(item);
      const isFresh = content !== null && content !== kept?.content;
      if (kept && !isFresh) kept.content = content ?? kept.content; // of two equal texts one is enough
      const article = isFresh ? await articleOf(item, story, kept?.id ?? newId()) : null;
      if (article) fresh.push({ key: item.key, article, content });
      const id = kept?.id ?? article?.id;
      if (id) mine.push(id);
    }
    return { mine, fresh };
  }

  /** @param {Fresh[]} fresh that is kept now */
  note(fresh) {
    for (const { key, article, content } of fresh) this.#kept.set(key, { id: article.id, content });
  }

  /**
   * Items for articles that were kept; for a damaged one an item that says so.
   * @param {string[]} ids
   * @param {(KeptArticle | null)[]} articles
   * @returns {Item[]}
   */
  itemsOf(ids, articles) {
    return articles.map((article, at) => {
      const item = itemFrom(article);
      if (article) this.#kept.set(item.key, { id: ids[at], content: article.text ?? item.input });
      return item;
    });
  }
}
