// What an article is called where there is room for a few words: its outlet, or
// whatever else tells a reader which one it is.

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {Pick<Article, "outlet" | "name" | "title" | "text" | "furniture">} Named */

/** Words of a title or a first sentence that stand for the article. */
const WORDS = 7;

/** "WASHINGTON — " before a first sentence tells no article from another. */
const DATELINE = /^\s*\p{Lu}[\p{Lu}\s.,'’()/-]+\s[—–-]+\s/u;

/** @type {WeakMap<object, string>} */
const known = new WeakMap();

/**
 * The outlet; where the text does not tell it, the file's name if it is made of
 * words, then the title, then the first words.
 * @param {Named} article
 */
export function outletOf(article) {
  const name = known.get(article) ?? article.outlet ?? nameOfFile(article.name) ?? firstWords(article) ?? article.name;
  known.set(article, name);
  return name;
}

/**
 * @param {string} file
 * @returns {string | null} "The Ellery Courier" of "1-the-ellery-courier.txt", null of "000_fb7da6860d10ec2a.txt"
 */
export function nameOfFile(file) {
  const words = file
    .replace(/\.[a-z0-9]{2,5}$/i, "")
    .split(/[\s_\-.]+/)
    .filter(Boolean);
  const isCode = words.some((word) => word.length >= 8 && /\d/.test(word) && /^[0-9a-z]+$/i.test(word));
  const numbered = words.length > 1 && /^\d+$/.test(words[0]);
  const telling = numbered ? words.slice(1) : words;
  if (isCode || !telling.some((word) => /\p{L}{3}/u.test(word))) return null;
  const name = telling.join(" ");
  return name === name.toLowerCase() ? telling.map(capital).join(" ") : name;
}

/** @param {string} word */
const capital = (word) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** @param {Named} article */
function firstWords({ title, text, furniture }) {
  const [first] = furniture;
  const start = first && text.slice(0, first[0]).trim() === "" ? first[1] : 0;
  const words = (title ?? text.slice(start, start + 300).replace(DATELINE, "")).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return words.slice(0, WORDS).join(" ") + (words.length > WORDS ? " …" : "");
}
