import { expect, test } from "vitest";
import { colouring, paintChoice, paintColours } from "./paint.js";

/** @param {string} [speaker] @returns {any} a quote's piece */
function piece(speaker) {
  const classes = new Set();
  return {
    dataset: { quote: "q1", ...(speaker && { speaker }) },
    classes,
    classList: { toggle: (/** @type {string} */ name, /** @type {boolean} */ on) => (on ? classes.add(name) : classes.delete(name)) },
  };
}

/** An article as the painter meets it: it finds pieces inside of itself, and never itself. @param {any[]} pieces @returns {any} */
function article(pieces) {
  const self = {
    dataset: { document: "d1" },
    closest: () => self,
    querySelectorAll: (/** @type {string} */ selector) => (selector === "[data-quote]" ? pieces : []),
  };
  return self;
}

const sources = [
  { id: "p1", rank: 0, label: "person" },
  { id: "p2", rank: 1, label: "organization" },
];
/** @type {any} */
const story = {
  articles: [{ id: "d0", outlet: "A" }, { id: "d1", outlet: "B" }],
  sourceOf: new Map(sources.map((source) => [source.id, source])),
};

test.each(/** @type {[any, (string | undefined)[]][]} */ ([
  ["speaker", ["0", "1", undefined]],
  ["outlet", ["1", "1", "1"]],
  ["label", ["0", "1", undefined]],
]))("coloured by %s, every quote of an article has its slot", (by, slots) => {
  const pieces = [piece("p1"), piece("p2"), piece()];
  paintColours(article(pieces), colouring(story, by));
  expect(pieces.map(({ dataset }) => dataset.slot)).toEqual(slots);
});

test("those who are not chosen are dimmed, and nobody is where nobody is chosen", () => {
  const pieces = [piece("p1"), piece("p2"), piece()];
  paintChoice(article(pieces), new Set(["p2"]));
  expect(pieces.map(({ classes }) => classes.has("dim"))).toEqual([true, false, true]);
  paintChoice(article(pieces), new Set());
  expect(pieces.map(({ classes }) => classes.has("dim"))).toEqual([false, false, false]);
});
