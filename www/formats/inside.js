// Files that lie in a file: in an archive, in a mail. They are opened one after the
// other by the opener of all files, so that what lies in them is opened too.

import { DEEPEST, MOST_FILES, MOST_TOLD } from "./limits.js";
import { Refusal } from "./refusal.js";

/** @typedef {import("./types.js").FormatProblem} FormatProblem */
/** @typedef {import("./types.js").Opened} Opened */
/** @typedef {import("./types.js").ReadOptions} ReadOptions */
/** @typedef {{ name: string, file: () => Promise<File> }} Part taken out when its turn comes; throws a Refusal where it is not to be had */

/**
 * @param {string} holder the name of the file they lie in
 * @param {Part[]} parts
 * @param {ReadOptions} options
 * @returns {Promise<Opened>}
 */
export async function openInside(holder, parts, options) {
  const { signal, onProgress, depth = 0 } = options;
  if (depth >= DEEPEST) {
    throw new Refusal("depth", `lies in a file that lies in a file and so on, ${DEEPEST} deep; unpack it and put in the articles`);
  }
  if (parts.length > MOST_FILES) throw new Refusal("too-many", `holds more than ${MOST_FILES.toLocaleString("en")} files; split it and try again`);
  /** @type {Opened} */
  const all = { inputs: [], problems: [] };
  for (const [done, part] of parts.entries()) {
    if (signal?.aborted) {
      all.problems.push(unopened(holder, done, parts.length));
      break;
    }
    onProgress?.({ done, total: parts.length, name: part.name });
    const { inputs, problems } = await openPart(part, { ...options, depth: depth + 1 });
    for (const one of inputs) all.inputs.push(one);
    for (const one of problems) all.problems.push(one);
  }
  return { inputs: all.inputs, problems: few(all.problems, holder) };
}

/** @param {Part} part @param {ReadOptions} options @returns {Promise<Opened>} */
async function openPart({ name, file }, options) {
  try {
    return await options.open(await file(), options);
  } catch (thrown) {
    if (options.signal?.aborted) return { inputs: [], problems: [] };
    const { code, message } = thrown instanceof Refusal ? thrown : new Refusal("damaged", "could not be taken out of the file it lies in, which may be damaged");
    return { inputs: [], problems: [{ name, code, message }] };
  }
}

/** @param {string} name @param {number} done @param {number} total */
function unopened(name, done, total) {
  const words = (/** @type {number} */ number) => number.toLocaleString("en");
  return { name, code: "unopened", message: `was opened in part, because you stopped: ${words(done)} of its ${words(total)} files; put it in again to read the rest` };
}

/**
 * Some of very many, and how many more there are.
 * @param {FormatProblem[]} problems
 * @param {string} holder
 */
export function few(problems, holder) {
  const more = problems.length - MOST_TOLD;
  if (more < 2) return problems;
  return [...problems.slice(0, MOST_TOLD), { name: holder, code: "more", message: `has ${more.toLocaleString("en")} more parts that could not be read` }];
}
