// Where the reader sees paragraphs. The text is only cut, never changed: what
// lies between two paragraphs is white space.

/** @typedef {import("../../annotator/types.js").Span} Span */

/** A longer line is cut for display, so that no browser lays out megabytes at once. */
export const LONGEST = 20_000;

/** Articles that somebody wrapped by hand have lines of between this many characters */
const NARROWEST_WRAP = 50;
/** and this many. */
const WIDEST_WRAP = 100;

/**
 * @param {string} text
 * @returns {Span[]} in order; no paragraph is empty
 */
export function paragraphsOf(text) {
  const lines = linesOf(text);
  return joinWrapped(text, lines).flatMap((paragraph) => cut(text, paragraph));
}

/**
 * @param {string} text
 * @returns {Span[]} lines that hold more than white space, without their line ends
 */
function linesOf(text) {
  /** @type {Span[]} */
  const lines = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (/\S/.test(line)) lines.push([index, index + line.length]);
  }
  return lines;
}

/**
 * Joins lines that were broken by hand: there is no blank line between them, and
 * the next line's first word would not have fitted into the article's width.
 * @param {string} text
 * @param {Span[]} lines
 */
function joinWrapped(text, lines) {
  const width = lines.reduce((widest, [start, end]) => Math.max(widest, end - start), 0);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return lines;
  /** @type {Span[]} */
  const paragraphs = [];
  let last = 0; // length of the line before
  for (const [start, end] of lines) {
    const paragraph = paragraphs.at(-1);
    const word = /^\s*\S+/.exec(text.slice(start, end))?.[0].length ?? 0;
    const broken = paragraph && last + 1 + word > width && isOneLineEnd(text.slice(paragraph[1], start));
    if (broken) paragraph[1] = end;
    else paragraphs.push([start, end]);
    last = end - start;
  }
  return paragraphs;
}

/** @param {string} between */
function isOneLineEnd(between) {
  return between === "\n" || between === "\r\n";
}

/**
 * @param {string} text
 * @param {Span} paragraph
 * @returns {Span[]} pieces of at most LONGEST units, cut at a space where there is one
 */
function cut(text, [start, end]) {
  /** @type {Span[]} */
  const pieces = [];
  while (end - start > LONGEST) {
    const space = text.lastIndexOf(" ", start + LONGEST - 1) + 1;
    const middle = space > start ? space : start + LONGEST - (isTail(text, start + LONGEST) ? 1 : 0);
    pieces.push([start, middle]);
    start = middle;
  }
  return [...pieces, [start, end]];
}

/**
 * @param {string} text
 * @param {number} index
 * @returns whether the unit is the second half of a character
 */
function isTail(text, index) {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
