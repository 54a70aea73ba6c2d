import { expect, test } from "vitest";
import { nameOfFile, outletOf } from "./naming.js";

/** @type {any} */
const ARTICLE = { outlet: null, title: null, name: "000_fb7da6860d10ec2a.txt", text: "One two three four five six seven eight.", furniture: [] };

test("an article goes by its outlet, then its file, then its title, then its first words", () => {
  expect(outletOf({ ...ARTICLE, outlet: "The Courier", name: "ferry.txt" })).toBe("The Courier");
  expect(outletOf({ ...ARTICLE, name: "ferry.txt" })).toBe("Ferry");
  expect(outletOf({ ...ARTICLE, title: "Ferry talks resume" })).toBe("Ferry talks resume");
  expect(outletOf({ ...ARTICLE })).toBe("One two three four five six seven …");
});

test("furniture at the top is no part of the first words", () => {
  expect(outletOf({ ...ARTICLE, furniture: [[0, 7]] })).toBe("three four five six seven eight.");
});

test("a dateline is no part of the first words", () => {
  expect(outletOf({ ...ARTICLE, text: "PORT ELLERY, Norvane — The ferry" })).toBe("PORT ELLERY, Norvane — The ferry");
  expect(outletOf({ ...ARTICLE, text: "PORT ELLERY — The ferry" })).toBe("The ferry");
});

test("a file's name is told from a code", () => {
  expect(nameOfFile("1-the-ellery-courier.txt")).toBe("The Ellery Courier");
  expect(nameOfFile("Pasted text 2")).toBe("Pasted text 2");
  expect(nameOfFile("000_fb7da6860d10ec2a.txt")).toBe(null);
  expect(nameOfFile("12.txt")).toBe(null);
});
