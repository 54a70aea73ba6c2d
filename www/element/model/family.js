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
 * An article's name among others, the same in every view and no other's: its outlet,
 * and where others are of that outlet its day, its file's name or its number.
 * @param {Article} article
 * @param {Article[]} articles
 */
export function nameAmong(article, articles) {
  const outlet = outletOf(article);
  const ofOutlet = articles.filter((other) => outletOf(other) === outlet);
  if (ofOutlet.length < 2) return outlet;
  const isOnlyOne = (/** @type {(other: Article) => unknown} */ of) => ofOutlet.filter((other) => of(other) === of(article)).length === 1;
  const date = dateOf(article);
  if (date && isOnlyOne(dateOf)) return `${outlet}, ${date}`;
  const isClear = outlet !== article.name && isOnlyOne(({ name }) => name);
  return `${outlet} (${isClear ? article.name : ofOutlet.findIndex(({ id }) => id === article.id) + 1})`;
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
