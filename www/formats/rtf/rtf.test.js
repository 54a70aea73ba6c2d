import { expect, test } from "vitest";
import { paragraphsOf } from "./text.js";

/** @param {string} body */
const read = (body) => paragraphsOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial;}}{\\colortbl;\\red0;}${body}}`);

test("paragraphs, lines and signs", () => {
  expect(read("\\pard\\ldblquote It held,\\rdblquote  said Mara\\~Quill.\\par\nShe \\b left\\b0  \\emdash\nat once.\\line Slowly.\\par")).toEqual(["“It held,” said Mara Quill.", "She left —at once.\nSlowly."]);
  expect(read("braces \\{ \\} and \\\\")).toEqual(["braces { } and \\"]);
});

test("letters by code page, by font and by number", () => {
  expect(read("caf\\'e9 \\f1\\'cc\\'e8\\'f0 \\f0\\'e9")).toEqual(["café Мир é"]);
  expect(read("\\u8220?Late\\u8221? \\uc2\\u233\\'c3\\'a9t\\u-10179??\\u-8704??")).toEqual(["“Late” ét😀"]);
});

test("what is not the text is passed over", () => {
  expect(read("{\\*\\generator Writer;}{\\info{\\title Secret}}{\\header Running head}Kept{\\pict\\bin5 {}{}x} and {\\v hidden }{\\deleted gone }kept{\\*\\unknown x}.")).toEqual(["Kept and kept."]);
  expect(read('See {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the report}}.')).toEqual(["See the report."]);
});

test("notes and boxes stand behind the text", () => {
  expect(read("Three boats{\\super\\chftn}{\\footnote\\pard{\\super\\chftn}Of twelve.} sank.\\par The end.{\\shp{\\*\\shpinst\\shptop0{\\sp{\\sn x}{\\sv 1}}{\\shptxt In a box.\\par}}}\\par")).toEqual(["Three boats¹ sank.", "The end.", "¹ Of twelve.", "In a box."]);
  expect(read("{\\header{\\shp{\\*\\shpinst{\\shptxt Not this.}}}}Text.")).toEqual(["Text."]);
});

test("cells of a table are paragraphs of their own", () => {
  expect(read("\\trowd Yes\\cell 43\\cell\\row No\\cell 12\\cell\\row")).toEqual(["Yes", "43", "No", "12"]);
});

test("broken groups do no harm, and groups without end are given up", () => {
  expect(read("}}} after {\\b open")).toEqual(["after open"]);
  expect(() => paragraphsOf(`{\\rtf1${"{".repeat(100_000)}`)).toThrow();
  expect(paragraphsOf("{\\rtf1 \\'zz\\bin99999999 x")).toEqual(["?"]);
});
