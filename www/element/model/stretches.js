// A long article in stretches, so that each can be drawn without the others.

/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("./marks.js").Mark} Mark */

/** @typedef {{ paragraphs: Span[], marks: Mark[] }} Stretch with all marks that touch it, in opening order */

/** How many paragraphs stand in one stretch, */
const PARAGRAPHS = 30;

/** and how many characters: paragraphs without end make short stretches. */
const CHARACTERS = 30_000;

/**
 * Takes time linear in paragraphs and marks.
 * @param {Span[]} paragraphs in order
 * @param {Mark[]} marks in opening order
 * @returns {Stretch[]} at least one
 */
export function stretchesOf(paragraphs, marks) {
  const groups = grouped(paragraphs);
  let next = 0;
  /** @type {Mark[]} opened earlier and not yet at their end */
  let open = [];
  return groups.map((group) => {
    const end = group.at(-1)?.[1] ?? Infinity;
    const from = next;
    while (next < marks.length && marks[next].start < end) next++;
    const here = [...open, ...marks.slice(from, next)];
    open = here.filter((mark) => mark.end > end);
    return { paragraphs: group, marks: here };
  });
}

/**
 * @param {Span[]} paragraphs
 * @returns {Span[][]}
 */
function grouped(paragraphs) {
  /** @type {Span[][]} */
  const groups = [[]];
  let start = 0;
  for (const paragraph of paragraphs) {
    const group = /** @type {Span[]} */ (groups.at(-1));
    const full = group.length >= PARAGRAPHS || (group.length > 0 && paragraph[1] - start > CHARACTERS);
    if (group.length === 0 || full) start = paragraph[0];
    if (full) groups.push([paragraph]);
    else group.push(paragraph);
  }
  return groups;
}
