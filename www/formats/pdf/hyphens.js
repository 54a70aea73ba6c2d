// Two lines to one text. A hyphen at the end of a line is either the writer's
// (“well-known”) or was put there to break the word (“govern-ment”). How the text
// itself writes the word elsewhere decides, then the words that like a hyphen, and
// else the hyphen goes.

/** @param {string} words */
const setOf = (words) => new Set(words.split(" "));

/** Before these a hyphen is the writer's, as before no other syllable. */
const FIRST = setOf("self well anti quasi vice twenty thirty forty fifty sixty seventy eighty ninety");

/** Before these it may be, where a word follows. */
const OFTEN_FIRST = setOf(
  "ill half full part cross long short high low hard soft old new early mid late multi non pro pre post semi all ever much so co ex one two three four five six seven eight nine ten first second third fourth left right far near open tight single double triple top deep",
);

/** After a hyphen these are words of their own; no word ends in one of them by chance. */
const LAST = setOf("backed based led owned funded driven minded speaking looking sized elect year years known");

/** These may be, where a word stands before. */
const OFTEN_LAST = setOf("old related style level class storey story called term range scale made born mile hour minute");

const BROKEN = /([\p{L}\p{N}’'.-]*\p{L})[-‐]$/u;

/** No word that is broken is longer, and a paragraph may be. */
const LONGEST = 60;

const GOES_ON = /^\p{Ll}[\p{L}’']*/u;

/** The words of a text that stand whole within its lines, hyphens and all. @param {Iterable<string>} lines */
export function wordsOf(lines) {
  /** @type {Set<string>} */
  const words = new Set();
  let isHalf = false;
  for (const line of lines) {
    const all = line.toLowerCase().split(/[^\p{L}\p{N}’'-]+/u).filter(Boolean);
    const isBroken = /[-‐\u00ad]$/.test(line);
    for (const word of all.slice(isHalf ? 1 : 0, isBroken ? -1 : undefined)) words.add(word);
    isHalf = isBroken;
  }
  return words;
}

/**
 * @param {string} before
 * @param {string} after
 * @param {Set<string>} words of the whole text
 */
export function joinLines(before, after, words) {
  if (before === "") return after;
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + after;
  const [, first] = BROKEN.exec(before.slice(-LONGEST)) ?? [];
  if (first !== undefined) return isWriters(first, after, words) ? before.replace(/‐$/, "-") + after : before.slice(0, -1) + after;
  const isGlued = /[\p{L}\p{N}”’"'][—/]$|\p{N}[-–]$/u.test(before.slice(-2)) || /^—\S/.test(after);
  return isGlued ? before + after : `${before} ${after}`;
}

/** @param {string} first what stands before the hyphen @param {string} after @param {Set<string>} words */
function isWriters(first, after, words) {
  const [last] = GOES_ON.exec(after) ?? [];
  if (last === undefined) return true;
  const [a, b] = [first.toLowerCase(), last.toLowerCase()];
  if (words.has(a + b)) return false;
  if (words.has(`${a}-${b}`) || a.includes("-")) return true;
  if (FIRST.has(a) || (LAST.has(b) && a.length > 2)) return true;
  const [isFirst, isLast] = [OFTEN_FIRST.has(a), OFTEN_LAST.has(b)];
  return (isFirst && (isLast || LAST.has(b) || words.has(b))) || (isLast && words.has(a));
}
