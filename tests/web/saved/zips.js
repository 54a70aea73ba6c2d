// Zips made in code, good ones and traps. A trap is one by what it says of a file: that
// it is locked, that it is shorter than it is, that it lies where another lies.

/**
 * @typedef {object} Packed
 * @property {string} name
 * @property {string | Uint8Array} [content]
 * @property {number} [flags] 1 is locked
 * @property {number} [method] 8 is deflate, 0 stored, others nobody knows
 * @property {number} [says] its size, where that is a lie
 * @property {boolean} [overlaps] whether it lies where the one before lies
 * @property {Uint8Array} [raw] what is stored, packed already
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes */
function sum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** @param {Uint8Array} bytes */
async function deflated(bytes) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {[size: 2 | 4, value: number][]} fields the lowest byte first */
function bytesOf(fields) {
  const bytes = new Uint8Array(fields.reduce((length, [size]) => length + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** @param {Packed[]} files @returns {Promise<Uint8Array>} */
export async function zip(files) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let at = 0;
  let last = 0;
  for (const { name, content = "", flags = 0, method = 8, says, overlaps, raw } of files) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const packed = raw ?? (method === 8 ? await deflated(bytes) : bytes);
    const label = new TextEncoder().encode(name);
    /** @type {[2 | 4, number][]} what both the head of the file and the list say of it */
    const said = [[2, 20], [2, flags | 0x800], [2, method], [4, 0x58210000], [4, sum(bytes)], [4, packed.length], [4, says ?? bytes.length], [2, label.length], [2, 0]];
    const place = overlaps ? last : at;
    directory.push(bytesOf([[4, 0x02014b50], [2, 20], ...said, [2, 0], [2, 0], [2, 0], [4, 0], [4, place]]), label);
    if (overlaps) continue;
    const head = bytesOf([[4, 0x04034b50], ...said]);
    pieces.push(head, label, packed);
    last = at;
    at += head.length + label.length + packed.length;
  }
  const list = joined(directory);
  return joined([...pieces, list, bytesOf([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, list.length], [4, at], [2, 0]])]);
}

/** A zip that says it holds so many megabytes, and does. @param {number} megabytes @param {Partial<Packed>} [more] */
export async function bomb(megabytes, more = {}) {
  return zip([{ name: "zeros.txt", content: new Uint8Array(megabytes * 1_000_000), ...more }, { name: "pier.txt", content: "“It held,” said Mara Quill.\n" }]);
}
