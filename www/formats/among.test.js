import { expect, test } from "vitest";
import { articlesAmong, asideProblem } from "./among.js";

/** @param {string[]} paths */
const among = (paths) => articlesAmong(paths, (path) => path);

test("hidden files and what computers leave behind are nobody's concern", () => {
  const seen = among(["a/.git/b.txt", "a/c.txt", "__MACOSX/a/._c.txt", "a/Thumbs.db", "a/desktop.ini", ".hidden.txt"]);
  expect(seen).toEqual({ articles: ["a/c.txt"], aside: [] });
});

test("the folder of parts beside a saved page goes with it, and another of that name does not", () => {
  const seen = among(["s/Mill.html", "s/Mill_files/a.html", "s/Mill_files/deep/b.js", "s/Weir_files/c.html", "s/Mühle-Dateien/d.html", "s/Mühle.htm", "s/Mill 2/e.html"]);
  expect(seen).toEqual({ articles: ["s/Mill.html", "s/Weir_files/c.html", "s/Mühle.htm", "s/Mill 2/e.html"], aside: [] });
});

test("what is no text is passed over by its ending, and named in one sentence", () => {
  const { articles, aside } = among(["a.txt", "b/c.PNG", "d.css", "letter", "pages.js.txt"]);
  expect(articles).toEqual(["a.txt", "letter", "pages.js.txt"]);
  expect(asideProblem("story", aside)).toMatchObject([{ name: "story", message: expect.stringMatching(/^holds what is no text and was passed over: c\.PNG, d\.css; if these are scans/) }]);
  expect(asideProblem("story", ["d.css"])[0].message).toBe("holds what is no text and was passed over: d.css");
  expect(asideProblem("story", [])).toEqual([]);
});
