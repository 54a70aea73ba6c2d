// How much is opened. Text that is longer than this is the engine's to refuse.

/** Bytes of one file that is no plain text: more would not fit into the memory of a small computer. */
export const MOST_BYTES = 100_000_000;

/** Letters of one article, as the engine counts them at the least. */
export const MOST_LETTERS = 64 << 20;

/** Files of one archive, and articles of one export. */
export const MOST_FILES = 5_000;

/** Bytes that may come out of an archive and the archives in it. */
export const MOST_UNPACKED = 200_000_000;

/** Text is packed to a tenth, sheets of numbers to a fiftieth; what is packed more than this is a trap. */
export const MOST_PACKED = 200;

/** Files lie in files, a mail in an archive for one, so deep and no deeper. */
export const DEEPEST = 3;

/** So many files that were not read are told one by one. */
export const MOST_TOLD = 20;

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.max(1, Math.round(bytes / 1_000_000)).toLocaleString("en")} MB`;
}
