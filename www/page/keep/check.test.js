import { expect, test } from "vitest";
import { isArticle, isStory, whereaboutsIn } from "./check.js";

const STORY = { id: "s", name: "The weir", articles: ["a"], changed: 1 };
const ARTICLE = { story: "s", id: "a", name: "weir.txt", text: "It held.", address: null, origin: null, isWhole: false };
const ODD = [undefined, null, 7, "words", [], {}];

test("a story has an id, a name, articles and a day", () => {
  expect(isStory(STORY)).toBe(true);
  for (const odd of ODD) expect(isStory(odd)).toBe(false);
  for (const key of Object.keys(STORY)) expect(isStory({ ...STORY, [key]: { odd: true } })).toBe(false);
  expect(isStory({ ...STORY, articles: ["a", 7] })).toBe(false);
  expect(isStory({ ...STORY, changed: NaN })).toBe(false);
});

test("an article has a text or bytes, and a page that is whole", () => {
  const { text, ...rest } = ARTICLE;
  expect(isArticle(ARTICLE)).toBe(true);
  expect(isArticle({ ...rest, bytes: new Uint8Array([105]) })).toBe(true);
  expect(isArticle({ ...ARTICLE, origin: { text, whole: text, paragraphs: 1, cut: ["Menu"] } })).toBe(true);
  expect(isArticle(rest)).toBe(false);
  expect(isArticle({ ...ARTICLE, origin: { text } })).toBe(false);
  for (const odd of ODD) expect(isArticle(odd)).toBe(false);
  for (const key of Object.keys(ARTICLE)) expect(isArticle({ ...ARTICLE, [key]: 7 })).toBe(false);
});

test("of odd whereabouts what can be used is used", () => {
  for (const odd of ODD) expect(whereaboutsIn(odd)).toBe(null);
  expect(whereaboutsIn({ story: "s", view: "elsewhere", top: "far", lines: { a: [2, 0.5], b: [-1, 0], c: "no" }, chosen: [7], colourBy: "outlet" })).toEqual({
    story: "s", at: 0, view: "read", top: 0, across: 0, lines: { a: [2, 0.5] }, shown: null, chosen: [], colourBy: "outlet", layers: "quotes entities", dim: "nothing",
  });
});
