import { expect, test } from "vitest";
import { isSame, merge, without } from "./merge.js";

test("a story that no other tab changed is as this tab has it", () => {
  expect(merge(["a", "b"], ["a", "b"], ["b", "a", "c"])).toEqual(["b", "a", "c"]);
  expect(merge([], [], ["a"])).toEqual(["a"]);
  expect(merge(["a"], ["a"], [])).toEqual([]);
});

test("what two tabs put in is all there", () => {
  expect(merge(["a"], ["a", "theirs"], ["a", "mine"])).toEqual(["a", "theirs", "mine"]);
});

test("what one tab took out stays out, and nothing else goes", () => {
  expect(merge(["a", "b"], ["a", "b", "theirs"], ["b"])).toEqual(["b", "theirs"]);
  expect(merge(["a", "b"], ["b"], ["a", "b", "mine"])).toEqual(["b", "mine"]);
});

test("what both put in or both took out counts once", () => {
  expect(merge(["a"], ["a", "b"], ["a", "b"])).toEqual(["a", "b"]);
  expect(merge(["a", "b"], ["b"], ["b"])).toEqual(["b"]);
});

test("lists are told apart by order, and differences keep theirs", () => {
  expect(isSame(["a", "b"], ["b", "a"])).toBe(false);
  expect(isSame(["a"], ["a", "b"])).toBe(false);
  expect(without(["c", "a", "b"], ["a"])).toEqual(["c", "b"]);
});
