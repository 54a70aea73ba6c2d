// Which part of a page in parts is the page: the one that the head names, else the
// first that is a page. It is cut out before anything is decoded, for the pictures
// round it may be a hundred times as long.

/** @typedef {{ head: string, start: number, end: number }} Part where it stands in the bytes */

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Uint8Array<ArrayBuffer>} the part with its own head; the whole where it has no parts
 */
export function rootPart(bytes) {
  const letters = new TextDecoder("latin1").decode(bytes); // one letter for each byte
  const head = headOf(letters, 0);
  const boundary = parameter(head, "boundary");
  if (!boundary) return bytes;
  const parts = partsOf(letters, boundary);
  const start = parameter(head, "start");
  const root =
    parts.find((part) => start && part.head.includes(start)) ??
    parts.find((part) => /^content-type:\s*(text\/html|application\/xhtml\+xml|multipart\/alternative)/im.test(part.head)) ??
    parts[0];
  return root ? bytes.subarray(root.start, root.end) : bytes;
}

/** @param {string} letters @param {number} from */
function headOf(letters, from) {
  const end = /\r?\n\r?\n/g;
  end.lastIndex = from;
  const found = end.exec(letters);
  return letters.slice(from, found?.index ?? from).replace(/\r?\n[ \t]+/g, " ");
}

/** Of the content's type. @param {string} head @param {string} name */
function parameter(head, name) {
  const type = /^content-type:(.*)$/im.exec(head)?.[1] ?? "";
  const [, quoted, bare] = new RegExp(`[;\\s]${name}=(?:"([^"]+)"|([^;\\s]+))`, "i").exec(type) ?? [];
  return quoted ?? bare ?? "";
}

/** @param {string} letters @param {string} boundary @returns {Part[]} */
function partsOf(letters, boundary) {
  /** @type {Part[]} */
  const parts = [];
  const line = `\n--${boundary}`;
  for (let at = letters.indexOf(line); at >= 0; ) {
    const start = letters.indexOf("\n", at + line.length) + 1;
    if (start === 0 || letters.startsWith("--", at + line.length)) break;
    const next = letters.indexOf(line, start - 1);
    parts.push({ head: headOf(letters, start), start, end: next < 0 ? letters.length : next });
    at = next;
  }
  return parts;
}
