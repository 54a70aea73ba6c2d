import { expect, test } from "vitest";
import { itemOf } from "../../element/model/shelf.js";
import { articleOf, contentOf, itemFrom, nameFor, newId } from "./content.js";

const STOPPED = { code: "stopped", message: "was not read, because you stopped" };
const article = (/** @type {Partial<import("../../annotator/types.js").Article>} */ more) => /** @type {any} */ ({ text: "It held.", title: null, ...more });

test("what was read is kept as its text, with the page it was found in", async () => {
  const origin = { text: "It held.", whole: "Menu\n\nIt held.", paragraphs: 1, cut: ["Menu"] };
  const item = { ...itemOf({ name: "weir.html", text: "It held.", origin }), article: article({}), isWhole: false };
  const kept = await articleOf(item, "s", "a");
  expect(kept).toEqual({ story: "s", id: "a", name: "weir.html", text: "It held.", address: null, origin, isWhole: false });
  expect(itemFrom(kept)).toMatchObject({ name: "weir.html", input: { name: "weir.html", text: "It held." }, origin, isWhole: false, article: null, problem: null });
});

test("a file that the reader stopped is kept as its bytes; what cannot be read is not kept", async () => {
  const item = itemOf(new File(["It held."], "weir.txt"));
  expect(contentOf(item)).toBe(null);
  expect(contentOf({ ...item, problem: { code: "binary", message: "is not text" } })).toBe(null);
  const kept = await articleOf({ ...item, problem: STOPPED }, "s", "a");
  expect(new TextDecoder().decode(kept?.bytes)).toBe("It held.");
  expect(itemFrom(kept).input).toEqual({ name: "weir.txt", bytes: kept?.bytes });
});

test("a file that is gone or far too large is not kept", async () => {
  const gone = Object.assign(new File([], "gone.txt"), { arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")) });
  const large = Object.defineProperty(new File([], "large.txt"), "size", { value: 1e12 });
  for (const file of [gone, large]) expect(await articleOf({ ...itemOf(file), problem: STOPPED }, "s", "a")).toBe(null);
});

test("a damaged article is told in its place", () => {
  expect(itemFrom(null).problem?.message).toMatch(/was kept here and is damaged/);
});

test("a story is called by its first title, cut between words, or by a file", () => {
  const item = itemOf({ name: "weir.txt", text: "" });
  expect(nameFor([item])).toBe("Weir");
  expect(nameFor([{ ...item, name: "1.txt" }])).toBe("1.txt");
  expect(nameFor([item, { ...item, article: article({ title: "The weir\n  holds" }) }])).toBe("The weir holds");
  expect(nameFor([{ ...item, article: article({ title: "water ".repeat(30) }) }])).toBe(`${"water ".repeat(9)}water …`);
  expect(nameFor([])).toBe("Story");
});

test("ids differ", () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});
