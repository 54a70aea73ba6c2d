import { expect, test } from "vitest";
import { flowOf } from "./flow.js";
import { speakingOf, times } from "./speaking.js";
import { storyOf } from "./story.js";

const PEOPLE = ["Sarah Holm", "Tom Berg", "the council", "Ellery"];
const LABELS = ["person", "person", "organization", "place"];

/**
 * Each quote is who speaks and who is mentioned in it, ten units wide.
 * @param {string} id @param {[speaker: number | null, named: number[], more?: object][]} quotes @returns {any}
 */
function article(id, quotes) {
  const mentions = quotes.flatMap(([, named], at) => named.map((who, n) => ({ start: at * 10 + n, end: at * 10 + n + 1, kind: "name", entity: `e${who}` })));
  const outside = PEOPLE.map((_, who) => ({ start: 1000 + who, end: 1001 + who, kind: "name", entity: `e${who}` }));
  return {
    id, name: id, title: null, outlet: id, text: "", furniture: [],
    mentions: [...mentions, ...outside].map((mention, at) => ({ ...mention, id: `m${at}` })),
    entities: [],
    quotes: quotes.map(([speaker, , more], at) => ({
      id: `q${at + 1}`, kind: "direct", spans: [[at * 10, at * 10 + 9]], quoted: [], cue_mood: "actual",
      speaker: speaker === null ? null : { entity: `e${speaker}`, mention: null, name: "" }, ...more,
    })),
  };
}

/** @param {any[]} documents @param {any[]} [statements] */
function story(documents, statements = []) {
  const people = PEOPLE.map((name, who) => ({
    id: `p${who}`, name, label: LABELS[who], role: null, affiliation: null, aliases: [], members: documents.map(({ id }) => /** @type {[string, string]} */ ([id, `e${who}`])),
  }));
  return storyOf(/** @type {any} */ ({ documents, story: { people, statements } }));
}

/** @param {import("./speaking.js").Speaking} speaking */
const seen = ({ links }) => links.map(({ from, to, times, first }) => `${from} of ${to} ${times} from ${first.document}/${first.quote}`);

test("a source speaks of the persons and organisations in its quotes, not of places, itself or what stands outside", () => {
  expect(seen(speakingOf(story([article("d1", [[0, [2, 3, 0]], [0, [2, 2]], [0, [1]], [null, [1]], [1, []]])])))).toEqual([
    "p0 of p2 2 from d1/q1",
    "p0 of p1 1 from d1/q3",
  ]);
});

test("what several articles print counts once, and what was not said not at all", () => {
  const printed = [{ id: "s1", speaker: "p0", wording: "", variants: [{ document: "d1", quote: "q1" }, { document: "d2", quote: "q1" }] }];
  const documents = [article("d1", [[0, [1]]]), article("d2", [[0, [1]], [0, [2], { cue_mood: "negated" }]])];
  expect(seen(speakingOf(story(documents, printed)))).toEqual(["p0 of p1 1 from d1/q1"]);
  expect(seen(speakingOf(story(documents)))).toEqual(["p0 of p1 2 from d1/q1"]);
});

test("somebody whom no article names is not drawn, a place that speaks is", () => {
  const one = article("d1", [[0, [1, 3]], [3, []]]);
  one.mentions = one.mentions.map((/** @type {any} */ mention) => (mention.entity === "e1" ? { ...mention, kind: "nominal" } : mention));
  expect(seen(speakingOf(story([one])))).toEqual(["p0 of p3 1 from d1/q1"]);
});

test("counts are spoken", () => {
  expect([1, 2, 3].map(times)).toEqual(["once", "twice", "3 times"]);
});

/** @param {[from: string, to: string, times: number][]} pairs @returns {import("./speaking.js").Speaking} */
function speaking(pairs) {
  const links = pairs.map(([from, to, times]) => ({ from, to, times, first: { document: "d1", quote: "q1" } }));
  const parties = (/** @type {"from" | "to"} */ side) =>
    [...new Set(links.map((link) => link[side]))]
      .map((id) => ({ id, name: id, times: links.filter((link) => link[side] === id).reduce((sum, link) => sum + link.times, 0) }))
      .sort((a, b) => b.times - a.times);
  return { speakers: parties("from"), named: parties("to"), links };
}

test("the drawing stands speakers by weight and lets few lines cross", () => {
  const { speakers, named, lines } = flowOf(speaking([["a", "x", 1], ["b", "y", 5], ["b", "x", 1], ["c", "z", 2]]));
  expect(speakers.map(({ id }) => id)).toEqual(["b", "c", "a"]);
  expect(named.map(({ id }) => id)).toEqual(["y", "z", "x"].sort((a, b) => ["y", "x", "z"].indexOf(a) - ["y", "x", "z"].indexOf(b)));
  const [widest] = lines;
  expect([widest.from, widest.to]).toEqual(["b", "y"]);
  expect(widest.width / (lines.find(({ times }) => times === 2)?.width ?? 0)).toBeCloseTo(2.5);
});

test("lines end within their nodes, and nodes of a side do not touch", () => {
  const pairs = Array.from({ length: 60 }, (_, at) => /** @type {[string, string, number]} */ ([`s${at % 7}`, `n${at % 9}`, (at % 5) + 1]));
  const { speakers, named, lines, height } = flowOf(speaking(pairs));
  for (const side of [speakers, named]) {
    side.forEach((node, at) => {
      expect(node.top).toBeGreaterThanOrEqual(0);
      expect(node.top + node.height).toBeLessThanOrEqual(height + 0.01);
      if (at > 0) expect(node.top).toBeGreaterThan(side[at - 1].top + side[at - 1].height);
    });
  }
  for (const { from, fromY, width } of lines) {
    const node = speakers.find(({ id }) => id === from);
    expect(fromY - width / 2).toBeGreaterThanOrEqual((node?.top ?? 0) - 0.01);
    expect(fromY + width / 2).toBeLessThanOrEqual((node?.top ?? 0) + (node?.height ?? 0) + 0.01);
  }
});

test("at most ten stand on each side, each with a line, and the rest is counted", () => {
  const pairs = Array.from({ length: 14 }, (_, at) => /** @type {[string, string, number]} */ ([`s${at}`, `n${at}`, 20 - at]));
  const { speakers, named, leftOut } = flowOf(speaking([...pairs, ["s0", "n1", 1]]));
  expect([speakers.length, named.length, leftOut]).toEqual([10, 10, { speakers: 4, named: 4 }]);
  expect([...speakers, ...named].every(({ lines }) => lines.length > 0)).toBe(true);
});
