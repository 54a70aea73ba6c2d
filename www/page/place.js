// Places of the page as its address names them: an article (#d1), a quote in it
// (#d1:q3), a source (#p1), a statement (#s4), a view (#compare).

/** @typedef {import("../annotator/types.js").Article} Article */
/** @typedef {"read" | "compare" | "people"} View */

/**
 * @param {string} hash with its sign
 * @returns {string | null} as `WhoSaid.select` takes it; null for what names no place
 */
export function placeOf(hash) {
  const found = /^#(?:(d\d+)(?::(q\d+))?|([ps]\d+))$/.exec(hash);
  if (!found) return null;
  const [, document, quote, other] = found;
  return other ?? (quote ? `${document}/${quote}` : document);
}

/** @param {string} hash @returns {View | null} */
export function viewOf(hash) {
  if (hash === "#compare" || hash === "#people") return hash === "#compare" ? "compare" : "people";
  if (placeOf(hash)?.startsWith("s")) return "compare";
  return hash === "" || placeOf(hash) ? "read" : null;
}

/** @param {string} document @param {string} quote */
export function hashOf(document, quote) {
  return `#${document}:${quote}`;
}

/** @param {View} view */
export function hashOfView(view) {
  return view === "read" ? "" : `#${view}`;
}

/**
 * @param {string} place
 * @param {{ articles: Pick<Article, "id" | "quotes">[], sourceOf: Map<string, unknown>, shared: { id: string }[] }} story
 * @returns {boolean} whether there is such a place
 */
export function isIn(place, { articles, sourceOf, shared }) {
  const [document, quote] = place.split("/");
  const article = articles.find(({ id }) => id === document);
  if (article) return !quote || article.quotes.some(({ id }) => id === quote);
  return sourceOf.has(place) || shared.some(({ id }) => id === place);
}
