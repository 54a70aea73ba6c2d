// The list of what lies in a zip, as the zip tells it. The names are labels for us and
// never places on a disk, but a label that climbs out of its folder is not shown either.

import {
  ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_SPLIT_ZIP_FILE, ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import { MOST_FILES } from "../limits.js";
import { Refusal } from "../refusal.js";

/** @typedef {import("@zip.js/zip.js").FileEntry} FileEntry */

/**
 * @typedef {object} Entry
 * @property {string} path
 * @property {boolean} encrypted
 * @property {number} packed bytes
 * @property {number} unpacked bytes, as the zip says
 * @property {FileEntry["getData"]} take
 */

/** The page's policy lets no worker of somebody else's start; the browser unpacks by itself. */
const OPTIONS = /** @type {const} */ ({ useWebWorkers: false, filenameValidation: "tolerant", checkOverlappingEntry: true, checkCrc32: true });

/** @param {File} file @returns {Promise<Entry[]>} without folders, in the order of their names */
export async function entriesOf(file) {
  /** @type {Entry[]} */
  const entries = [];
  let total = 0; // told with the first
  const onprogress = (/** @type {number} */ _, /** @type {number} */ all) => void (total = all);
  try {
    for await (const entry of new ZipReader(slices(file), OPTIONS).getEntriesGenerator({ onprogress })) {
      if (total > MOST_FILES) break;
      if (!entry.directory && !entry.symlink) entries.push(entryOf(/** @type {FileEntry} */ (entry), entries.length + 1));
    }
  } catch (thrown) {
    throw refusalOf(thrown);
  }
  if (total > MOST_FILES) {
    throw new Refusal("too-many", `holds more than ${MOST_FILES.toLocaleString("en")} files; split it and try again`);
  }
  return entries.sort((a, b) => byName.compare(a.path, b.path));
}

const byName = new Intl.Collator("en", { numeric: true });

/** @param {FileEntry} entry @param {number} number @returns {Entry} */
function entryOf(entry, number) {
  return {
    path: pathOf(entry.filename) || `file ${number}`,
    encrypted: entry.encrypted,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    take: (writer, options) => entry.getData(writer, options),
  };
}

/** @param {string} name */
function pathOf(name) {
  const steps = name.replace(/^[a-z]:/i, "").replace(/\p{Cc}/gu, "").split(/[\\/]/);
  return steps.filter((step) => step !== "" && step !== "." && step !== "..").join("/");
}

/**
 * Only the pieces that are asked for come into memory.
 * @param {File} file
 * @returns {import("@zip.js/zip.js").Reader<unknown>}
 */
function slices(file) {
  return {
    size: file.size,
    get readable() {
      return file.stream();
    },
    createReadable: ({ offset = 0, size = file.size - offset } = {}) => file.slice(offset, offset + size).stream(),
    readUint8Array: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
}

/** @param {unknown} thrown */
function refusalOf(thrown) {
  const reason = thrown instanceof Error ? thrown.message : "";
  if (reason === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return new Refusal("encrypted", "is locked with a password; unpack it with the password and put in the articles");
  if (reason === ERR_SPLIT_ZIP_FILE) return new Refusal("damaged", "is one part of a zip in several parts; unpack them together and put in the articles");
  return thrown;
}
