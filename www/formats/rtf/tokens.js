// A Rich Text file to its tokens: where groups begin and end, control words with
// their numbers, and bytes of text. Nothing is known here of what they mean.

/**
 * @typedef {{ kind: "open" } | { kind: "close" }
 *   | { kind: "word", word: string, number: number | null }
 *   | { kind: "bytes", bytes: string }} Token bytes as letters, one for each
 */

const WORD = /([a-z]{1,32})(-?\d{1,10})? ?/iy;
const PLAIN = /[^\\{}\r\n]+/y;

/** @param {string} rtf its bytes as letters @returns {Generator<Token>} */
export function* tokensOf(rtf) {
  let at = 0;
  while (at < rtf.length) {
    const sign = rtf[at];
    if (sign === "{" || sign === "}") {
      yield { kind: sign === "{" ? "open" : "close" };
      at++;
    } else if (sign === "\r" || sign === "\n") {
      at++;
    } else if (sign !== "\\") {
      PLAIN.lastIndex = at;
      const [bytes] = /** @type {RegExpExecArray} */ (PLAIN.exec(rtf));
      yield { kind: "bytes", bytes };
      at += bytes.length;
    } else {
      const { token, end } = controlAt(rtf, at + 1);
      yield token;
      at = end;
    }
  }
}

/** @param {string} rtf @param {number} at behind the backslash @returns {{ token: Token, end: number }} */
function controlAt(rtf, at) {
  WORD.lastIndex = at;
  const found = WORD.exec(rtf);
  if (found) {
    const [whole, word, digits] = found;
    const number = digits === undefined ? null : Number(digits);
    // Bytes of a picture, which may look like anything.
    const skipped = word === "bin" ? Math.max(0, number ?? 0) : 0;
    return { token: { kind: "word", word, number }, end: at + whole.length + skipped };
  }
  const sign = rtf[at] ?? "";
  if (sign === "'") return { token: { kind: "bytes", bytes: String.fromCharCode(parseInt(rtf.slice(at + 1, at + 3), 16) || 0x3f) }, end: at + 3 };
  if (sign === "\\" || sign === "{" || sign === "}") return { token: { kind: "bytes", bytes: sign }, end: at + 1 };
  return { token: { kind: "word", word: sign, number: null }, end: at + 1 };
}
