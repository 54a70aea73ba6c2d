import { expect, test } from "vitest";
import { kindOf } from "./kinds.js";

/** @param {string} name @param {string} letters one for each byte */
const kind = (name, letters) => kindOf(name, Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));

test("a page is known by its name, or by how it begins", () => {
  expect(kind("a.html", "anything")).toBe("page");
  expect(kind("a.HTM", "")).toBe("page");
  expect(kind("a", "\xef\xbb\xbf\n<!-- saved --> <!DOCTYPE html><html>")).toBe("page");
  expect(kind("a.php", "<html lang=en>")).toBe("page");
});

test("a text stays text, tags and all", () => {
  expect(kind("tags.txt", "<!doctype html><p>")).toBe("text");
  expect(kind("story.txt", "PK\x03\x04")).toBe("text");
  expect(kind("letter", "Dear all,")).toBe("text");
});

test("mails, exports, zips and Markdown are known by their names, some by how they begin", () => {
  const names = ["a.md", "a.json", "a.NDJSON", "a.jsonl", "a.eml", "a.mht", "a.mhtml", "a.zip"];
  expect(names.map((name) => kind(name, "<html>"))).toEqual(["markdown", "records", "records", "records", "mail", "mhtml", "mhtml", "zip"]);
  expect(kind("saved", "PK\x03\x04\x14")).toBe("zip");
  expect(kind("saved", "Received: from a.invalid\r\n")).toBe("mail");
  expect(kind("saved", "Received with thanks: two letters")).toBe("text");
});

test("what is refused is known by its bytes, whatever its name", () => {
  expect(kind("a.docx", "\xd0\xcf\x11\xe0")).toBe("doc");
});

test("documents are known by their bytes, and by their names where these leave it open", () => {
  expect(kind("a.txt", "{\\rtf1")).toBe("rtf");
  expect(kind("a", "\xef\xbb\xbf%PDF-1.7")).toBe("pdf");
  expect(kind("a", "%PDF-1.4")).toBe("pdf");
  expect(kind("a.pdf", "junk before %PDF-1.4")).toBe("pdf");
  const zip = (/** @type {string} */ first) => `PK\x03\x04${"\0".repeat(26)}${first}`;
  expect(kind("a", zip("[Content_Types].xml"))).toBe("docx");
  expect(kind("a.docx", zip("other.xml"))).toBe("docx");
  expect(kind("a", zip("mimetypeapplication/vnd.oasis.opendocument.text"))).toBe("odt");
  expect(kind("a.odt", zip("mimetype"))).toBe("odt");
});
