// An export of articles: JSON, or JSON Lines with an article on each line. Each becomes
// an article of its own; a line that is broken is named by its number, and the others
// are read.

import { few } from "../inside.js";
import { MOST_FILES } from "../limits.js";
import { decodePage } from "../page/charset.js";
import { Refusal } from "../refusal.js";
import { articleOf } from "./article.js";
import { recordsIn } from "./find.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").FormatProblem} FormatProblem */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */
/** @typedef {{ place: string, record: () => unknown }} Placed a record and where it stands: “line 7”; undefined where it is no JSON */

/** After so many the page may draw, and the reader may stop. */
const AT_ONCE = 25;

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, options) {
  const text = decodePage(new Uint8Array(await file.arrayBuffer())).trim();
  const whole = parsed(text);
  const placed = whole === undefined ? linesOf(text) : recordsIn(whole).map((record, at) => ({ place: `article ${at + 1}`, record: () => record }));
  const opened = await openAll(file.name, placed.slice(0, MOST_FILES), options);
  if (placed.length > MOST_FILES) opened.problems.push(tooMany(file.name, placed.length));
  if (opened.inputs.length > 0 || options.signal?.aborted) return { ...opened, problems: few(opened.problems, file.name) };
  if (whole === undefined && opened.problems.every(({ code }) => code === "damaged")) {
    throw new Refusal("damaged", "is no JSON, or JSON that is damaged or cut off; write the export anew and try again");
  }
  throw new Refusal("no-article", "is JSON without articles in it; this page looks for a “text”, “body” or “content” in each, beside “title”, “outlet” and “date”");
}

/**
 * @param {string} name
 * @param {Placed[]} placed
 * @param {ReadOptions} options
 */
async function openAll(name, placed, { signal, onProgress }) {
  /** @type {Opened} */
  const all = { inputs: [], problems: [] };
  for (const [done, { place, record }] of placed.entries()) {
    if (done % AT_ONCE === AT_ONCE - 1) {
      onProgress?.({ done, total: placed.length, name });
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (signal?.aborted) {
      all.problems.push({ name, code: "unopened", message: `was opened in part, because you stopped; put it in again to read the rest, from ${place} on` });
      break;
    }
    const title = placed.length === 1 ? name : `${name}, ${place}`;
    const article = articleOf(title, record());
    if ("text" in article) all.inputs.push(article);
    else all.problems.push(article);
  }
  return all;
}

/** @param {string} text @returns {unknown} undefined where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} text @returns {Placed[]} */
function linesOf(text) {
  return text
    .split("\n")
    .map((line, at) => ({ place: `line ${at + 1}`, line: line.trim() }))
    .filter(({ line }) => line !== "")
    .map(({ place, line }) => ({ place, record: () => parsed(line) }));
}

/** @param {string} name @param {number} count @returns {FormatProblem} */
function tooMany(name, count) {
  const [all, most] = [count, MOST_FILES].map((number) => number.toLocaleString("en"));
  return { name, code: "too-many", message: `holds ${all} articles, and the first ${most} were read; split it to read the others` };
}
