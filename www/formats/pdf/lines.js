// A column to its lines: fragments on one baseline are one line again, a large first
// letter goes to the word that it begins, and what stands far apart on one line
// stays apart.

/** @typedef {import("./types.js").Fragment} Fragment */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Column} Column */

/** A wider gap, in the size of the letters, is none between words. */
const APART = 3;

/** What stands before its text with a gap of any width: a number, a dot, the name of a speaker. */
const LABEL = /^(\S{1,3}|.{1,40}[:.)])$/;

/** What begins a paragraph of its own where it stands so: a speaker, a dot, a number. */
const BEGINS = /^(\p{Lu}[\p{L} .’'-]{0,38}:|[QA]\.|[•◦▪●■‣∙·*–-]|\(?\d{1,2}[.)])$/u;

/** @param {Column} column @returns {Line[]} from the top down */
export function linesOf({ fragments }) {
  const sorted = withInitials([...fragments].sort((a, b) => a.y - b.y || a.x - b.x));
  const rows = rowsOf(sorted);
  return rows.flatMap((row, at) => joined(row, [rows[at - 1], rows[at + 1]].some((other) => other && isTable(row, other))));
}

/** @param {Fragment[]} sorted */
function rowsOf(sorted) {
  /** @type {Fragment[][]} */
  const rows = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(fragment.y - row[0].y) < 0.4 * Math.min(fragment.size, row[0].size)) row.push(fragment);
    else rows.push([fragment]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/**
 * Whether two lines are rows of one table: cells far apart that go on with no word,
 * each at one edge with that of the other.
 * @param {Fragment[]} row @param {Fragment[]} other
 */
function isTable(row, other) {
  if (row.length < 3 || other.length !== row.length) return false;
  return [row, other].every((cells) => cells.slice(1).every(({ x, size, text }, at) => x - cells[at].right > size && !/^\p{Ll}/u.test(text))) &&
    row.every(({ x, right }, at) => Math.abs(x - other[at].x) < 2 || Math.abs(right - other[at].right) < 2);
}

/** @param {Fragment[]} row @param {boolean} isRow of a table @returns {Line[]} two where its halves have nothing to do with each other */
function joined(row, isRow) {
  if (row.length === 1) return row;
  const [first, second] = row;
  const isWide = row.length === 2 && second.x - first.right > APART * first.size;
  if (isWide && !LABEL.test(first.text) && !/^\p{Ll}/u.test(second.text)) return [first, { ...second, isApart: true }];
  const largest = row.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  return [
    {
      ...largest,
      text: row.map(({ text }) => text).join(" "),
      x: first.x,
      right: Math.max(...row.map(({ right }) => right)),
      isRow,
      isLabelled: BEGINS.test(first.text) && second.x - first.right > 0.8 * first.size,
      isPure: row.every(({ isPure, font }) => isPure && font === largest.font),
    },
  ];
}

/** @param {Fragment[]} sorted */
function withInitials(sorted) {
  const initials = sorted.filter(({ text, size }) => /^[“"‘']?\p{Lu}[’']?$/u.test(text) && size > 1.6 * usualSize(sorted));
  if (initials.length === 0) return sorted;
  const rest = sorted.filter((fragment) => !initials.includes(fragment)).map((fragment) => ({ ...fragment }));
  for (const initial of initials) {
    const beside = rest.filter(({ y, x, size }) => y > initial.y - initial.size && y < initial.y + 0.3 * size && x >= initial.right - size && x < initial.right + 1.5 * initial.size);
    if (beside.length === 0) {
      rest.push(initial);
      continue;
    }
    beside[0].text = begun(initial.text, beside[0].text);
    for (const line of beside.filter((one) => rowLeft(one, beside))) line.x = initial.x;
  }
  return rest.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The word that a large letter begins; “A” and “I” before a word with a capital are words themselves. @param {string} initial @param {string} text */
function begun(initial, text) {
  const isWord = /[AI]$/.test(initial) && /^\p{Lu}\p{Ll}/u.test(text);
  return isWord ? `${initial} ${text}` : initial + text;
}

/** Whether nothing beside the letter stands further to the left on its line. @param {Fragment} one @param {Fragment[]} beside */
const rowLeft = (one, beside) => !beside.some(({ y, x }) => Math.abs(y - one.y) < 0.3 * one.size && x < one.x);

/** @param {Fragment[]} fragments */
function usualSize(fragments) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { size, text } of fragments) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
