import { expect, test } from "vitest";
import { rootPart } from "./root.js";

/** @param {string} text */
const root = (text) => new TextDecoder().decode(rootPart(new TextEncoder().encode(text.replace(/\n/g, "\r\n"))).slice()).replace(/\r\n/g, "\n");

const PARTS = "--b\nContent-Type: text/css\nContent-ID: <css>\n\np{}\n--b\nContent-Type: text/html\nContent-ID: <one>\n\n<p>One\n--b\nContent-Type: text/html\nContent-ID: <two>\n\n<p>Two\n--b--\nafter";

test("the page is the part that the head names, else the first page", () => {
  expect(root(`Content-Type: multipart/related;\n type="text/html";\n boundary="b"\n\nbefore\n${PARTS}`)).toBe("Content-Type: text/html\nContent-ID: <one>\n\n<p>One\r");
  expect(root(`Content-Type: multipart/related; start="<two>"; boundary=b\n\n${PARTS}`)).toContain("<p>Two");
  expect(root(`Content-Type: multipart/related; start="<gone>"; boundary=b\n\n${PARTS}`)).toContain("<p>One");
});

test("what has no parts is a part, and what breaks off is read to its end", () => {
  expect(root("Content-Type: text/html\n\n<p>One")).toBe("Content-Type: text/html\n\n<p>One");
  expect(root("Content-Type: multipart/related; boundary=b\n\nno part")).toContain("no part");
  expect(root("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>On")).toBe("Content-Type: text/html\n\n<p>On");
  expect(root("")).toBe("");
});
