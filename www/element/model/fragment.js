// A link to words in a page: a text fragment, `#:~:text=prefix-,first,last,-suffix`,
// which browsers look up, scroll to and mark. Where the words occur more often,
// those beside them tell which place is meant.

/** @typedef {import("../../annotator/types.js").Span} Span */

/** Longer passages are given by their first and last words, this many of each. */
const WORDS = 4;

/** How many words beside a passage are tried to tell it from others. */
const BESIDE = 8;

/** A quote in more pieces than this is linked by its first ones. */
const PIECES = 4;

/**
 * @param {string} address of a page that shows the text
 * @param {string} text
 * @param {Span[]} spans
 * @returns {string} the address with a text fragment in place of its own
 */
export function fragmentLink(address, text, spans) {
  const directives = spans.slice(0, PIECES).map((span) => `text=${directive(text, span)}`);
  return `${address.split("#")[0]}#:~:${directives.join("&")}`;
}

/**
 * @param {string} text
 * @param {Span} span
 */
function directive(text, [start, end]) {
  const lines = text.slice(start, end).trim().split(/\s*[\r\n]+\s*/);
  const first = wordsOf(lines[0]);
  const last = wordsOf(lines[lines.length - 1]);
  const isShort = lines.length === 1 && first.length <= 2 * WORDS;
  const opening = (isShort ? first : first.slice(0, WORDS)).join(" ");
  const closing = isShort ? null : last.slice(-WORDS).join(" ");
  const prefix = before(text, start, opening);
  const suffix = closing === null ? null : after(text, start, end, closing);
  return [prefix && `${encode(prefix)}-`, encode(opening), closing && encode(closing), suffix && `-${encode(suffix)}`].filter(Boolean).join(",");
}

/**
 * The words before a passage that tell its opening from every other place.
 * @param {string} text
 * @param {number} start
 * @param {string} opening
 */
function before(text, start, opening) {
  const whole = folded(text);
  const words = wordsOf(text.slice(Math.max(0, start - 400), start));
  for (let count = 0; count <= Math.min(BESIDE, words.length); count++) {
    const prefix = words.slice(words.length - count).join(" ");
    if (occurrences(whole, folded(`${prefix} ${opening}`)) === 1) return prefix;
  }
  return words.slice(-BESIDE).join(" ");
}

/**
 * The words behind a passage that are needed where its last words occur in it before.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} closing
 */
function after(text, start, end, closing) {
  const rest = folded(text.slice(start));
  const place = folded(text.slice(start, end)).length - folded(closing).length;
  const words = wordsOf(text.slice(end, end + 400));
  for (let count = 0; count <= Math.min(BESIDE, words.length); count++) {
    const suffix = words.slice(0, count).join(" ");
    if (rest.indexOf(folded(`${closing} ${suffix}`)) >= place) return suffix;
  }
  return "";
}

/** @param {string} text */
const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

/** As a browser compares: letters without case, white space as one space. @param {string} text */
const folded = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

/** @param {string} text @param {string} words */
function occurrences(text, words) {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 2; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** A dash, a comma or an ampersand would be read as part of the directive. @param {string} words */
const encode = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
