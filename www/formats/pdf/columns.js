// A page to its columns, in the order in which they are read. A gap between columns
// is a strip that most lines leave empty, with running text on both of its sides
// that begins at one edge on the right. What crosses it, a headline for one, parts
// the page into bands, each of which is looked at in the same way.

/** @typedef {import("./types.js").Fragment} Fragment */
/** @typedef {import("./types.js").Bounds} Bounds */
/** @typedef {import("./types.js").Column} Column */

/** A gap is at least so wide, in the size of the letters. */
const NARROWEST = 0.6;

/** Lines that a column has at the least, and letters that its lines have on average. */
const LINES = 3;
const LETTERS = 10;

/** Of the lines to the right of a gap, so many begin at one edge. */
const FLUSH = 0.4;

/** Bands within bands, no deeper. */
const DEEPEST = 12;

/** Gaps that are known from elsewhere are believed with fewer lines; they lie there to so many points. */
const NEAR = 5;

/**
 * @param {Fragment[]} fragments
 * @param {Bounds[]} known gaps of this page and others; those that are found are added
 * @returns {Column[]} in reading order
 */
export function columnsOf(fragments, known) {
  if (fragments.length === 0) return [];
  return inOrder(fragments, boundsOf(fragments), known, DEEPEST);
}

/** @param {Fragment[]} fragments @returns {Bounds} */
const boundsOf = (fragments) => ({
  left: Math.min(...fragments.map(({ x }) => x)),
  right: Math.max(...fragments.map(({ right }) => right)),
});

/**
 * @param {Fragment[]} fragments from the top down
 * @param {Bounds} bounds
 * @param {Bounds[]} known
 * @param {number} depth
 * @returns {Column[]}
 */
function inOrder(fragments, bounds, known, depth) {
  const gap = depth > 0 ? gapOf(fragments, bounds, known) : null;
  if (!gap) return [{ bounds, fragments }];
  if (!isKnown(gap, known)) known.push(gap, nextTo(gap, bounds));
  return bandsOf(fragments, gap).flatMap(({ isCrossed, band }) => {
    if (isCrossed) return inOrder(band, bounds, known, depth - 1);
    const [left, right] = sidesOf(band, gap);
    return [
      ...(left.length > 0 ? inOrder(left, { left: bounds.left, right: gap.left }, known, depth - 1) : []),
      ...(right.length > 0 ? inOrder(right, { left: gap.right, right: bounds.right }, known, depth - 1) : []),
    ];
  });
}

/** Columns are as wide as one another, so that the next gap lies as far again. @param {Bounds} gap @param {Bounds} bounds */
function nextTo(gap, bounds) {
  const step = gap.right - bounds.left;
  return { left: gap.left + step, right: gap.right + step };
}

/** @param {Bounds} strip @param {Bounds[]} known */
const isKnown = (strip, known) => known.some(({ left, right }) => Math.abs(strip.right - right) < NEAR && strip.left < left + NEAR);

/** @param {Bounds} gap */
const middleOf = ({ left, right }) => (left + right) / 2;

/** @param {Fragment} fragment @param {Bounds} gap */
const crosses = ({ x, right }, gap) => x < middleOf(gap) && right > middleOf(gap);

/** @param {Fragment[]} fragments none of which crosses @param {Bounds} gap */
function sidesOf(fragments, gap) {
  const middle = middleOf(gap);
  return [fragments.filter(({ x }) => x < middle), fragments.filter(({ x }) => x >= middle)];
}

/**
 * Fragments that cross, with what stands beside them, and those that do not, in turn.
 * @param {Fragment[]} fragments @param {Bounds} gap
 */
function bandsOf(fragments, gap) {
  const crossing = fragments.filter((one) => crosses(one, gap));
  const isBeside = besideOf(crossing);
  /** @type {{ isCrossed: boolean, band: Fragment[] }[]} */
  const bands = [];
  for (const fragment of fragments) {
    const isCrossed = isBeside(fragment);
    if (bands.at(-1)?.isCrossed !== isCrossed) bands.push({ isCrossed, band: [] });
    bands.at(-1)?.band.push(fragment);
  }
  return bands;
}

/** @param {Fragment[]} crossing from the top down @returns {(fragment: Fragment) => boolean} whether it stands on the line of one of them */
function besideOf(crossing) {
  const taken = new Set(crossing);
  return (fragment) => {
    if (taken.has(fragment)) return true;
    const near = nearest(crossing, fragment.y);
    return near !== undefined && Math.abs(near.y - fragment.y) < 0.3 * Math.min(near.size, fragment.size);
  };
}

/** @param {Fragment[]} sorted @param {number} y */
function nearest(sorted, y) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const at = (from + to) >> 1;
    if (sorted[at].y < y) from = at + 1;
    else to = at;
  }
  const [above, below] = [sorted[from - 1], sorted[from]];
  if (!above || !below) return above ?? below;
  return y - above.y < below.y - y ? above : below;
}

/**
 * The gap that the fewest lines cross.
 * @param {Fragment[]} fragments @param {Bounds} bounds @param {Bounds[]} known
 * @returns {Bounds | null}
 */
function gapOf(fragments, bounds, known) {
  if (fragments.length < 2) return null;
  const cover = coverOf(fragments, bounds);
  const most = Math.max(...cover);
  const size = middleSize(fragments);
  for (let crossed = 0; crossed < 0.7 * most; crossed += Math.max(1, Math.floor(crossed / 4))) {
    const strips = stripsOf(cover, crossed, bounds).filter(({ left, right }) => right - left >= NARROWEST * size);
    const gap = strips.sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, 6).map((strip) => edgesOf(fragments, strip)).find((strip) => strip && isGap(fragments, strip, isKnown(strip, known) ? 1 : LINES));
    if (gap) return gap;
  }
  return null;
}

/** How many fragments stand over each point of the width. @param {Fragment[]} fragments @param {Bounds} bounds */
function coverOf(fragments, { left, right }) {
  const width = Math.min(20_000, Math.ceil(right - left) + 1);
  const steps = new Int32Array(width + 1);
  for (const fragment of fragments) {
    steps[Math.max(0, Math.min(width, Math.ceil(fragment.x - left)))]++;
    steps[Math.max(0, Math.min(width, Math.floor(fragment.right - left)))]--;
  }
  for (let at = 1; at <= width; at++) steps[at] += steps[at - 1];
  return steps.subarray(0, width);
}

/** Where no more than `crossed` fragments stand, with some on both sides. @param {Int32Array} cover @param {number} crossed @param {Bounds} bounds */
function stripsOf(cover, crossed, { left }) {
  /** @type {Bounds[]} */
  const strips = [];
  let from = -1;
  for (let at = 0; at <= cover.length; at++) {
    const isEmpty = at < cover.length && cover[at] <= crossed;
    if (isEmpty && from < 0) from = at;
    if (isEmpty || from < 0) continue;
    if (from > 0 && at < cover.length) strips.push({ left: left + from, right: left + at });
    from = -1;
  }
  return strips;
}

/** Whether running text stands to the left and to the right of a strip, line beside line. @param {Fragment[]} fragments @param {Bounds} strip @param {number} least lines */
function isGap(fragments, strip, least) {
  return bandsOf(fragments, strip).some(({ isCrossed, band }) => {
    if (isCrossed) return false;
    const [left, right] = sidesOf(band, strip);
    return isText(left, least) && isText(right, least) && isFlush(right) && overlap(left, right) >= least;
  });
}

/** @param {Fragment[]} side @param {number} least */
function isText(side, least) {
  const letters = side.reduce((sum, { text }) => sum + text.length, 0);
  const lines = linesIn(side);
  return lines >= least && (lines < LINES || letters / lines >= LETTERS);
}

/** @param {Fragment[]} side from the top down */
function linesIn(side) {
  return side.filter(({ y, size }, at) => at === 0 || y - side[at - 1].y > 0.3 * size).length;
}

/** @param {Fragment[]} side */
function isFlush(side) {
  /** @type {Map<number, number>} */
  const starts = new Map();
  for (const { x } of side) starts.set(Math.round(x / 2), (starts.get(Math.round(x / 2)) ?? 0) + 1);
  const most = Math.max(...[...starts].map(([at, count]) => count + (starts.get(at + 1) ?? 0)));
  return most >= FLUSH * linesIn(side);
}

/** So many lines of the shorter side stand beside the other. @param {Fragment[]} left @param {Fragment[]} right */
function overlap(left, right) {
  const [top, end] = [Math.max(left[0].y, right[0].y), Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0)];
  const within = (/** @type {Fragment[]} */ side) => linesIn(side.filter(({ y, size }) => y > top - size && y < end + size));
  return Math.min(within(left), within(right));
}

/** A strip as wide as the text beside it lets it be. @param {Fragment[]} fragments @param {Bounds} strip @returns {Bounds | null} */
function edgesOf(fragments, strip) {
  const [left, right] = sidesOf(fragments.filter((one) => !crosses(one, strip)), strip);
  if (left.length === 0 || right.length === 0) return null;
  return { left: Math.max(...left.map((one) => one.right)), right: Math.min(...right.map(({ x }) => x)) };
}

/** @param {Fragment[]} fragments */
function middleSize(fragments) {
  const sizes = fragments.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1];
}
