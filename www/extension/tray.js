// The articles that were added to the story. They lie in the memory that a browser
// keeps for an extension: no page can read it, no disk sees it, and it is empty
// when the browser is started again.

/** @typedef {import("./browser.js").Store} Store */
/** @typedef {import("../formats/types.js").OpenedText} OpenedText */
/** @typedef {OpenedText & { address: string }} Added */

const KEY = "story";

/** @param {Store} store @returns {Promise<Added[]>} in the order in which they were added */
export async function articlesIn(store) {
  return (await store.get(KEY))[KEY] ?? [];
}

/**
 * An article that is there already takes its old place.
 * @param {Store} store @param {Added} article
 * @returns {Promise<{ count: number, isNew: boolean }>}
 */
export async function addTo(store, article) {
  const articles = await articlesIn(store);
  const at = articles.findIndex(({ address }) => address === article.address);
  if (at < 0) articles.push(article);
  else articles[at] = article;
  await store.set({ [KEY]: articles });
  return { count: articles.length, isNew: at < 0 };
}

/** @param {Store} store */
export function emptyOut(store) {
  return store.remove(KEY);
}
