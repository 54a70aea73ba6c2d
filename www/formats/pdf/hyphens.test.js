import { expect, test } from "vitest";
import { joinLines, wordsOf } from "./hyphens.js";

const WORDS = wordsOf(["The harbour-side café said that the government had a wheel and a range of", "hardly any tide or cider"]);

test.each([
  ["the govern-", "ment of", "the government of"],
  ["a well-", "known fund", "a well-known fund"],
  ["the self-", "taught miller", "the self-taught miller"],
  ["in twenty-", "two years", "in twenty-two years"],
  ["a high-", "range test", "a high-range test"],
  ["two storeys high-", "er than", "two storeys higher than"],
  ["the mid-", "dle of", "the middle of"],
  ["for ex-", "ample", "for example"],
  ["a government-", "backed plan", "a government-backed plan"],
  ["a harbour-", "side café", "a harbour-side café"],
  ["her mother-in-", "law said", "her mother-in-law said"],
  ["the Anglo-", "Norse line", "the Anglo-Norse line"],
  ["the 20-", "year plan", "the 20-year plan"],
  ["the har\u00ad", "bour", "the harbour"],
  ["from 1914-", "1918 on", "from 1914-1918 on"],
  ["he left—", "for good", "he left—for good"],
  ["he left —", "for good", "he left — for good"],
  ["and/", "or", "and/or"],
  ["one line", "and another", "one line and another"],
])("%s | %s", (before, after, whole) => {
  expect(joinLines(before, after, WORDS)).toBe(whole);
});
