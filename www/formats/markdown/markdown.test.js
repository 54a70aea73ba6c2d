import { expect, test } from "vitest";
import { isMarkdown } from "./index.js";

test("marks of Markdown are known", () => {
  for (const text of ["# Weir holds", "Weir\n===", "a **b** c", "a _b c_ d", "see [the weir](https://x.invalid)", "see [the weir][1]", "> “It held.”", "- one", "* one", "`x`", "a\n\n***\n\nb", "<b>a</b>", "say \\*this\\*"]) {
    expect(isMarkdown(text), text).toBe(true);
  }
});

test("a text without marks stays a text", () => {
  for (const text of ["“[He] held it,” she said (later).", "snake_case_name and 2 * 3 * 4", "- said nothing –", "a_b", "Rated 5* by all", "R&D #1", "— Dash", ""]) {
    expect(isMarkdown(text), text).toBe(text.startsWith("- "));
  }
});

test("traps of marks stay texts, and that is told at once", () => {
  for (const trap of ["_a_", "[a](", "**", "`a``", "<!--", "&amp;", "![["]) expect(isMarkdown(`# a\n\n${trap.repeat(5_000)}`), trap).toBe(false);
  expect(isMarkdown(`${"\n".repeat(500_000)}a`)).toBe(false);
  expect(isMarkdown(`a${" ".repeat(500_000)}a`)).toBe(false);
});
