import { expect, test } from "vitest";
import { isRich } from "./rich.js";

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
