// How many words quotes have, in marks and retold.

/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Span} Span */

/** @typedef {{ marked: number, retold: number }} Words in quotation marks, and in the writer's words */

/**
 * The words of quotes of one source in one article; where quotes overlap, each
 * word counts once.
 * @param {string} text
 * @param {Pick<Quote, "spans" | "quoted">[]} quotes
 * @returns {Words}
 */
export function wordsOf(text, quotes) {
  const spans = merged(quotes.flatMap((quote) => quote.spans));
  const marks = merged(quotes.flatMap((quote) => quote.quoted));
  const all = countIn(text, spans);
  const marked = Math.min(all, countIn(text, common(spans, marks)));
  return { marked, retold: all - marked };
}

/**
 * Counts what begins with a letter or a figure, up to white space or a dash. By
 * hand and without slices: a story has a hundred thousand words.
 * @param {string} text
 * @param {Span[]} spans
 */
function countIn(text, spans) {
  let count = 0;
  for (const [start, end] of spans) {
    let within = false;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (within) within = !isBetween(code);
      else if (isLetter(code)) {
        within = true;
        count++;
      }
    }
  }
  return count;
}

/** White space or a dash between words. @param {number} code */
function isBetween(code) {
  if (code < 128) return code <= 32;
  if (code > 0x2010 && code < 0x2028) return code < 0x2016;
  return /\s/.test(String.fromCharCode(code));
}

/** A letter or a figure; half of a pair of units counts as one. @param {number} code */
function isLetter(code) {
  if (code < 128) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  if (code > 0x2010 && code < 0x2028) return false; // dashes and quotation marks
  return (code >= 0xd800 && code < 0xe000) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** @param {Span[]} spans @returns {Span[]} in order, none touching another */
function merged(spans) {
  /** @type {Span[]} */
  const apart = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** @param {Span[]} spans @param {Span[]} others both merged @returns {Span[]} what lies in both */
function common(spans, others) {
  /** @type {Span[]} */
  const both = [];
  for (let a = 0, b = 0; a < spans.length && b < others.length; ) {
    const start = Math.max(spans[a][0], others[b][0]);
    const end = Math.min(spans[a][1], others[b][1]);
    if (start < end) both.push([start, end]);
    if (spans[a][1] < others[b][1]) a++;
    else b++;
  }
  return both;
}
