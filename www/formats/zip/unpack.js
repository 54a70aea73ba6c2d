// One file out of a zip. What it says of its size is not believed: the bytes are counted
// as they come, and the taking out ends where there are more than it says (zip.js counts
// those) or than there is room for.

import {
  ERR_INVALID_UNCOMPRESSED_SIZE, ERR_OVERLAPPING_ENTRY, ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import { MOST_BYTES, MOST_PACKED, MOST_UNPACKED, megabytes } from "../limits.js";
import { Refusal } from "../refusal.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("../types.js").Room} Room */

/** Less than this does no harm, however it is packed. */
const HARMLESS = 1_000_000;

/**
 * @param {Entry} entry
 * @param {string} name
 * @param {Room} room
 * @param {AbortSignal} [signal]
 */
export async function unpack(entry, name, room, signal) {
  check(entry);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  const writable = new WritableStream({
    write(piece) {
      room.bytes -= piece.length;
      if (room.bytes < 0) throw new Refusal("too-large", `is more than the ${megabytes(MOST_UNPACKED)} that this page unpacks at a time; put it in by itself`);
      pieces.push(piece);
    },
  });
  try {
    await entry.take(writable, { signal });
  } catch (thrown) {
    throw refusalOf(thrown);
  }
  return new File(pieces, name);
}

/** @param {Entry} entry */
function check({ encrypted, packed, unpacked }) {
  if (encrypted) throw new Refusal("encrypted", "is locked with a password; unpack the zip with the password and put in the articles");
  if (unpacked > HARMLESS && unpacked > MOST_PACKED * packed) {
    throw new Refusal("bomb", `is packed ${Math.round(unpacked / Math.max(1, packed)).toLocaleString("en")} to 1, as no article is; it was not unpacked`);
  }
  if (unpacked > MOST_BYTES) {
    throw new Refusal("too-large", `would unpack to ${megabytes(unpacked)}, and this page opens files of up to ${megabytes(MOST_BYTES)}; save the article’s text as a file of its own and try again`);
  }
  if (typeof DecompressionStream === "undefined") throw new Refusal("browser", "is packed, and this browser cannot unpack; unpack the zip and put in the articles");
}

/** @param {unknown} thrown */
function refusalOf(thrown) {
  const reason = thrown instanceof Error ? thrown.message : "";
  if (reason === ERR_UNSUPPORTED_COMPRESSION || reason === ERR_UNSUPPORTED_ENCRYPTION) {
    return new Refusal("format", "is packed in a way that browsers cannot unpack; unpack the zip and put in the articles");
  }
  if (reason === ERR_INVALID_UNCOMPRESSED_SIZE) return new Refusal("bomb", "unpacks to another size than it says, as no article does; it was not read");
  if (reason === ERR_OVERLAPPING_ENTRY) return new Refusal("bomb", "shares its bytes with another file of the zip, as no article does; it was not read");
  return thrown;
}
