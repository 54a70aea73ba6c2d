// Running heads and feet, and numbers of lines: what stands at the top or at the bottom of several pages
// in the same place with the same words, whatever its numbers. They are left out of
// the article and told, so that a reader can have them back.

/** @typedef {import("./types.js").Fragment} Fragment */

/** @typedef {{ number: number, height: number, fragments: Fragment[] }} Leaf a page with its fragments, from the top down */

/** So many outermost lines of a page may be running. */
const OUTERMOST = 3;

/** What moves further from page to page is no running head, in points. */
const NEAR = 5;

/** Of the pages, so many have it, or `FEW` pages whatever their share: chapters have heads of their own. */
const SHARE = 0.5;
const FEW = 3;

/** So many numbers under one another count lines. */
const COUNTED = 8;

const NUMBER = /^\W*(page|p\.)?\s*#+(\s*(of|\/|-|–)\s*#+)?\W*$/i;

/**
 * @param {Leaf[]} pages
 * @returns {Set<Fragment>} those that are running
 */
export function runningOf(pages) {
  /** @type {Map<string, { page: number, y: number, fragment: Fragment }[]>} */
  const places = new Map();
  for (const page of pages) {
    for (const { fragment, key, y } of outermost(page)) places.set(key, [...(places.get(key) ?? []), { page: page.number, y, fragment }]);
  }
  /** @type {Set<Fragment>} */
  const running = new Set();
  for (const seen of places.values()) {
    for (const { fragment } of together(seen, pages.length)) running.add(fragment);
  }
  for (const page of pages) for (const fragment of ofLines(page, running)) running.delete(fragment);
  for (const page of pages) for (const fragment of [...besideThem(page, running), ...lonelyNumbers(page, running), ...lineNumbers(page)]) running.add(fragment);
  return running;
}

/** @param {Leaf} page */
function outermost({ fragments, height }) {
  const lines = linesOf(fragments);
  const half = lines.length >> 1;
  const named = (/** @type {Fragment[][]} */ some, /** @type {string} */ edge) =>
    some.flat().map((fragment) => ({ fragment, key: `${edge} ${keyOf(fragment.text)}`, y: edge === "top" ? fragment.y : height - fragment.y }));
  const top = lines.slice(0, Math.min(OUTERMOST, Math.max(1, half)));
  return [...named(top, "top"), ...named(lines.slice(Math.max(top.length, lines.length - OUTERMOST)), "bottom")];
}

/** @param {Fragment[]} fragments from the top down */
function linesOf(fragments) {
  /** @type {Fragment[][]} */
  const lines = [];
  for (const fragment of fragments) {
    const last = lines.at(-1);
    if (last && fragment.y - last[0].y < 0.5 * fragment.size) last.push(fragment);
    else lines.push([fragment]);
  }
  return lines;
}

/** Numbers change from page to page, those in Roman letters too, and stand before or behind by turns. @param {string} text */
function keyOf(text) {
  const words = text.toLowerCase().replace(/^[ivxl]+$/, "#").replace(/\d+/g, "#").replace(/\s+/g, " ");
  return words.replace(/^# | #$/g, "");
}

/**
 * @template {{ page: number, y: number }} T
 * @param {T[]} seen @param {number} pages @returns {T[]} those that stand in a place that enough of the pages have
 */
function together(seen, pages) {
  const least = Math.max(2, Math.min(FEW, Math.ceil(SHARE * pages)));
  /** @type {T[][]} */
  const places = [];
  for (const one of seen.sort((a, b) => a.y - b.y)) {
    const place = places.at(-1);
    if (place && one.y - place[0].y <= NEAR) place.push(one);
    else places.push([one]);
  }
  return places.filter((place) => new Set(place.map(({ page }) => page)).size >= least).flat();
}

/**
 * What stands on a line with a running head is one too: a section, a day. On the
 * first page it may be the article's.
 * @param {Leaf} page @param {Set<Fragment>} running
 */
function besideThem({ number, fragments }, running) {
  const lines = number === 1 ? [] : linesOf(fragments);
  return lines.filter((line) => line.some((one) => running.has(one) && /\p{L}/u.test(one.text))).flat();
}

/** Numbers that stand on a line with words which are none: of a table, of lines that are counted. @param {Leaf} page @param {Set<Fragment>} running */
function ofLines({ fragments }, running) {
  return linesOf(fragments)
    .filter((line) => line.some((one) => !running.has(one)))
    .flat()
    .filter(({ text }) => !/\p{L}/u.test(text));
}

/** A number alone on the outermost line that counts this page. @param {Leaf} page @param {Set<Fragment>} running */
function lonelyNumbers({ number, fragments }, running) {
  const lines = linesOf(fragments.filter((fragment) => !running.has(fragment)));
  if (lines.length < 2) return [];
  return [lines[0], /** @type {Fragment[]} */ (lines.at(-1))].filter((line) => line.length === 1 && isNumber(line[0].text, number)).flat();
}

/** @param {string} text @param {number} number */
function isNumber(text, number) {
  return NUMBER.test(text.replace(/\d+/g, "#")) && Number(/\d+/.exec(text)?.[0]) === number;
}

/** The lines of a hearing are counted at their side: numbers under one another, each one more than the last. @param {Leaf} page */
function lineNumbers({ fragments }) {
  const numbers = fragments.filter(({ text }) => /^\d{1,3}$/.test(text));
  /** @type {Fragment[][]} */
  const runs = [];
  for (const fragment of numbers) {
    const run = runs.find((one) => {
      const last = /** @type {Fragment} */ (one.at(-1));
      return Number(fragment.text) === Number(last.text) + 1 && Math.abs(fragment.right - last.right) < 2;
    });
    if (run) run.push(fragment);
    else if (runs.length < 50) runs.push([fragment]);
  }
  return runs.filter((run) => run.length >= COUNTED).flat();
}
