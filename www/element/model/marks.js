// The layers of an article as one list of marks, and the order in which they
// open and close while the text runs: overlapping marks are cut, nested ones nest.

import { joinedSpans } from "./spans.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Mention} Mention */
/** @typedef {import("../../annotator/types.js").Span} Span */

/**
 * A stretch of text that the reader sees marked.
 * - `quote`: a piece of a quote's content
 * - `quoted`, `retold`: what stands inside and outside of quotation marks in mixed content
 * - `copied`: what other articles print too
 * - `cue`, `mention`, `furniture`: as in the contract
 * @typedef {object} Mark
 * @property {"furniture" | "copied" | "quote" | "quoted" | "retold" | "cue" | "mention"} layer
 * @property {number} start
 * @property {number} end
 * @property {number} piece which piece of its quote it is, from 0
 * @property {Quote} [quote]
 * @property {Mention} [mention]
 */

/**
 * One step through a paragraph. `starts` and `ends` tell a mark's own edges from
 * the places where it was cut.
 * @typedef {{ step: "open", mark: Mark, starts: boolean, ends: boolean }
 *   | { step: "text", start: number, end: number }
 *   | { step: "close" }} Step
 */

/** Outermost first, where two marks cover the same text. */
const ORDER = ["furniture", "copied", "quote", "quoted", "retold", "cue", "mention"];

/** Pieces of furniture with nothing between them are one. */
const NOTHING = /^\s*$/;

/** Marks beyond this depth are left out of the drawing; no real text comes near. */
const DEEPEST = 24;

/**
 * @param {Article} article
 * @param {Span[]} [copied] what other articles print too
 * @returns {Mark[]} in the order in which they open
 */
export function marksOf({ text, furniture, quotes, mentions }, copied = []) {
  /** @param {Mark["layer"]} layer @returns {(span: Span) => Mark} */
  const plain = (layer) => ([start, end]) => ({ layer, start, end, piece: 0 });
  const marks = [
    ...joinedSpans(furniture, text, NOTHING).map(plain("furniture")),
    ...copied.map(plain("copied")),
    ...quotes.flatMap(marksOfQuote),
    ...mentions.map((mention) => /** @type {Mark} */ ({ layer: "mention", ...place(mention), piece: 0, mention })),
  ];
  return marks.filter(({ start, end }) => start < end).sort(byOpening);
}

/**
 * @param {Quote} quote
 * @returns {Mark[]}
 */
function marksOfQuote(quote) {
  /** @param {Mark["layer"]} layer @returns {(span: Span, piece: number) => Mark} */
  const mark = (layer) => ([start, end], piece) => ({ layer, start, end, piece, quote });
  const mixed = quote.kind === "mixed";
  return [
    ...quote.spans.map(mark("quote")),
    ...(mixed ? quote.quoted.map(mark("quoted")) : []),
    ...(mixed ? quote.spans.flatMap((span) => without(span, quote.quoted)).map(mark("retold")) : []),
    ...(quote.cue ? [mark("cue")(quote.cue, 0)] : []),
  ];
}

/**
 * @param {Span} span
 * @param {Span[]} holes in order
 * @returns {Span[]} what is left of the span
 */
function without([start, end], holes) {
  /** @type {Span[]} */
  const left = [];
  for (const [from, to] of holes) {
    if (from > start && from < end) left.push([start, from]);
    if (to > start) start = to;
  }
  return start < end ? [...left, [start, end]] : left;
}

/** @param {Mention} mention */
const place = ({ start, end }) => ({ start, end });

/** @param {Mark} a @param {Mark} b */
function byOpening(a, b) {
  return a.start - b.start || b.end - a.end || ORDER.indexOf(a.layer) - ORDER.indexOf(b.layer);
}

/**
 * The steps through each paragraph in turn. Takes time linear in marks and text.
 * @param {Span[]} paragraphs in order
 * @param {Mark[]} marks in the order of `marksOf`
 * @returns {Generator<{ start: number, end: number, steps: Step[] }>}
 */
export function* walk(paragraphs, marks) {
  let next = 0;
  /** @type {Mark[]} opened in an earlier paragraph and not yet at their end */
  let open = [];
  for (const [start, end] of paragraphs) {
    const here = open.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next].start < end) {
      if (marks[next].end > start) here.push(marks[next]);
      next++;
    }
    yield { start, end, steps: stepsThrough(start, end, here) };
    open = here.filter((mark) => mark.end > end);
  }
}

/**
 * @param {number} start
 * @param {number} end
 * @param {Mark[]} marks those that touch the paragraph, in opening order
 * @returns {Step[]}
 */
export function stepsThrough(start, end, marks) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {Mark[]} */
  const stack = [];
  let at = start;
  let next = 0;

  /** @param {number} to */
  const text = (to) => {
    if (to > at) steps.push({ step: "text", start: at, end: to });
    at = Math.max(at, to);
  };
  /** @param {Mark} mark @param {number} limit */
  const open = (mark, limit) => {
    stack.push(mark);
    const ends = mark.end <= limit;
    steps.push({ step: "open", mark, starts: mark.start >= at, ends });
  };
  /** Closes what ends here; what was opened inside it is cut and opened again. */
  const closeEnded = () => {
    const lowest = stack.findIndex((mark) => mark.end <= at);
    if (lowest < 0) return;
    const cut = stack.splice(lowest);
    for (const _ of cut) steps.push({ step: "close" });
    for (const mark of cut) if (mark.end > at) open(mark, innermostEnd(stack, end));
  };

  while (next < marks.length || stack.length > 0) {
    const opening = next < marks.length ? Math.max(marks[next].start, start) : Infinity;
    const closing = stack.reduce((soonest, mark) => Math.min(soonest, mark.end), end);
    text(Math.min(opening, closing));
    if (closing <= opening) {
      if (closing >= end) break;
      closeEnded();
    } else {
      const mark = marks[next++];
      if (stack.length < DEEPEST) open(mark, innermostEnd(stack, end));
    }
  }
  text(end);
  for (const _ of stack) steps.push({ step: "close" });
  return steps;
}

/**
 * @param {Mark[]} stack
 * @param {number} end
 */
function innermostEnd(stack, end) {
  return stack.reduce((soonest, mark) => Math.min(soonest, mark.end), end);
}
