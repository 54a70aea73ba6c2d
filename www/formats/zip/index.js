// A zip: whatever lies in it, in folders or in zips again. What it says of itself is
// looked at before anything is unpacked, and what comes out is counted as it comes.

import { articlesAmong, asideProblem } from "../among.js";
import { openInside } from "../inside.js";
import { MOST_UNPACKED, megabytes } from "../limits.js";
import { Refusal } from "../refusal.js";
import { entriesOf } from "./entries.js";
import { unpack } from "./unpack.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */
/** @typedef {import("../types.js").Room} Room */

/** Of every office document and every e-book, which are zips too. */
const OFFICE = /^(\[Content_Types\]\.xml|mimetype|META-INF\/container\.xml)$/;

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, options) {
  const entries = await entriesOf(file);
  if (entries.some(({ path }) => OFFICE.test(path))) {
    throw new Refusal("format", "is an office document or an e-book that this page does not read; save it as a web page (.html) or as plain text (.txt) and try again");
  }
  const { articles, aside } = articlesAmong(entries, ({ path }) => path);
  const room = options.room ?? { bytes: MOST_UNPACKED };
  check(articles, room);
  const parts = named(articles).map(({ name, entry }) => ({ name, file: () => unpack(entry, name, room, options.signal) }));
  const opened = await openInside(file.name, parts, { ...options, room });
  const problems = [...opened.problems, ...asideProblem(file.name, aside)];
  if (opened.inputs.length + problems.length > 0) return { inputs: opened.inputs, problems };
  throw new Refusal("empty", "is a zip without files in it; look whether it is the right one");
}

/** @param {Entry[]} entries @param {Room} room */
function check(entries, room) {
  if (entries.length > 0 && entries.every(({ encrypted }) => encrypted)) {
    throw new Refusal("encrypted", "is locked with a password; unpack it with the password and put in the articles");
  }
  const size = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (size > room.bytes) {
    throw new Refusal("too-large", `would unpack to ${megabytes(size)}, and this page unpacks up to ${megabytes(MOST_UNPACKED)}; unpack it and put in the articles`);
  }
}

/**
 * Each by its way through the folders, without those that all lie in.
 * @param {Entry[]} entries
 */
function named(entries) {
  const folders = entries.map(({ path }) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((folder, at) => folders.some((others) => others[at] !== folder));
  const common = differs < 0 ? first.length : differs;
  return entries.map((entry) => ({ name: entry.path.split("/").slice(common).join("/"), entry }));
}
