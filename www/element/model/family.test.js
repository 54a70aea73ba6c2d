import { expect, test } from "vitest";
import { groupedItems, nameAmong, remarksOn } from "./family.js";

/** @param {string} id @param {string | null} outlet @param {object} [more] @returns {any} */
const article = (id, outlet, more) => ({ id, outlet, name: `${id}.txt`, title: null, text: "", furniture: [], ...more });
/** @param {any} article @returns {any} */
const item = (article) => ({ key: Number(article?.id?.slice(1) ?? 9), article });
/** @param {any} seen */
const sentences = (seen) => seen.map((/** @type {any} */ { before, other }) => before + (other ?? ""));

const first = article("d1", "The Courier");
const second = article("d2", "The Gazette", { notes: [{ code: "no-quote", message: "has no quote" }] });
const third = article("d3", "The Courier");
const articles = [first, second, third];

test("notes read on after the article's name; older results have none", () => {
  expect(sentences(remarksOn(second, { articles, versions: [] }))).toEqual(["The Gazette has no quote."]);
  expect(remarksOn(first, { articles, versions: [] })).toEqual([]);
});

test("the later of two versions names the earlier one, by its file where several are of one outlet", () => {
  /** @type {any} */
  const versions = [{ documents: ["d2", "d1"], kind: "same" }, { documents: ["d1", "d3"], kind: "version" }];
  expect(remarksOn(first, { articles, versions })).toEqual([]);
  expect(sentences(remarksOn(second, { articles, versions }))).toEqual(["The Gazette has no quote.", "The same text as The Courier (d1.txt)"]);
  expect(sentences(remarksOn(third, { articles, versions }))).toEqual(["Another version of The Courier (d1.txt)"]);
});

test("articles of one outlet are told apart by their days, else by their files, and files of one name by their numbers", () => {
  expect(articles.map((one) => nameAmong(one, articles))).toEqual(["The Courier (d1.txt)", "The Gazette", "The Courier (d3.txt)"]);
  const twice = [article("d1", "Pier", { name: "pier.txt" }), article("d2", "Pier", { name: "pier.txt" })];
  expect(twice.map((one) => nameAmong(one, twice))).toEqual(["Pier (1)", "Pier (2)"]);
  const dated = ["2031-03-01", "2031-03-02"].map((published, at) => article(`d${at + 1}`, "Pier", { published }));
  expect(dated.map((one) => nameAmong(one, dated))).toEqual(["Pier, 1 March 2031", "Pier, 2 March 2031"]);
});

test("the articles of a story stand side by side, under its number", () => {
  const items = [item(first), item(second), item(null), item(third)];
  const shown = (/** @type {string[][]} */ groups) => groupedItems(items, groups).map(({ item, label }) => [item.key, label]);
  expect(shown([["d1", "d3"], ["d2"]])).toEqual([[1, "Story 1"], [3, null], [2, "Story 2"], [9, null]]);
  expect(shown([["d1", "d2", "d3"]])).toEqual([[1, null], [2, null], [9, null], [3, null]]);
  expect(shown([])).toEqual([[1, null], [2, null], [9, null], [3, null]]);
});
