// Pages to an article: running heads out, columns in order, lines to paragraphs.
// Pure, over plain items; what was left out is kept with the page that it stood on.

import { columnsOf } from "./columns.js";
import { fragmentsOf } from "./fragments.js";
import { wordsOf } from "./hyphens.js";
import { linesOf } from "./lines.js";
import { paragraphsOf } from "./paragraphs.js";
import { runningOf } from "./running.js";

/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Fragment} Fragment */
/** @typedef {import("./types.js").Block} Block */

/** @typedef {Omit<Page, "items"> & { fragments: Fragment[] }} Leaf */

/** @typedef {{ paragraphs: string[], title: string, everything: string[], cut: string[] }} Article `title`: as it is printed on top; `everything`: with what was cut in its place */

/** Where an article is torn apart, for those who turn pages. */
const JUMP = /^[\s(▶►>]*((continued|cont[’'.]?d?) (on|from) (page |p\.? ?)?\w{1,4}|(see|from) .{1,40}, (page |p\.? ?)\w{1,4}|turn to page \w{1,4})[\s)◀◄<.]*$/i;

/** @param {Page} page @returns {Leaf} */
export function leafOf({ items, ...page }) {
  return { ...page, fragments: fragmentsOf(items) };
}

/** @param {Leaf[]} leaves @returns {Article} */
export function articleOf(leaves) {
  const running = runningOf(leaves);
  /** @type {Map<number, { top: string[], bottom: string[] }>} */
  const cut = new Map();
  /** @type {Block[]} */
  const blocks = [];
  const ownOf = (/** @type {Leaf} */ { fragments }) => fragments.filter((one) => !running.has(one) && !JUMP.test(one.text));
  /** @type {import("./types.js").Bounds[]} */
  const gaps = [];
  // First only to know where columns are: a short one is known by those of other pages.
  for (const leaf of leaves) columnsOf(ownOf(leaf), gaps);
  for (const leaf of leaves) {
    const { number, height, fragments, aside } = leaf;
    const own = ownOf(leaf);
    const kept = new Set(own);
    const left = fragments.filter((one) => !kept.has(one));
    const inPart = (/** @type {(y: number) => boolean} */ is) => linesOf({ bounds: { left: 0, right: 0 }, fragments: left.filter(({ y }) => is(y)) }).map(({ text }) => text);
    cut.set(number, { top: inPart((y) => y < height / 2), bottom: [...inPart((y) => y >= height / 2), ...aside] });
    for (const column of columnsOf(own, gaps)) blocks.push({ page: number, bounds: column.bounds, lines: linesOf(column) });
  }
  const words = wordsOf(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const paragraphs = paragraphsOf(blocks, words);
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    title: paragraphs.slice(0, 3).find(({ isTitle }) => isTitle)?.text ?? "",
    everything: [...cut].flatMap(([number, { top, bottom }]) => [...top, ...paragraphs.filter(({ page }) => page === number).map(({ text }) => text), ...bottom]),
    cut: [...cut.values()].flatMap(({ top, bottom }) => [...top, ...bottom]),
  };
}
