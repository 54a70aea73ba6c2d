// What a page tells search engines about its article (JSON-LD). Data, never run; a
// script of it that is broken is passed over.

import { parseInert } from "./inert.js";
import { blocksOf } from "./blocks.js";

/** @typedef {{ title: string, by: string[], outlet: string, date: string, body: string }} LinkedData empty where it does not say */

const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting|Review|Obituary)$/;

/** Deeper than this nothing of use stands in such data, and a trap may. */
const DEEPEST = 12;

/** @param {Document} page @returns {LinkedData} */
export function linkedData(page) {
  const articles = [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) => articlesIn(parsed(textContent ?? ""), 0));
  const article = articles.find(({ articleBody }) => words(articleBody)) ?? articles[0] ?? {};
  return {
    title: words(article.headline) || words(article.name),
    by: listOf(article.author).map(nameOf).filter(Boolean),
    outlet: listOf(article.publisher).map(nameOf)[0] ?? "",
    date: words(article.datePublished) || words(article.dateCreated),
    body: bodyOf(article),
  };
}

/** @param {string} json @returns {unknown} */
function parsed(json) {
  try {
    // Line ends within strings are a common fault, and so is a frame of comment marks.
    return JSON.parse(json.replace(/^\s*(<!--|\/\/\s*<!\[CDATA\[)|(-->|\/\/\s*\]\]>)\s*$/g, "").replace(/[\n\r\t]/g, " "));
  } catch {
    return null;
  }
}

/** @param {unknown} data @param {number} depth @returns {Record<string, unknown>[]} */
function articlesIn(data, depth) {
  if (depth > DEEPEST || !data || typeof data !== "object") return [];
  if (Array.isArray(data)) return data.flatMap((one) => articlesIn(one, depth + 1));
  const thing = /** @type {Record<string, unknown>} */ (data);
  const isArticle = listOf(thing["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type));
  const inner = [thing["@graph"], thing.mainEntity, thing.mainEntityOfPage].flatMap((one) => articlesIn(one, depth + 1));
  return isArticle ? [thing, ...inner] : inner;
}

/** The body, and of a live report what was posted. @param {Record<string, unknown>} article */
function bodyOf(article) {
  const body = plain(words(article.articleBody));
  const posts = listOf(article.liveBlogUpdate).map((post) => {
    const { headline, articleBody } = /** @type {Record<string, unknown>} */ (post ?? {});
    return [words(headline), plain(words(articleBody))].filter(Boolean).join("\n\n");
  });
  return [body, ...posts].filter(Boolean).join("\n\n");
}

/** Some put tags or entities into the text. @param {string} text */
function plain(text) {
  if (!/<\/?[a-z][^>]*>|&(#\d+|#x[\da-f]+|[a-z]+);/i.test(text)) return text;
  return blocksOf(parseInert(text).body).map((block) => block.text).join("\n\n");
}

/** @param {unknown} value @returns {unknown[]} */
const listOf = (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** @param {unknown} value */
const words = (value) => (typeof value === "string" ? value.trim() : "");

/** @param {unknown} value a name, or a thing with one */
function nameOf(value) {
  const name = value && typeof value === "object" ? /** @type {Record<string, unknown>} */ (value).name : value;
  return words(Array.isArray(name) ? name[0] : name);
}
