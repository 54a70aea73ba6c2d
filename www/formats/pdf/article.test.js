import { expect, test } from "vitest";
import { LETTER, broken, columns } from "../../../tests/web/saved/pdf.js";
import { articleOf, leafOf } from "./article.js";

/** @typedef {import("../../../tests/web/saved/pdf.js").Line} Line */

/** Pages as pdf.js would tell of them. @param {Line[][]} pages */
const leaves = (pages) =>
  pages.map((lines, at) => {
    const items = lines.map(({ text, x, y, size = 10, bold }) => ({ text, x, y, size, right: x + text.length * LETTER * size, font: bold ? "bold" : "plain" }));
    return leafOf({ number: at + 1, width: 595, height: 842, items, aside: [] });
  });

/** @param {Line[][]} pages */
const read = (pages) => articleOf(leaves(pages)).paragraphs;

const STORY = [
  "The weir at Fenny Ash was opened by mistake on Sunday, and the meadow below it is a lake until further notice.",
  "“Nobody pulled anything,” said Per Lunde, who keeps the weir. “It was open when I came, and I came early.”",
  "The council will ask an engineer. It has asked one before, in the year of the long rain, and has kept his answer.",
  "Cows were carried over in boats, one at a time, by a ferryman who would not say what he had been promised for it.",
];

test("two, three and four columns are read one after the other, on pages of ragged lines", () => {
  for (const [count, most] of [[2, 46], [3, 29], [4, 24]]) {
    const story = Array.from({ length: 3 }, (_, at) => STORY.map((text) => text.replace("weir", `weir ${"abc"[at]}`))).flat();
    const pages = columns(broken(story, most, 2), { columns: count, top: 90, rows: 14, step: (most + 2) * 9 * LETTER });
    expect(read(pages), `${count} columns`).toEqual(story);
  }
});

test("a headline over all columns comes first, and what stands below the columns last", () => {
  const body = columns(broken(STORY, 44, 2), { columns: 2, top: 130, rows: 9, step: 260 })[0];
  const head = { text: "Weir opened by mistake, meadow is a lake", x: 50, y: 70, size: 20, bold: true };
  const foot = { text: "This report was corrected on Monday, for the cows were fewer than it said at first, by two.", x: 50, y: 300, size: 9 };
  expect(read([[head, foot, ...body]])).toEqual([head.text, ...STORY, foot.text]);
});

test("a box in the midst of a sentence follows the sentence", () => {
  const lines = broken(STORY, 44, 2);
  const box = [{ text: "“It was open when I came”", x: 310, y: 90, size: 14, bold: true }];
  const [page] = columns(lines, { columns: 2, top: 90, rows: 7, step: 260 });
  const moved = page.map((line) => (line.x > 300 ? { ...line, y: line.y + 30 } : line));
  expect(read([[...moved, ...box]])).toEqual([...STORY.slice(0, 3), box[0].text, STORY[3]].sort((a, b) => order(a) - order(b)));
  /** @param {string} text the paragraph that the column ends comes first */
  function order(text) {
    const at = STORY.indexOf(text);
    return at >= 0 ? at : 2.5;
  }
});

test("a table is read line by line, and a label goes with what it labels", () => {
  const row = (/** @type {string[]} */ cells, /** @type {number} */ y) => cells.map((text, at) => ({ text, x: 50 + at * 120, y }));
  expect(read([[...row(["Turnout", "43", "51"], 100), ...row(["Spoilt", "2", "1"], 114), ...row(["Valid", "41", "50"], 128), ...row(["Seats", "9", "9"], 142)]])).toEqual(["Turnout 43 51", "Spoilt 2 1", "Valid 41 50", "Seats 9 9"]);
  const turns = [["MARSH:", "Who opened the weir?"], ["LUNDE:", "Nobody did. It was"], ["", "open when I came."], ["MARSH:", "And the cows?"]];
  expect(read([turns.flatMap(([name, said], at) => [{ text: said, x: 140, y: 100 + at * 14 }, ...(name ? [{ text: name, x: 50, y: 100 + at * 14 }] : [])])])).toEqual(["MARSH: Who opened the weir?", "LUNDE: Nobody did. It was open when I came.", "MARSH: And the cows?"]);
});

test("a large first letter goes to its word, whose lines stand in beside it", () => {
  const lines = ["HE weir at Fenny Ash was opened", "by mistake on Sunday, and the", "meadow below it is a lake."];
  expect(read([[{ text: "T", x: 50, y: 115, size: 36 }, ...lines.map((text, at) => ({ text, x: at < 2 ? 75 : 50, y: 100 + at * 14 }))]])).toEqual(["THE weir at Fenny Ash was opened by mistake on Sunday, and the meadow below it is a lake."]);
});

test("running heads and page numbers are cut, and stand in their place in everything", () => {
  const pages = columns(broken([...STORY, ...STORY.map((text) => text.replace("weir", "old weir"))], 60, 2), { columns: 1, top: 90, rows: 8, step: 0 }).map((lines, at) => [
    { text: "The Lantern", x: 50, y: 40, size: 8 },
    { text: ["Monday", "Local", "Sport"][at], x: 400, y: 40, size: 8 },
    ...lines,
    { text: `${at + 1}`, x: 290, y: 800, size: 8 },
  ]);
  const { paragraphs, everything, cut } = articleOf(leaves(pages));
  expect(paragraphs).toEqual(["Monday", ...STORY, ...STORY.map((text) => text.replace("weir", "old weir"))]);
  expect(cut.slice(0, 4)).toEqual(["The Lantern", "1", "The Lantern", "Local"]);
  expect(everything[0]).toBe("The Lantern");
  expect(everything).toHaveLength(paragraphs.length + cut.length);
});

test("numbers that count lines are cut, and the lines they count are not", () => {
  const turns = broken(STORY, 50, 0).map(({ text }, at) => ({ text, at }));
  const pages = [0, 1, 2].map((page) => turns.slice(page * 4, page * 4 + 4).concat(turns).slice(0, 12).flatMap(({ text }, at) => [{ text: `${at + 1}`, x: at < 9 ? 46 : 40, y: 60 + at * 24 }, { text, x: 80, y: 60 + at * 24 }]));
  const { paragraphs, cut } = articleOf(leaves(pages));
  expect(cut).toHaveLength(36);
  expect(paragraphs.join(" ").match(/Fenny Ash was opened/g)).toHaveLength(4);
});

test("“Continued on page 4” is no sentence of the article", () => {
  const { paragraphs, cut } = articleOf(leaves([[{ text: "The weir is open.", x: 50, y: 100 }, { text: "(Continued on page 4)", x: 50, y: 128 }]]));
  expect([paragraphs, cut]).toEqual([["The weir is open."], ["(Continued on page 4)"]]);
});

test("a page of ten thousand pieces is read", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ text: "x", x: (at * 37) % 590, y: (at * 11) % 840 }));
  expect(read([many]).join("").length).toBeGreaterThan(1000);
});
