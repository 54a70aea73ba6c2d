// Which format a file has: by its first bytes, which do not lie, and by its name,
// where the bytes leave it open. A text whose name says text stays text, tags and all.

/** @typedef {"text" | "page" | "markdown" | "records" | "mail" | "mhtml" | "zip" | "pdf" | "docx" | "odt" | "rtf" | "doc" | "picture"} Kind */

/** @type {[pattern: RegExp, kind: Kind][]} bytes as letters, one for each */
const BY_BYTES = [
  [/^(\xef\xbb\xbf)?\s*%PDF-/, "pdf"],
  [/^PK\x03\x04[^]{26}(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|customXml\/)/, "docx"],
  [/^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/, "odt"],
  [/^\{\\rtf/, "rtf"],
  [/^\xd0\xcf\x11\xe0/, "doc"],
  [/^(\x89PNG\r\n|GIF8|\xff\xd8\xff|RIFF....WEBP)/s, "picture"],
];

/** @type {[pattern: RegExp, kind: Kind][]} */
const BY_NAME = [
  [/\.(txt|text)$/i, "text"],
  [/\.(x?html?|shtml)$/i, "page"],
  [/\.(md|markdown)$/i, "markdown"],
  [/\.(jsonl|ndjson|json)$/i, "records"],
  [/\.eml$/i, "mail"],
  [/\.(mhtml|mht)$/i, "mhtml"],
  [/\.zip$/i, "zip"],
  [/\.pdf$/i, "pdf"],
  [/\.do[ct][xm]$/i, "docx"],
  [/\.o[td]t$/i, "odt"],
];

/** How a file begins that has no such name. @type {[pattern: RegExp, kind: Kind][]} */
const BY_START = [
  [/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html[\s>])/i, "page"],
  [/^(Return-Path|Received|Delivered-To|MIME-Version|Message-ID): /i, "mail"],
  [/^PK(\x03\x04|\x05\x06)/, "zip"],
];

/**
 * @param {string} name
 * @param {Uint8Array} head the first bytes
 * @returns {Kind}
 */
export function kindOf(name, head) {
  const start = String.fromCharCode(...head);
  return among(BY_BYTES, start) ?? among(BY_NAME, name) ?? among(BY_START, start) ?? "text";
}

/** @param {[pattern: RegExp, kind: Kind][]} kinds @param {string} words */
const among = (kinds, words) => kinds.find(([pattern]) => pattern.test(words))?.[1];
