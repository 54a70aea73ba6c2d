// What a story tells of its articles as a family: which of them are one text or
// versions of one, and which belong to another story.

import { outletOf } from "./naming.js";
import { dateOf } from "./words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("./shelf.js").Item} Item */
/** @typedef {import("./story.js").Story} Story */

/** @typedef {{ before: string, other: string | null, article: Article | null }} Remark a sentence, the article that it names at its end last */

/**
 * The sentences at the head of an article.
 * @param {Article} article
 * @param {Pick<Story, "articles" | "versions">} story
 * @returns {Remark[]}
 */
export function remarksOn(article, { articles, versions }) {
  const notes = (article.notes ?? []).map(({ message }) => ({ before: `${outletOf(article)} ${message}.`, other: null, article: null }));
  const relatives = versions.flatMap(({ documents, kind }) => {
    const first = articles.find(({ id }) => documents.includes(id));
    if (!first || first.id === article.id || !documents.includes(article.id)) return [];
    const before = kind === "same" ? "The same text as " : "Another version of ";
    return [{ before, other: nameAmong(first, articles), article: first }];
  });
  return [...notes, ...relatives];
}

/**
 * The names of articles among each other, the same in every view and no two alike: the
 * outlet, and where others are of that outlet the day, the file's name or the number.
 * @param {Article[]} articles
 * @returns {Map<Article, string>}
 */
export function namesAmong(articles) {
  /** @type {Map<string, Article[]>} */
  const byOutlet = new Map();
  for (const article of articles) {
    const own = byOutlet.get(outletOf(article));
    if (own) own.push(article);
    else byOutlet.set(outletOf(article), [article]);
  }
  return new Map([...byOutlet].flatMap(([outlet, own]) => namesOfOutlet(outlet, own)));
}

/**
 * @param {string} outlet
 * @param {Article[]} articles
 * @returns {[Article, string][]}
 */
function namesOfOutlet(outlet, articles) {
  if (articles.length < 2) return articles.map((article) => [article, outlet]);
  const days = counts(articles.map(dateOf));
  const files = counts(articles.map(({ name }) => name));
  return articles.map((article, at) => {
    const day = dateOf(article);
    if (day && days.get(day) === 1) return [article, `${outlet}, ${day}`];
    const isClear = outlet !== article.name && files.get(article.name) === 1;
    return [article, `${outlet} (${isClear ? article.name : at + 1})`];
  });
}

/** @param {string[]} words */
function counts(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * One article's name among others.
 * @param {Article} article
 * @param {Article[]} articles
 */
export function nameAmong(article, articles) {
  return namesAmong(articles).get(article) ?? outletOf(article);
}

/**
 * The items with the articles of a story side by side. What could not be read stays behind what it came after.
 * @param {Item[]} items
 * @param {string[][]} groups
 * @returns {{ item: Item, label: string | null }[]} the label stands before the first article of each story, where there are several
 */
export function groupedItems(items, groups) {
  if (groups.length < 2) return items.map((item) => ({ item, label: null }));
  const groupOf = new Map(groups.flatMap((documents, group) => documents.map((id) => [id, group])));
  let rank = 0;
  const ranked = items.map((item) => ({ item, rank: (rank = groupOf.get(item.article?.id ?? "") ?? rank) }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ item, rank }, at) => ({ item, label: ranked[at - 1]?.rank === rank ? null : `Story ${rank + 1}` }));
}
