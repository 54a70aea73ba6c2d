// Every format a newsroom has, as names and texts. One function looks at a file, by
// its name and by its first bytes, and fetches the reader of its format only then;
// plain text goes on to the engine as it is.
//
// In reading order: types, limits, kinds, this file; then a folder for each format.
// Several use article (what something else tells of an article) and inside (files
// that lie in a file).

import { kindOf } from "./kinds.js";
import { MOST_BYTES, MOST_LETTERS, megabytes } from "./limits.js";
import { Refusal, REFUSALS } from "./refusal.js";

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {import("./types.js").Opened} Opened */
/** @typedef {import("./types.js").OpenOptions} OpenOptions */
/** @typedef {import("./types.js").FormatReader} FormatReader */

/** So many first bytes tell what a file is. */
const HEAD = 1024;

/** What a reader calls each format, and the part of the page that reads it. @type {Record<string, [words: string, load: () => Promise<FormatReader>]>} */
const READERS = {
  page: ["a web page", () => import("./page/index.js")],
  markdown: ["a Markdown text", () => import("./markdown/index.js")],
  records: ["an export of articles", () => import("./records/index.js")],
  mail: ["a mail", () => import("./mail/index.js")],
  mhtml: ["a saved web page", () => import("./mhtml/index.js")],
  zip: ["a zip", () => import("./zip/index.js")],
  pdf: ["a PDF", () => import("./pdf/index.js")],
  docx: ["a Word document", () => import("./docx/index.js")],
  odt: ["an OpenDocument text", () => import("./odt/index.js")],
  rtf: ["a Rich Text file", () => import("./rtf/index.js")],
};

const UNOPENED = { code: "unopened", message: "was not opened, because you stopped; put it in again to read it" };

/**
 * @param {Iterable<Input>} inputs
 * @param {OpenOptions} [options] progress is told of the files, and within a file of what lies in it
 * @returns {Promise<Opened>} in the order of the inputs
 */
export async function openAll(inputs, options = {}) {
  const { onProgress, signal } = options;
  const list = [...inputs];
  /** @type {Opened} */
  const all = { inputs: [], problems: [] };
  for (const [done, input] of list.entries()) {
    onProgress?.({ done, total: list.length, name: input.name });
    if (signal?.aborted) {
      all.problems.push(...list.slice(done).map(({ name }) => ({ name, ...UNOPENED })));
      return all;
    }
    const opened = input instanceof File ? await openFile(input, options) : { inputs: [input], problems: [] };
    for (const one of opened.inputs) all.inputs.push(one);
    for (const one of opened.problems) all.problems.push(one);
  }
  return all;
}

/**
 * Never fails: what cannot be read is a problem that says why.
 * @param {File} file
 * @param {OpenOptions} [options]
 * @returns {Promise<Opened>}
 */
export async function openFile(file, options = {}) {
  const head = await headOf(file);
  const kind = head ? kindOf(file.name, head) : "text";
  if (kind === "text") return { inputs: [file], problems: [] };
  try {
    return await readAs(kind, file, options);
  } catch (thrown) {
    const { code, message } = thrown instanceof Refusal ? thrown : options.signal?.aborted ? UNOPENED : damaged(kind);
    return { inputs: [], problems: [{ name: file.name, code, message }] };
  }
}

/** @param {string} kind @param {File} file @param {OpenOptions} options */
async function readAs(kind, file, options) {
  if (!(kind in READERS)) throw REFUSALS[kind];
  if (file.size > MOST_BYTES) throw tooLarge(file);
  const reader = await READERS[kind][1]().catch(() => {
    throw new Refusal("load", "needs a part of this page that could not be loaded; go online, reload the page and try again");
  });
  return withoutTooLong(await reader.read(file, { ...options, open: openFile }));
}

const TOO_LONG = { code: "too-long", message: "holds more text than one article may have; split it and try again" };

/** @param {Opened} opened @returns {Opened} */
function withoutTooLong({ inputs, problems }) {
  const isTooLong = (/** @type {Opened["inputs"][number]} */ input) => "text" in input && typeof input.text === "string" && input.text.length > MOST_LETTERS;
  const tooLong = inputs.filter(isTooLong).map(({ name }) => ({ name, ...TOO_LONG }));
  return { inputs: inputs.filter((input) => !isTooLong(input)), problems: [...problems, ...tooLong] };
}

/** @param {File} file */
function tooLarge({ size }) {
  return new Refusal(
    "too-long",
    `has ${megabytes(size)}, and this page opens files of up to ${megabytes(MOST_BYTES)}; save the article’s text as a file of its own and try again`,
  );
}

/** @param {string} kind */
function damaged(kind) {
  return new Refusal("damaged", `could not be read as ${READERS[kind][0]}; it may be damaged: save it anew, or copy the article’s text and paste that`);
}

/**
 * @param {File} file
 * @returns {Promise<Uint8Array | null>} null where it cannot be read; the engine says why
 */
async function headOf(file) {
  try {
    return new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  } catch {
    return null;
  }
}
