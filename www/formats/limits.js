// How much is opened. Text that is longer than this is the engine's to refuse.

/** Bytes of one file that is no plain text: more would not fit into the memory of a small computer. */
export const MOST_BYTES = 100_000_000;

/** Letters of one article, as the engine counts them at the least. */
export const MOST_LETTERS = 64 << 20;

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.max(1, Math.round(bytes / 1_000_000)).toLocaleString("en")} MB`;
}
