// Bytes of a Rich Text file to letters: each font may have a charset of its own.

/** Charsets of fonts by the number that the format gives them. @type {Record<number, number>} */
const PAGES = { 0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };

/** Code pages that browsers call by another name than “windows-…”. @type {Record<number, string>} */
const LABELS = { 437: "windows-1252", 850: "windows-1252", 866: "ibm866", 874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 10000: "macintosh", 65001: "utf-8" };

/** @param {number} charset of a font @returns {number | null} its code page */
export const codePageOf = (charset) => PAGES[charset] ?? null;

/** @param {string} bytes as letters @param {number} page */
export function decode(bytes, page) {
  return decoderOf(page).decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
}

/** @type {Map<number, TextDecoder>} */
const decoders = new Map();

/** @param {number} page */
function decoderOf(page) {
  const known = decoders.get(page);
  if (known) return known;
  const decoder = newDecoder(LABELS[page] ?? `windows-${page}`);
  decoders.set(page, decoder);
  return decoder;
}

/** @param {string} label */
function newDecoder(label) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252"); // no browser knows that code page
  }
}
