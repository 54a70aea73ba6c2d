// Whether what was pasted or dropped is better read as the page it was cut from, and how. Its
// paragraphs, lists and quotes are known then; a program that writes plain text gives
// tags as well, and they tell nothing.

/** Blocks of running text, as pages and word processors write them and editors of plain text do not. */
const BLOCKS = /<(p|h[1-6]|li|blockquote|article|td)\b/i;

/**
 * @param {string} html
 * @param {string} text the same as plain text, or ""
 */
export function isRich(html, text) {
  if (!BLOCKS.test(html)) return text === "" && lettersIn(html) > 0;
  // Half of it at the least: some give a picture or a frame as page, and the words as text.
  return lettersIn(html) > 0 && lettersIn(html) >= lettersOf(text) / 2;
}

/** @param {string} html */
function lettersIn(html) {
  return lettersOf(html.replace(/<!--[^]*?(-->|$)|<(style|script|head)\b[^]*?(<\/\2\s*>|$)|<[^>]*>?/gi, " "));
}

/** @param {string} text */
const lettersOf = (text) => text.replace(/\s+/g, "").length;

/** What stands round articles, and hardly ever in them. */
const ROUND = /<(nav|footer|aside|form|header|main)\b/i;

/**
 * A clipboard as a whole page; where nothing of it stands round articles all of it is one.
 * @param {string} html
 */
export function asPage(html) {
  return `<!doctype html><meta charset="utf-8">${ROUND.test(html) ? "" : '<div itemprop="articleBody">'}${html}`;
}
