// Lines to paragraphs, over columns and pages. A new one begins where the letters
// change, where the gap is wider, where a line stands in, and where the line before
// ended although the next word had room in it.

import { joinLines } from "./hyphens.js";

/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Block} Block */
/** @typedef {import("./types.js").Paragraph} Paragraph */

/** @typedef {{ size: number, font: string, leading: number, isIndented: boolean }} Body how the running text is set: `leading` in its size */

/** @typedef {{ text: string, page: number, size: number, font: string }} Drawn a paragraph as its first line is set */

/** @typedef {{ line: Line, block: Block, left: number, right: number, leading: number }} Placed a line and its column: where most lines begin, where the longest ends, how far they are apart */

/** Letters of headings are so much larger. */
const TITLE = 1.15;

const ENDS = /[.!?…:;][”"’')\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$|[”"]$/;
const BULLET = /^([•◦▪●■‣∙·*]|[-–—]\s|\(?\d{1,2}[.)]\s)/;

/** @param {Block[]} blocks in reading order @param {Set<string>} words @returns {Paragraph[]} */
export function paragraphsOf(blocks, words) {
  const body = bodyOf(blocks);
  const placed = blocks.flatMap((block) => placesOf(block, body));
  /** @type {Drawn[]} */
  const paragraphs = [];
  for (const [at, place] of placed.entries()) {
    const { line, block } = place;
    const before = placed[at - 1];
    const last = paragraphs.at(-1);
    if (!last || !before || isNew(before, place, placed[at + 1], body)) paragraphs.push({ text: line.text, page: block.page, size: line.size, font: line.font });
    else last.text = joinLines(last.text, line.text, words);
  }
  return mended(paragraphs, body, words);
}

/** @param {Block[]} blocks @returns {Body} */
function bodyOf(blocks) {
  const lines = blocks.flatMap(({ lines }) => lines);
  const size = mostOf(lines, (line) => Math.round(line.size * 2) / 2);
  const own = lines.filter((line) => isAlike(line.size, size));
  const font = mostOf(own, (line) => line.font);
  const gaps = blocks.flatMap(gapsOf);
  const pairs = blocks.flatMap(({ lines, bounds }) => {
    const left = leftOf(lines, bounds.left);
    return lines.slice(1).map((line, at) => ({ before: lines[at], line, left }));
  });
  const begins = pairs.filter(({ before, line, left }) => isIn(before, left) && !isIn(line, left)).length;
  return { size, font, leading: lowerOf(gaps) ?? 1.2, isIndented: begins >= 3 };
}

/** What most letters have. @template T @param {Line[]} lines @param {(line: Line) => T} by */
function mostOf(lines, by) {
  /** @type {Map<T, number>} */
  const letters = new Map();
  for (const line of lines) letters.set(by(line), (letters.get(by(line)) ?? 0) + line.text.length);
  return /** @type {T} */ ([...letters].sort((a, b) => b[1] - a[1])[0]?.[0]);
}

/** From baseline to baseline in the size of the letters, where they are of one size. @param {Block} block */
function gapsOf({ lines }) {
  return lines.flatMap((line, at) => (at > 0 && isAlike(line.size, lines[at - 1].size) ? [(line.y - lines[at - 1].y) / line.size] : [])).filter((gap) => gap > 0.5);
}

/** Lines within paragraphs are nearer than those between. @param {number[]} gaps */
const lowerOf = (gaps) => [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)];

/** @param {Block} block @param {Body} body @returns {Placed[]} */
function placesOf(block, body) {
  const { lines, bounds } = block;
  const left = leftOf(lines, bounds.left);
  const right = Math.max(...lines.map((line) => line.right));
  const own = lines.length > 4 ? lowerOf(gapsOf(block)) : undefined;
  return lines.map((line) => ({ line, block, left, right: lines.length > 2 ? right : bounds.right, leading: line.size * Math.min(own ?? Infinity, body.leading * 1.15) }));
}

/** Where most lines begin. @param {Line[]} lines @param {number} edge of the column */
function leftOf(lines, edge) {
  if (lines.length < 4) return edge;
  const starts = lines.map(({ x }) => Math.round(x));
  const counts = new Map(starts.map((x) => [x, starts.filter((other) => Math.abs(other - x) < 2).length]));
  const [x, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return count > 1 ? x : edge;
}

/** @param {number} a @param {number} b */
const isAlike = (a, b) => Math.abs(a - b) <= 0.08 * Math.max(a, b);

/** Whether a line stands in from the edge. @param {Line} line @param {number} left */
const isIn = ({ x, size }, left) => x - left > 0.7 * size && x - left < 6 * size;

/** @param {Placed} before @param {Placed} here @param {Placed | undefined} after @param {Body} body */
function isNew(before, here, after, body) {
  const [last, line] = [before.line, here.line];
  if (line.isApart || line.isRow || last.isRow || !isAlike(last.size, line.size)) return true;
  if (line.isLabelled && ENDS.test(last.text)) return true;
  if (BULLET.test(line.text) && (ENDS.test(last.text) || /^[•◦▪●■‣∙]/.test(line.text))) return true;
  const isTitle = line.size > TITLE * body.size;
  const gap = line.y - last.y;
  // A headline may reach over columns with its first line alone.
  if (isTitle) return gap <= 0 || gap > Math.max(1.5 * line.size, 1.5 * here.leading) || before.block.page !== here.block.page;
  if (before.block !== here.block) return !goesOnElsewhere(before, here, body);
  const wide = gap / here.leading;
  if (gap > 1.1 * line.size && (wide > 1.3 || (wide > 1.18 && ENDS.test(last.text) && !/^\p{Ll}/u.test(line.text)))) return true;
  if (isOtherFont(last, line) && (ENDS.test(last.text) || hasRoom(before, line))) return true;
  if (isFirstLine(before, here, after, body)) return true;
  return endsShort(before, line);
}

/** @param {Line} last @param {Line} line */
const isOtherFont = (last, line) => last.font !== line.font && last.isPure && line.isPure;

/** Whether a line stands in as the first of a paragraph does. @param {Placed} before @param {Placed} here @param {Placed | undefined} after @param {Body} body */
function isFirstLine({ line: last }, { line, left, block }, after, body) {
  const step = line.x - last.x;
  if (Math.abs(step) < 0.5 * line.size) return body.isIndented && isIn(line, left) && ENDS.test(last.text) && !(after?.block === block && isIn(after.line, left));
  if (step > 0) return !BULLET.test(last.text) && isIn(line, left) && (ENDS.test(last.text) || !/^\p{Ll}/u.test(line.text));
  // Out again: the end of words that all stood in, unless the line before began them.
  return isIn(last, left) && !isIn(line, left) && ENDS.test(last.text) && !body.isIndented && /^[\p{Lu}“"‘]/u.test(line.text);
}

/** Whether the line before ended of its own accord. @param {Placed} before @param {Line} line */
function endsShort(before, line) {
  if (!hasRoom(before, line) || /^\p{Ll}/u.test(line.text)) return false;
  // Where lines end at no common edge, the last word of a sentence has to tell too.
  return ENDS.test(before.line.text) || before.right - before.line.right > 0.15 * (before.right - before.left);
}

/** Whether the first word of a line had room at the end of the one before. @param {Placed} before @param {Line} line */
function hasRoom({ line: last, right }, line) {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return last.right + (word.length + 1) * letter < right - 0.4 * letter;
}

/** Whether a paragraph goes on in the next column. @param {Placed} before @param {Placed} here @param {Body} body */
function goesOnElsewhere(before, here, body) {
  const [last, line] = [before.line, here.line];
  if (isOtherFont(last, line)) return false;
  if (/^\p{Ll}/u.test(line.text) || /[-‐\u00ad,]$/.test(last.text)) return true;
  if (isIn(line, here.left) || hasRoom(before, line)) return false;
  return !ENDS.test(last.text) || body.isIndented;
}

/**
 * A sentence that a column ended, and what stands between its halves: notes, captions,
 * a box. The halves are joined, and what stood between follows.
 * @param {Drawn[]} paragraphs @param {Body} body @param {Set<string>} words
 */
function mended(paragraphs, body, words) {
  const rest = [...paragraphs];
  for (let at = 0; at < rest.length; at++) {
    const open = rest[at];
    if (!isAlike(open.size, body.size) || ENDS.test(open.text)) continue;
    const other = rest.slice(at + 1, at + 8).findIndex(({ size, font }) => isAlike(size, body.size) && font === open.font);
    if (other < 1 || !/^\p{Ll}/u.test(rest[at + 1 + other].text)) continue;
    const [half] = rest.splice(at + 1 + other, 1);
    open.text = joinLines(open.text, half.text, words);
    at--;
  }
  return rest.map(({ text, page, size }) => ({ text, page, isTitle: size > TITLE * body.size }));
}
