// The articles that were put in, in their order, and what became of each. An
// article that was read keeps its text, so that it outlives its file.

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Input} Input */
/** @typedef {import("../../annotator/types.js").Problem} Problem */
/** @typedef {import("../../annotator/types.js").Result} Result */
/** @typedef {import("../../formats/types.js").Origin} Origin */
/** @typedef {import("../../formats/types.js").OpenedText} OpenedText */

/**
 * @typedef {object} Item
 * @property {number} key stays the same while the item lies on the shelf
 * @property {string} name
 * @property {Input} input
 * @property {Article | null} article where it was read
 * @property {{ code: string, message: string } | null} problem where it could not be read
 * @property {string | null} address where the article can be read, if it came from one
 * @property {Origin | null} origin the page it was found in, if it was found in one
 * @property {boolean} isWhole whether all of that page is read
 */

let lastKey = 0;

/**
 * @param {Input | OpenedText} input
 * @returns {Item}
 */
export function itemOf(input) {
  const { name } = input;
  const origin = ("origin" in input && input.origin) || null;
  const address = ("address" in input && input.address) || null;
  const bare = origin ? { name, text: origin.text } : input;
  return { key: ++lastKey, name, input: bare, article: null, problem: null, address, origin, isWhole: false };
}

/**
 * An item as it was kept elsewhere, to be read again.
 * @param {Pick<Item, "name" | "input" | "address" | "origin" | "isWhole">} kept
 * @returns {Item}
 */
export function itemAgain(kept) {
  return { ...kept, key: ++lastKey, article: null, problem: null };
}

/**
 * To be read again: with everything that stood round the article, or without.
 * @param {Item} item
 * @returns {Item}
 */
export function turned(item) {
  if (!item.origin) return item;
  const isWhole = !item.isWhole;
  const text = isWhole ? item.origin.whole : item.origin.text;
  return { ...item, input: { name: item.name, text }, article: null, problem: null, isWhole };
}

/**
 * An item for something that is no input at all: a folder, an address that does not answer.
 * @param {{ name: string, code: string, message: string }} problem
 * @returns {Item}
 */
export function problemItem({ name, code, message }) {
  return { ...itemOf({ name, text: "" }), problem: { code, message } };
}

/**
 * Puts a result's documents and problems back to the items they came from.
 * @param {Item[]} items all of the shelf
 * @param {Item[]} asked those that were read, in the order in which they were handed in
 * @param {Result} result
 * @returns {Item[]}
 */
export function settle(items, asked, { documents, problems }) {
  const outcome = new Map();
  const failed = problemByPlace(asked, documents, problems);
  let next = 0;
  for (const [place, { key }] of asked.entries()) {
    outcome.set(key, failed.get(place) ?? documents[next++] ?? notAnswered);
  }
  return items.map((item) => withOutcome(item, outcome.get(item.key)));
}

const notAnswered = { code: "unexpected", message: "was not read; try it again on its own" };

/**
 * Which of the inputs failed: by index where the engine gives it, otherwise by
 * name, documents and problems both being in the order of the inputs.
 * @param {Item[]} asked
 * @param {Article[]} documents
 * @param {Problem[]} problems
 * @returns {Map<number, Problem>}
 */
function problemByPlace(asked, documents, problems) {
  /** @type {Map<number, Problem>} */
  const failed = new Map();
  const waiting = problems.filter((problem) => {
    if (problem.index !== undefined) failed.set(problem.index, problem);
    return problem.index === undefined;
  });
  let document = 0;
  for (const [place, { name }] of asked.entries()) {
    if (failed.has(place)) continue;
    const isNext = waiting[0]?.name === name && documents[document]?.name !== name;
    if (isNext) failed.set(place, /** @type {Problem} */ (waiting.shift()));
    else document++;
  }
  return failed;
}

/**
 * @param {Item} item
 * @param {Article | Problem | undefined} outcome
 * @returns {Item}
 */
function withOutcome(item, outcome) {
  if (!outcome) return item;
  if ("text" in outcome) {
    return { ...item, input: { name: item.name, text: outcome.text }, article: outcome, problem: null };
  }
  return { ...item, article: null, problem: { code: outcome.code, message: outcome.message } };
}
