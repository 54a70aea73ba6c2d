// Which format a file has: by its first bytes, which do not lie, and by its name,
// where the bytes leave it open. A text whose name says text stays text, tags and all.

/** @typedef {"text" | "page" | "rtf" | "doc" | "picture"} Kind */

/** @type {[pattern: RegExp, kind: Kind][]} bytes as letters, one for each */
const BY_BYTES = [
  [/^\{\\rtf/, "rtf"],
  [/^\xd0\xcf\x11\xe0/, "doc"],
  [/^(\x89PNG\r\n|GIF8|\xff\xd8\xff|RIFF....WEBP)/s, "picture"],
];

/** @type {[pattern: RegExp, kind: Kind][]} */
const BY_NAME = [
  [/\.(x?html?|shtml)$/i, "page"],
];

/** How a web page begins that has no such name. */
const PAGE = /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html[\s>])/i;

const TEXT = /\.(txt|text|md|markdown)$/i;

/**
 * @param {string} name
 * @param {Uint8Array} head the first bytes
 * @returns {Kind}
 */
export function kindOf(name, head) {
  const start = String.fromCharCode(...head);
  const told = BY_BYTES.find(([pattern]) => pattern.test(start))?.[1];
  if (told) return told;
  if (TEXT.test(name)) return "text";
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? (PAGE.test(start) ? "page" : "text");
}
