import { expect, test } from "vitest";
import { fragmentLink } from "./fragment.js";

/** The link to some words, decoded, in their only or their last place. @param {string} text @param {...string} words */
function linkTo(text, ...words) {
  const spans = words.map((piece) => /** @type {[number, number]} */ ([text.lastIndexOf(piece), text.lastIndexOf(piece) + piece.length]));
  return fragmentLink("https://gazette.example/pier?page=2#top", text, spans);
}
/** @param {string} link */
const directives = (link) => link.split("#:~:text=")[1].split("&text=").map((one) => one.split(",").map(decodeURIComponent));

test("a short passage is given whole, percent-encoded, and the page's own fragment goes", () => {
  expect(linkTo("“It held, well-built & all,” said Mara Quill.", "“It held, well-built & all,”")).toBe(
    "https://gazette.example/pier?page=2#:~:text=%E2%80%9CIt%20held%2C%20well%2Dbuilt%20%26%20all%2C%E2%80%9D",
  );
});

test("a long passage is given by its first and last words", () => {
  const text = "“The pier held all night and nobody on it heard a thing,” she said.";
  expect(directives(linkTo(text, "“The pier held all night and nobody on it heard a thing,”"))).toEqual([["“The pier held all", "it heard a thing,”"]]);
});

test("a passage over paragraphs is never one run of words", () => {
  expect(directives(linkTo("“It held.\n\n“It creaked,” she said.", "“It held.\n\n“It creaked,”"))).toEqual([["“It held.", "“It creaked,”"]]);
});

test("words that occur twice are told apart by those before them", () => {
  const text = "Quill said: “It held.” Days later Reddy said: “It held.” Nobody asked.";
  expect(directives(linkTo(text, "“It held.”"))).toEqual([["Reddy said:-", "“It held.”"]]);
});

test("last words that occur in the passage before are told apart by those behind it", () => {
  const text = "“we saw the old pier fall and so fell the old pier wall of the old pier fall again” she said.";
  const [[first, last, suffix]] = directives(linkTo(text, "we saw the old pier fall and so fell the old pier wall of the old pier fall"));
  expect([first, last, suffix]).toEqual(["we saw the old", "the old pier fall", "-again”"]);
});

test("the pieces of a split quote are all marked", () => {
  expect(directives(linkTo("“It held,” said Quill, “and creaked.”", "“It held,”", "“and creaked.”"))).toEqual([["“It held,”"], ["“and creaked.”"]]);
});
