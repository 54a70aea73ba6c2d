// Reads the articles on the shelf so that none is lost: where one of them stops
// the engine, it is found and set aside, and the others are read without it.

import { itemOf, settle } from "./shelf.js";

/** @typedef {import("../../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../../annotator/types.js").CallOptions} CallOptions */
/** @typedef {import("../../annotator/types.js").Result} Result */
/** @typedef {import("./shelf.js").Item} Item */

/** More articles than this are shown in two steps: the first ones can be read while the others are on their way. */
export const FIRST = 8;

const STOPPED_THE_ENGINE = {
  code: "trap",
  message: "stopped the reader; take it out, or save its text under a new name and try again",
};

/** @typedef {{ items: Item[], result: Result }} Outcome */

/**
 * @param {Annotator} annotator
 * @param {Item[]} items the whole shelf
 * @param {CallOptions} options
 * @returns {AsyncGenerator<Outcome>} what can be shown, the last being all
 */
export async function* readShelf(annotator, items, options) {
  const unread = items.filter(isReadable);
  if (unread.length > 2 * FIRST && unread.every(({ article }) => !article)) {
    const first = await readItems(annotator, items, unread.slice(0, FIRST), { ...options, onProgress: undefined });
    yield first;
    items = first.items;
  }
  yield await readItems(annotator, items, items.filter(isReadable), options);
}

/**
 * @param {Annotator} annotator
 * @param {Item[]} items
 * @param {Item[]} asked
 * @param {CallOptions} options
 * @returns {Promise<Outcome>}
 */
async function readItems(annotator, items, asked, options) {
  try {
    const result = await annotator.compare(asked.map(({ input }) => input), options);
    return { items: settle(items, asked, result), result };
  } catch (thrown) {
    if (!endedTheEngine(thrown)) throw thrown;
    const culprits = await findCulprits(annotator, asked, options.signal);
    if (culprits.size === 0) throw thrown;
    const marked = items.map((item) => (culprits.has(item.key) ? { ...item, article: null, problem: STOPPED_THE_ENGINE } : item));
    return readItems(annotator, marked, asked.filter(({ key }) => !culprits.has(key)), options);
  }
}

/**
 * @param {Annotator} annotator
 * @param {Item[]} asked
 * @param {AbortSignal} [signal]
 * @returns {Promise<Set<number>>} the keys of the items that end the engine when read alone
 */
async function findCulprits(annotator, asked, signal) {
  const culprits = new Set();
  for (const { key, input } of asked) {
    try {
      await annotator.annotate(input, { signal });
    } catch (thrown) {
      if (!endedTheEngine(thrown)) throw thrown;
      culprits.add(key);
    }
  }
  return culprits;
}

/** @param {unknown} thrown */
function endedTheEngine(thrown) {
  const code = /** @type {{ code?: unknown }} */ (thrown)?.code;
  return code === "trap" || code === "worker";
}

/**
 * What failed is not asked again by itself; `retry` clears its problem.
 * @param {Item} item
 */
function isReadable({ problem }) {
  return problem === null;
}

/**
 * The items of a result that was read elsewhere.
 * @param {Result} result
 * @returns {Item[]}
 */
export function itemsOfResult(result) {
  const items = result.documents.map(({ name, text }) => itemOf({ name, text }));
  return settle(items, items, { ...result, problems: [] });
}
