import { expect, test } from "vitest";
import { copiedAmong } from "./copies.js";
import { marksOf } from "./marks.js";
import { storyOf } from "./story.js";

const TEXT = "The weir broke at noon. “It was old,” said Ida Quist.\n\nNobody was hurt. The mill stands.";
const at = (/** @type {string} */ words) => /** @type {[number, number]} */ ([TEXT.indexOf(words), TEXT.indexOf(words) + words.length]);
/** @type {any} */
const ARTICLE = { id: "d1", text: TEXT, furniture: [], mentions: [], quotes: [{ id: "q1", kind: "direct", spans: [at("“It was old,”")], quoted: [at("“It was old,”")], cue: null }] };
/** @type {any} */
const SHARED = [{ variants: [{ document: "d1", quote: "q1" }, { document: "d2", quote: "q7" }] }];
const words = (/** @type {[number, number][]} */ spans) => spans.map(([start, end]) => TEXT.slice(start, end));

test("copy and shared quotes side by side are one passage", () => {
  const copies = [{ id: "c1", words: 5, places: /** @type {any} */ ([["d2", 0, 9], ["d1", ...at("The weir broke at noon.")], ["d1", ...at("Nobody was hurt.")]]) }];
  expect(words(copiedAmong(copies, SHARED)(ARTICLE))).toEqual(["The weir broke at noon. “It was old,”", "Nobody was hurt."]);
});

test("passages that overlap are one, and other articles' places do not count", () => {
  const copies = [
    { id: "c1", words: 4, places: /** @type {any} */ ([["d1", ...at("weir broke at")], ["d2", 3, 4]]) },
    { id: "c2", words: 4, places: /** @type {any} */ ([["d1", ...at("broke at noon")]]) },
  ];
  expect(words(copiedAmong(copies, [])(ARTICLE))).toEqual(["weir broke at noon"]);
});

test("a result that tells of no copies has nothing in common", () => {
  expect(copiedAmong([], SHARED)(ARTICLE)).toEqual([]);
  const story = storyOf(/** @type {any} */ ({ documents: [], story: { people: [], statements: [] } }));
  expect([story.hasCopies, story.groups, story.versions]).toEqual([false, [], []]);
});

test("what is copied lies round the quotes in it", () => {
  const layers = marksOf(ARTICLE, [at("“It was old,”")]).map(({ layer }) => layer);
  expect(layers).toEqual(["copied", "quote"]);
});
