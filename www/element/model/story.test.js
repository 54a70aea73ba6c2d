import { describe, expect, test } from "vitest";
import { storyOf } from "./story.js";
import { dateOf, spokenName } from "./words.js";

/** @param {string} id @param {string | null} entity @param {string} [kind] @returns {any} */
const quote = (id, entity, kind = "direct") => ({ id, kind, speaker: entity && { entity, mention: null, name: entity } });
/** @param {string} id @param {any[]} quotes @param {any[]} [entities] @returns {any} */
const article = (id, quotes, entities = []) => ({
  id,
  name: `${id}.txt`,
  outlet: null,
  quotes,
  entities,
  mentions: [{ id: "m1", kind: "name" }, { id: "m2", kind: "nominal" }],
});
/** @param {string} id @param {string} name @param {[string, string][]} members @returns {any} */
const person = (id, name, members) => ({ id, name, label: "person", role: null, affiliation: null, aliases: [], members });

/** @type {any} */
const RESULT = {
  documents: [
    article("d1", [quote("q1", "e1"), quote("q2", "e2"), quote("q3", null), quote("q4", "e1", "scare")], [
      { id: "e1", mentions: ["m2", "m1"] },
      { id: "e2", mentions: ["m2"] },
    ]),
    article("d2", [quote("q1", "e9"), quote("q2", "e9", "indirect"), quote("q3", "e8"), quote("q4", "e8"), quote("q5", "e8"), quote("q6", "e8")], [
      { id: "e9", mentions: ["m1"] },
      { id: "e8", mentions: ["m2"] },
    ]),
  ],
  story: {
    people: [person("p1", "Ada Quill", [["d1", "e1"]]), person("p2", "Tom Reddy", [["d1", "e2"], ["d2", "e9"]]), person("p3", "Never Quoted", [["d1", "e3"]]), person("p4", "two officials", [["d2", "e8"]])],
    statements: [
      { id: "s1", speaker: "p2", wording: "", variants: [{ document: "d1", quote: "q2" }, { document: "d2", quote: "q1" }] },
      { id: "s2", speaker: "p1", wording: "", variants: [{ document: "d1", quote: "q1" }] },
    ],
  },
};

describe("a story", () => {
  const story = storyOf(RESULT);

  test("lists those who are quoted, the named first, in order of weight, with counts and labels", () => {
    const seen = story.sources.map(({ name, named, tag, quotes, articles, rank }) => [name, named, tag, quotes, articles, rank]);
    expect(seen).toEqual([
      ["Tom Reddy", true, "TR", 3, 2, 0],
      ["Ada Quill", true, "AQ", 1, 1, 1],
      ["two officials", false, "TO", 4, 1, 2],
    ]);
  });

  test("counts what nobody named says, and leaves words in scare marks out", () => {
    expect([story.quotes, story.unattributed]).toEqual([9, 1]);
  });

  test("knows the source of a quote by the article's entity", () => {
    expect(story.speakerOf(RESULT.documents[1], RESULT.documents[1].quotes[0])?.name).toBe("Tom Reddy");
    expect(story.speakerOf(RESULT.documents[0], RESULT.documents[0].quotes[2])).toBe(null);
  });

  test("knows where else a quote is printed, and which statements are shared", () => {
    expect(story.elsewhere("d1", "q2").map(({ variant }) => variant.document)).toEqual(["d2"]);
    expect(story.elsewhere("d1", "q1")).toEqual([]);
    expect(story.shared.map(({ id }) => id)).toEqual(["s1"]);
  });
});

test("an accessible name says what, who and where", () => {
  expect(spokenName(quote("q1", "e1"), "Ada Quill", "The Courier", false)).toBe("quote, Ada Quill, The Courier");
  expect(spokenName(quote("q1", null, "indirect"), null, "The Courier", true)).toBe("reported speech continued, nobody named, The Courier");
});

test("a date is written out, and what is no date is left as it is", () => {
  expect(dateOf({ published: "2018-09-10" })).toBe("10 September 2018");
  expect(dateOf({ published: "2018-99-99" })).toBe("2018-99-99");
  expect(dateOf({ published: null })).toBe("");
});
