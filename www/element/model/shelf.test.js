import { expect, test } from "vitest";
import { readShelf, FIRST } from "./reading.js";
import { itemOf, problemItem, settle } from "./shelf.js";

/** @param {string} name @param {string} [text] */
const input = (name, text = name) => ({ name, text });
/** @param {string} name @param {string} [text] @returns {any} */
const article = (name, text = name) => ({ name, text });
/** @param {string} name @returns {any} */
const problem = (name) => ({ name, code: "empty", message: "is empty" });
/** @param {any[]} documents @param {any[]} problems @returns {any} */
const result = (documents, problems = []) => ({ documents, problems, story: { people: [], statements: [] } });
/** @param {import("./shelf.js").Item[]} items */
const outcome = (items) => items.map((item) => (item.problem ? `${item.name}!` : (item.article?.text ?? "…")));

test("documents and problems go back to where their files stood", () => {
  const items = ["a", "b", "c", "d"].map((name) => itemOf(input(name)));
  const settled = settle(items, items, result([article("a"), article("c")], [problem("b"), problem("d")]));
  expect(outcome(settled)).toEqual(["a", "b!", "c", "d!"]);
});

test("two files of one name are told apart by the engine's index", () => {
  const items = [itemOf(input("a")), itemOf(input("a"))];
  const settled = settle(items, items, result([article("a", "second")], [{ ...problem("a"), index: 0 }]));
  expect(outcome(settled)).toEqual(["a!", "second"]);
});

test("what was read keeps its text, so that it outlives its file", () => {
  const items = [itemOf(new File(["text"], "a.txt"))];
  const [settled] = settle(items, items, result([article("a.txt", "text")]));
  expect(settled.input).toEqual({ name: "a.txt", text: "text" });
});

test("items that were not asked for stay as they are", () => {
  const folder = problemItem({ name: "folder", code: "folder", message: "is a folder" });
  const read = itemOf(input("a"));
  expect(outcome(settle([folder, read], [read], result([article("a")])))).toEqual(["folder!", "a"]);
});

/** An annotator that traps on articles named "bad". */
const trapping = {
  /** @param {any[]} inputs @returns {Promise<any>} */
  async compare(inputs) {
    if (inputs.some(({ name }) => name === "bad")) throw Object.assign(new Error("stopped"), { code: "trap" });
    return result(inputs.map(({ name, text }) => article(name, text)));
  },
  /** @param {any} input */
  annotate(input) {
    return this.compare([input]);
  },
  close() {},
};

/** @param {import("./shelf.js").Item[]} items @param {any} [annotator] */
async function readAll(items, annotator = trapping) {
  const outcomes = [];
  for await (const { items: settled } of readShelf(annotator, items, {})) outcomes.push(outcome(settled));
  return outcomes;
}

test("an article that stops the engine is set aside, and the others are read", async () => {
  const items = ["a", "bad", "c"].map((name) => itemOf(input(name)));
  expect(await readAll(items)).toEqual([["a", "bad!", "c"]]);
});

test("of many articles the first ones are shown while the others are read", async () => {
  const items = Array.from({ length: 2 * FIRST + 1 }, (_, i) => itemOf(input(`n${i}`)));
  const [first, all] = await readAll(items);
  expect(first.filter((text) => text !== "…").length).toBe(FIRST);
  expect(all).not.toContain("…");
});

test("an error of another kind goes up", async () => {
  const broken = { ...trapping, compare: () => Promise.reject(Object.assign(new Error("no"), { code: "closed" })) };
  await expect(readAll([itemOf(input("a"))], broken)).rejects.toMatchObject({ code: "closed" });
});
