// Bytes of a web page to its text: by the mark of order, else by what is said of it or
// it says of itself, else UTF-8, and where it is not that, windows-1252.

/** A page says its charset within so many bytes. */
const HEAD = 4096;

/**
 * @param {Uint8Array} bytes
 * @param {string | null} [told] its charset, as what holds the page tells it
 * @returns {string}
 */
export function decodePage(bytes, told = null) {
  const label = byMark(bytes) ?? told ?? declared(bytes);
  return (label && decodeAs(label, bytes)) ?? decodeText(bytes);
}

/** UTF-8, or windows-1252 where it is not that. @param {Uint8Array} bytes @returns {string} */
export function decodeText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @param {Uint8Array} bytes */
function byMark([a, b, c]) {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return null;
}

/**
 * What `<meta charset>` or `<meta http-equiv>` says. A page whose declaration can be
 * read byte by byte is not UTF-16, whatever it says.
 * @param {Uint8Array} bytes
 */
function declared(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(/<!--[^]*?-->/g, "");
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]*encoding=["']([\w:.-]+)/i.exec(head)?.[1];
  return label && /^utf-?16/i.test(label) ? "utf-8" : (label ?? null);
}

/**
 * Bytes that are not what the page says are read as what they are.
 * @param {string} label @param {Uint8Array} bytes
 */
function decodeAs(label, bytes) {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding === "utf-8" ? decodeText(bytes) : decoder.decode(bytes);
  } catch {
    return null; // no browser knows that label
  }
}
