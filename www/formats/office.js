// The parts of an office document, which is a zip of texts. Only those that are asked
// for are unpacked, and what comes out is counted as it comes.

import { MOST_UNPACKED } from "./limits.js";
import { Refusal } from "./refusal.js";
import { entriesOf } from "./zip/entries.js";
import { unpack } from "./zip/unpack.js";

/** @typedef {Map<string, File>} Parts by their path */

const LOCKED = new Refusal("encrypted", "is locked with a password; open it, save it without one and try again");

/**
 * @param {File} file
 * @param {RegExp} wanted paths
 * @param {AbortSignal} [signal]
 * @returns {Promise<Parts>}
 */
export async function partsOf(file, wanted, signal) {
  const room = { bytes: MOST_UNPACKED };
  /** @type {Parts} */
  const parts = new Map();
  for (const entry of await entriesOf(file)) {
    if (entry.path === "encrypted-package" || entry.encrypted) throw LOCKED;
    if (wanted.test(entry.path)) parts.set(entry.path, await unpack(entry, file.name, room, signal));
  }
  if ((await parts.get("META-INF/manifest.xml")?.text())?.includes("encryption-data")) throw LOCKED;
  return parts;
}
