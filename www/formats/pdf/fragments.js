// Items to fragments: what stands on one baseline and close together. Columns are
// found afterwards, so that a gap as wide as the narrowest between two columns
// already ends a fragment; lines are whole again in lines.js.

import { raised } from "../raised.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Fragment} Fragment */

/** Gaps, in the size of the letters: wider ones end a fragment, and part words. */
const WIDEST = 0.65;
const WORD = 0.1;

/** Letters of another size are another text's, but for small ones that stand close. */
const OTHER = 0.3;

/** @typedef {{ items: Item[], base: Item }} Chain with the item that the others stand in line with: the largest */

/** @param {Item[]} items @returns {Fragment[]} from the top down */
export function fragmentsOf(items) {
  /** @type {Map<number, Chain[]>} by their height on the page */
  const open = new Map();
  /** @type {Chain[]} */
  const chains = [];
  for (const item of distinct(items).sort((a, b) => a.x - b.x || a.y - b.y)) {
    const chain = chainFor(item, open);
    if (chain) {
      chain.items.push(item);
      if (item.size > chain.base.size) chain.base = item;
      continue;
    }
    const fresh = { items: [item], base: item };
    chains.push(fresh);
    const band = Math.round(item.y / BAND);
    open.set(band, [...(open.get(band) ?? []).slice(-MOST_OPEN), fresh]);
  }
  return chains.map(fragmentOf).filter(({ text }) => text !== "").sort((a, b) => a.y - b.y || a.x - b.x);
}

/** So many points on the page are looked at together. */
const BAND = 12;

/** Chains there that may still go on; those further to the left have ended. */
const MOST_OPEN = 64;

/** A shadow and letters that are made bold are printed twice. @param {Item[]} items */
function distinct(items) {
  const seen = new Set();
  return items.filter(({ text, x, y, size }) => {
    const near = Math.max(1, size * 0.15);
    const keys = [0, 0.5].flatMap((dx) => [0, 0.5].map((dy) => `${text}|${Math.floor(x / near + dx)}|${Math.floor(y / near + dy)}|${dx}|${dy}`));
    const isSeen = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !isSeen;
  });
}

/** @param {Item} item @param {Map<number, Chain[]>} open */
function chainFor(item, open) {
  const band = Math.round(item.y / BAND);
  const reach = Math.min(10, Math.ceil(item.size / BAND));
  let best;
  let least = Infinity;
  for (let at = band - reach; at <= band + reach; at++) {
    for (const chain of open.get(at) ?? []) {
      const off = distance(chain, item);
      if (off < least) [best, least] = [chain, off];
    }
  }
  return best;
}

/** How far an item is from the end of a chain; infinite where it does not go on there. @param {Chain} chain @param {Item} item */
function distance({ items, base }, item) {
  const last = /** @type {Item} */ (items.at(-1));
  const size = Math.max(last.size, item.size);
  const lift = Math.abs(base.y - item.y);
  const isRaised = Math.min(last.size, item.size) < 0.8 * size;
  if (lift > (isRaised ? 0.5 : 0.25) * size || isInitial(last, item)) return Infinity;
  const gap = item.x - last.right;
  const smaller = Math.min(last.size, item.size);
  const widest = (smaller < 0.85 * size ? OTHER : WIDEST) * smaller;
  return gap > widest || gap < -0.5 * size ? Infinity : lift + Math.abs(gap);
}

/** A large first letter stands beside several lines and belongs to none by its height. @param {Item} last @param {Item} item */
const isInitial = (last, item) => last.size > 1.6 * item.size && last.text.trim().length < 3;

/** @param {Chain} chain @returns {Fragment} */
function fragmentOf({ items: chain, base: { y, size } }) {
  let text = "";
  /** @type {Item | undefined} */
  let last;
  for (const item of chain) {
    const isNote = item.size < 0.8 * size && y - item.y > 0.15 * size && /^[\d,*]+$/.test(item.text.trim());
    const words = isNote ? raised(item.text.trim()) : item.text;
    text += last && item.x - last.right > WORD * size && !isNote ? ` ${words}` : words;
    last = item;
  }
  const fonts = lettersBy(chain);
  const [font] = [...fonts].sort((a, b) => b[1] - a[1])[0];
  return {
    text: text.replace(/ +/g, " ").trim(),
    x: chain[0].x,
    right: Math.max(...chain.map(({ right }) => right)),
    y,
    size,
    font,
    isPure: fonts.size === 1,
  };
}

/** @param {Item[]} chain */
function lettersBy(chain) {
  /** @type {Map<string, number>} */
  const letters = new Map();
  for (const { font, text } of chain) letters.set(font, (letters.get(font) ?? 0) + text.length);
  return letters;
}
