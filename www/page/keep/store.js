// The kept stories in the database of this browser: what is in them, each article
// by itself, and where the reader stood. Written is only what changed. Everything
// here throws where a browser refuses; trouble.js says what a reader is told.

import { deleteDB, openDB } from "idb";
import { isArticle, isStory, whereaboutsIn } from "./check.js";
import { isSame, merge, without } from "./merge.js";

/** @typedef {import("./types.js").KeptArticle} KeptArticle */
/** @typedef {import("./types.js").KeptStory} KeptStory */
/** @typedef {import("./types.js").Loaded} Loaded */
/** @typedef {import("./types.js").Whereabouts} Whereabouts */
/** @typedef {import("idb").IDBPDatabase} Database */
/** @typedef {import("idb").IDBPTransaction<unknown, any, any>} Transaction */

const NAME = "whosaid";
const VERSION = 1;

/** Longest wait for other tabs to let go of the database, in milliseconds. */
const PATIENCE = 5000;

export class Store {
  /** @type {Promise<Database> | null} */
  #opening = null;

  /** @returns {Promise<{ stories: KeptStory[], damaged: number }>} the one that changed last first */
  async list() {
    const all = await (await this.#database()).getAll("stories");
    const stories = all.filter(isStory).sort((one, other) => other.changed - one.changed);
    return { stories, damaged: all.length - stories.length };
  }

  /** @returns {Promise<string | null>} the story that was on the screen last */
  async last() {
    const { stories } = await this.list();
    const seen = (await (await this.#database()).getAll("places")).map(whereaboutsIn);
    const at = new Map(seen.map((place) => [place?.story, place?.at ?? 0]));
    const when = (/** @type {KeptStory} */ { id, changed }) => Math.max(changed, at.get(id) ?? 0);
    return stories.sort((one, other) => when(other) - when(one))[0]?.id ?? null;
  }

  /** @param {string} id @returns {Promise<Loaded | null>} null where there is no such story */
  async load(id) {
    const database = await this.#database();
    const story = await database.get("stories", id);
    if (!isStory(story)) return null;
    const articles = await this.articles(id, story.articles);
    return { story, articles, whereabouts: whereaboutsIn(await database.get("places", id)) };
  }

  /**
   * @param {string} story
   * @param {string[]} ids
   * @returns {Promise<(KeptArticle | null)[]>}
   */
  async articles(story, ids) {
    const transaction = (await this.#database()).transaction("articles");
    const found = await within(transaction, () => Promise.all(ids.map((id) => transaction.objectStore("articles").get([story, id]))));
    return found.map((article) => (isArticle(article) ? article : null));
  }

  /**
   * Writes what this tab put in or took out; what other tabs did stays.
   * @param {{ id: string, name: string, base: string[], mine: string[], fresh: KeptArticle[] }} change
   *   `base`: the articles as this tab knew them to be kept; `name`: of a new story
   * @returns {Promise<{ articles: string[], isWritten: boolean } | null>} the articles as they are kept now; null where another tab deleted the story
   */
  async save({ id, name, base, mine, fresh }) {
    const transaction = (await this.#database()).transaction(["stories", "articles", "places"], "readwrite");
    return within(transaction, async () => {
      const [stories, texts, places] = ["stories", "articles", "places"].map((store) => transaction.objectStore(store));
      const found = await stories.get(id);
      const kept = isStory(found) ? found : null;
      if (!kept && base.length > 0) return null;
      const before = kept?.articles ?? [];
      const articles = merge(base, before, mine);
      const isMoved = !isSame(before, articles);
      if (!isMoved && fresh.length === 0) return { articles, isWritten: false };
      const jobs = [
        ...fresh.filter((article) => articles.includes(article.id)).map((article) => () => texts.put(article)),
        ...without(before, articles).map((gone) => () => texts.delete([id, gone])),
        ...(articles.length > 0
          ? [() => stories.put({ id, name: kept?.name ?? name, articles, changed: Date.now() })]
          : [() => stories.delete(id), () => places.delete(id)]),
      ];
      await Promise.all(jobs.map(async (job) => job()));
      return { articles, isWritten: true };
    });
  }

  /**
   * One request alone, so that it is done even while the page is closed.
   * @param {Whereabouts} place
   */
  async stand(place) {
    const transaction = (await this.#database()).transaction("places", "readwrite");
    await within(transaction, () => {
      const written = transaction.objectStore("places").put(place);
      transaction.commit();
      return written;
    });
  }

  /** @param {string} id @param {string} name */
  async rename(id, name) {
    const transaction = (await this.#database()).transaction("stories", "readwrite");
    await within(transaction, async () => {
      const story = await transaction.objectStore("stories").get(id);
      if (isStory(story)) await transaction.objectStore("stories").put({ ...story, name });
    });
  }

  /** @param {string} id */
  async remove(id) {
    const transaction = (await this.#database()).transaction(["stories", "articles", "places"], "readwrite");
    await within(transaction, () =>
      Promise.all([
        transaction.objectStore("stories").delete(id),
        transaction.objectStore("places").delete(id),
        transaction.objectStore("articles").delete(IDBKeyRange.bound([id], [id, []])),
      ]),
    );
  }

  /** Deletes the database, whatever state it is in. */
  async forget() {
    await this.close();
    await inTime(() => deleteDB(NAME));
  }

  /** Lets other tabs delete or renew the database; the next call opens it again. */
  async close() {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  /** @returns {Promise<Database>} opened at the first call, and again after a failure */
  #database() {
    this.#opening ??= inTime(() => this.#open()).catch((thrown) => {
      this.#opening = null;
      throw thrown;
    });
    return this.#opening;
  }

  #open() {
    if (!globalThis.indexedDB) throw new DOMException("there is no database", "SecurityError");
    return openDB(NAME, VERSION, {
      upgrade(database, from, to, transaction) {
        transaction.done.catch(() => {}); // the opening tells
        database.createObjectStore("stories", { keyPath: "id" });
        database.createObjectStore("articles", { keyPath: ["story", "id"] });
        database.createObjectStore("places", { keyPath: "story" });
      },
      blocking: (_from, _to, event) => {
        /** @type {IDBDatabase} */ (event.target).close();
        this.#opening = null;
      },
      terminated: () => (this.#opening = null),
    });
  }
}

/**
 * All of a transaction or nothing.
 * @template T
 * @param {Transaction} transaction
 * @param {() => Promise<T>} work
 */
async function within(transaction, work) {
  try {
    const [answer] = await Promise.all([work(), transaction.done]);
    return answer;
  } catch (thrown) {
    transaction.done.catch(() => {});
    abort(transaction);
    throw transaction.error ?? thrown;
  }
}

/** @param {Transaction} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new DOMException("another tab holds the database", "TimeoutError")), PATIENCE);
    Promise.resolve().then(work).then(resolve, reject).finally(() => clearTimeout(late));
  });
}
