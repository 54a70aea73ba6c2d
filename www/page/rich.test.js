import { expect, test } from "vitest";
import { asPage, isRich } from "./rich.js";

test("what pages and word processors copy is rich", () => {
  expect(isRich("<meta charset='utf-8'><p>It held.</p><p>It will.</p>", "It held.\n\nIt will.")).toBe(true);
  expect(isRich('<html><body><!--StartFragment--><h1>Weir</h1><ul><li>It held.</li></ul><!--EndFragment--></body></html>', "Weir\nIt held.")).toBe(true);
  expect(isRich("<div>It held.</div>", "")).toBe(true);
});

test("what editors of plain text copy is not", () => {
  expect(isRich('<meta charset="utf-8"><div style="color:#d4d4d4"><div><span>It held.</span></div><br><div><span>It will.</span></div></div>', "It held.\n\nIt will.")).toBe(false);
  expect(isRich("<pre>It held.</pre>", "It held.")).toBe(false);
  expect(isRich("", "It held.")).toBe(false);
});

test("a page that says less than half of the text is not taken for it", () => {
  expect(isRich("<style>p{color:red}</style><p><img src=x></p>", "It held.")).toBe(false);
  expect(isRich("<p>It</p>", "It held and will hold.")).toBe(false);
  expect(isRich("<p></p>", "")).toBe(false);
});

test("a clipboard that is a trap is looked at once", () => {
  for (const trap of ["<!--", "<style>", "<", "<p ", "</p"]) expect(isRich(trap.repeat(300_000), "It held."), trap).toBe(false);
});

test("a piece of an article is one, and of a whole page the article is looked for", () => {
  expect(asPage("<p>It held.</p>")).toBe('<!doctype html><meta charset="utf-8"><div itemprop="articleBody"><p>It held.</p>');
  expect(asPage("<nav>Home</nav><p>It held.</p>")).toBe('<!doctype html><meta charset="utf-8"><nav>Home</nav><p>It held.</p>');
});
