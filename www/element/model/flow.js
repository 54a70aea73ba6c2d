// Where things stand in the drawing of who speaks of whom: speakers on the left,
// those they speak of on the right, lines between. Numbers only, no page; reckoned once.

/** @typedef {import("./speaking.js").Link} Link */
/** @typedef {import("./speaking.js").Party} Party */
/** @typedef {import("./speaking.js").Speaking} Speaking */

/** @typedef {Party & { top: number, height: number, lines: Line[] }} Node */
/** @typedef {Link & { width: number, fromY: number, toY: number }} Line with the middles of its ends */

/**
 * @typedef {object} Flow
 * @property {Node[]} speakers from top to bottom, the weightiest first
 * @property {Node[]} named from top to bottom, in an order in which few lines cross
 * @property {Line[]} lines the widest first, so that none is hidden
 * @property {number} height
 * @property {{ speakers: number, named: number }} leftOut
 */

/** So many on each side can be followed by the eye. */
const MOST = 10;

/** Measures, in pixels of the drawing. */
const ROW = 30;
const GAP = 10;
const WIDEST = 14;
const THINNEST = 1.5;
/** One saying is no wider than this, however few there are. */
const UNIT = 4;
const BETWEEN = 2;

/** @type {WeakMap<Speaking, Flow>} */
const known = new WeakMap();

/**
 * @param {Speaking} speaking
 * @returns {Flow}
 */
export function flowOf(speaking) {
  const flow = known.get(speaking) ?? reckon(speaking);
  known.set(speaking, flow);
  return flow;
}

/**
 * @param {Speaking} speaking
 * @returns {Flow}
 */
function reckon({ speakers, named, links }) {
  const strong = strongest(named, links);
  const unit = Math.min(UNIT, WIDEST / Math.max(1, ...strong.map(({ times }) => times)));
  const lines = strong.map((link) => ({ ...link, width: Math.max(THINNEST, link.times * unit), fromY: 0, toY: 0 }));
  const left = nodesOf(speakers, lines, "from").sort((a, b) => b.times - a.times);
  const right = inOrderOf(left, nodesOf(named, lines, "to"));
  const height = Math.max(extent(left), extent(right));
  stack(left, height);
  stack(right, height);
  attach(left, right);
  return {
    speakers: left,
    named: right,
    lines: lines.sort((a, b) => b.width - a.width),
    height,
    leftOut: { speakers: speakers.length - left.length, named: named.length - right.length },
  };
}

/**
 * The lines between those most spoken of and those who speak most of them.
 * @param {Party[]} named the most spoken of first
 * @param {Link[]} links
 * @returns {Link[]}
 */
function strongest(named, links) {
  const kept = new Set(named.slice(0, MOST).map(({ id }) => id));
  const towards = links.filter(({ to }) => kept.has(to));
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const { from, times } of towards) weights.set(from, (weights.get(from) ?? 0) + times);
  const speakers = new Set([...weights].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([id]) => id));
  return towards.filter(({ from }) => speakers.has(from));
}

/**
 * @param {Party[]} parties
 * @param {Line[]} lines
 * @param {"from" | "to"} side
 * @returns {Node[]} those with lines, and with the weight of these
 */
function nodesOf(parties, lines, side) {
  return parties.flatMap((party) => {
    const own = lines.filter((line) => line[side] === party.id);
    if (own.length === 0) return [];
    const sum = own.reduce((width, line) => width + line.width + BETWEEN, BETWEEN);
    return [{ ...party, times: own.reduce((count, line) => count + line.times, 0), top: 0, height: Math.max(ROW, sum), lines: own }];
  });
}

/**
 * Each stands where its lines come from on the average.
 * @param {Node[]} left
 * @param {Node[]} right
 */
function inOrderOf(left, right) {
  const place = placesOf(left);
  const mean = (/** @type {Node} */ { lines, times }) =>
    lines.reduce((sum, line) => sum + (place.get(line.from) ?? 0) * line.times, 0) / times;
  return right.sort((a, b) => mean(a) - mean(b) || b.times - a.times);
}

/** @param {Node[]} nodes @returns {Map<string, number>} */
const placesOf = (nodes) => new Map(nodes.map(({ id }, at) => [id, at]));

/** @param {Node[]} nodes */
const extent = (nodes) => nodes.reduce((sum, { height }) => sum + height + GAP, -GAP);

/** One below the other, in the middle of the height. @param {Node[]} nodes @param {number} height */
function stack(nodes, height) {
  let top = (height - extent(nodes)) / 2;
  for (const node of nodes) {
    node.top = top;
    top += node.height + GAP;
  }
}

/** Lines leave and arrive in the order of their other ends. @param {Node[]} left @param {Node[]} right */
function attach(left, right) {
  const [leftPlace, rightPlace] = [placesOf(left), placesOf(right)];
  for (const node of left) {
    node.lines.sort((a, b) => (rightPlace.get(a.to) ?? 0) - (rightPlace.get(b.to) ?? 0));
    spread(node, (line, y) => (line.fromY = y));
  }
  for (const node of right) {
    node.lines.sort((a, b) => (leftPlace.get(a.from) ?? 0) - (leftPlace.get(b.from) ?? 0));
    spread(node, (line, y) => (line.toY = y));
  }
}

/** @param {Node} node @param {(line: Line, y: number) => void} put */
function spread({ top, height, lines }, put) {
  const sum = lines.reduce((width, line) => width + line.width + BETWEEN, -BETWEEN);
  let y = top + (height - sum) / 2;
  for (const line of lines) {
    put(line, y + line.width / 2);
    y += line.width + BETWEEN;
  }
}
