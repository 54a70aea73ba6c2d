import { expect, test } from "vitest";
import { fragmentsOf } from "./fragments.js";
import { withInfo } from "./head.js";
import { cleanText, isGibberish } from "./letters.js";

/** @param {string} text @param {number} x @param {number} y @param {number} size */
const item = (text, x, y, size = 10) => ({ text, x, y, size, right: x + text.length * 5, font: "f" });

/** @param {string[]} paragraphs @param {string[]} cut */
const article = (paragraphs, cut = []) => ({ paragraphs, title: "", everything: paragraphs, cut });

const NO_INFO = { title: "", author: "", created: "", producer: "" };

test("signs of a font are the letters they stand for", () => {
  expect(cleanText("oﬃce of the ﬁrst ﬂoor\u00a0is af\u00adter")).toBe("office of the first floor is after");
  expect(cleanText("har\u00ad")).toBe("har\u00ad");
});

test("pieces of a line are one, words apart by their gaps", () => {
  expect(fragmentsOf([item("weir", 68, 100), item("The", 50, 100), item(" is", 88, 100), item("open", 300, 100)]).map(({ text }) => text)).toEqual(["The weir is", "open"]);
});

test("what is printed twice to be bold is read once", () => {
  expect(fragmentsOf([item("Weir", 50, 100), item("Weir", 50.3, 100.2)]).map(({ text }) => text)).toEqual(["Weir"]);
});

test("the number of a note is small and high, and no part of the number before", () => {
  expect(fragmentsOf([item("in 1938", 50, 100), item("2", 85, 96, 6), item(" it", 90, 100)]).map(({ text }) => text)).toEqual(["in 1938² it"]);
});

test("text in letters that mean nothing is known", () => {
  expect(isGibberish("\ue001\ue002 \ue003\ue004")).toBe(true);
  expect(isGibberish("The weir is open. ".repeat(20))).toBe(false);
  const shifted = [..."The weir at Fenny Ash was opened by mistake on Sunday. ".repeat(6)].map((sign) => String.fromCharCode(sign.charCodeAt(0) - 29)).join("");
  expect(isGibberish(shifted.replace(/\p{Cc}/gu, " "))).toBe(true);
  expect(isGibberish("Плотина открыта. ".repeat(20))).toBe(false);
});

test("of what a file tells of itself only the plausible is believed, and only where the text does not say it", () => {
  const body = ["The weir is open.", "Nobody knows why."];
  const told = { title: "Weir opened by mistake", author: "Per Lunde", created: "D:20240505120000", producer: "A program" };
  expect(withInfo(article(body), told, 2026)).toEqual(["Weir opened by mistake", "By Per Lunde", "May 5, 2024", ...body]);
  expect(withInfo({ ...article(["A weir opens", ...body]), title: "A weir opens" }, told, 2026).slice(0, 3)).toEqual(["A weir opens", "By Per Lunde", "May 5, 2024"]);
  expect(withInfo(article(["By Ida Quist", "12 May 2024", ...body]), { ...told, title: "" }, 2026)).toEqual(["By Ida Quist", "12 May 2024", ...body]);
  for (const title of ["Microsoft Word - weir.doc", "weir_final_2 of it", "Untitled document one", "Weir"]) expect(withInfo(article(body), { ...NO_INFO, title }, 2026)).toEqual(body);
  for (const author of ["admin", "Office User", "perl", "per@lunde.invalid"]) expect(withInfo(article(body), { ...NO_INFO, author }, 2026)).toEqual(body);
  for (const created of ["D:20990101", "D:20241399", "yesterday"]) expect(withInfo(article(body), { ...NO_INFO, created }, 2026)).toEqual(body);
  expect(withInfo(article(body), { ...NO_INFO, created: "D:20240505", producer: "Skia/PDF m120" }, 2026)).toEqual(body);
});

test("a newspaper's name over the pages is its outlet", () => {
  const body = ["The weir is open."];
  expect(withInfo(article(body, ["Monday", "The Ash Courier 3"]), NO_INFO, 2026)).toEqual(["The Ash Courier", ...body]);
  expect(withInfo(article(body, ["3", "The weir opens by mistake in the post"]), NO_INFO, 2026)).toEqual(body);
});
