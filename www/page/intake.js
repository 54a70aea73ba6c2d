// What a reader drops or pastes, as articles to be opened (opening.js) and problems
// to be told.

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {{ name: string, code: string, message: string }} IntakeProblem */
/** @typedef {{ inputs: Input[], problems: IntakeProblem[] }} Intake */

/** Folders are read this deep and no deeper. */
const DEEPEST = 8;

let pasted = 0;

/**
 * @param {string} text
 * @param {string} how "Pasted" or "Dropped"
 * @returns {Intake}
 */
export function takeText(text, how) {
  const words = text.trim();
  if (words === "") return { inputs: [], problems: [] };
  if (/^https?:\/\/\S+$/i.test(words)) return { inputs: [], problems: [linkProblem(words)] };
  return { inputs: [{ name: `${how} text ${++pasted}`, text }], problems: [] };
}

/** @param {string} name */
function linkProblem(name) {
  return {
    name,
    code: "link",
    message: "is a link, and this page asks no other site for anything; open it, copy the article’s text and paste that",
  };
}

/**
 * The files of a drop, those in folders included.
 * @param {DataTransfer} data read at once, for it is empty after the event
 * @returns {Promise<Intake>}
 */
export async function takeDrop(data) {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const handles = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  if (handles.length === 0) return takeText(data.getData("text/plain"), "Dropped");
  const parts = await Promise.all(
    handles.map(({ entry, file }) => (entry?.isDirectory ? takeFolder(entry) : file ? one(file) : none())),
  );
  return together(parts);
}

/**
 * @param {FileSystemEntry} folder
 * @returns {Promise<Intake>}
 */
async function takeFolder(folder) {
  const intake = await takeEntries(folder, 0);
  if (intake.inputs.length + intake.problems.length > 0) return intake;
  return { inputs: [], problems: [{ name: folder.name, code: "folder", message: "is a folder without files; drop the articles themselves" }] };
}

/**
 * @param {FileSystemEntry} entry
 * @param {number} depth
 * @returns {Promise<Intake>}
 */
async function takeEntries(entry, depth) {
  if (entry.name.startsWith(".") || depth > DEEPEST) return none();
  try {
    if (entry.isFile) return one(await fileOf(/** @type {FileSystemFileEntry} */ (entry)));
    const entries = await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry));
    entries.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
    return together(await Promise.all(entries.map((inner) => takeEntries(inner, depth + 1))));
  } catch {
    return { inputs: [], problems: [{ name: entry.name, code: "read", message: "could not be read; look whether it is still there and try again" }] };
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/**
 * A folder is handed out in parts; an empty part ends it.
 * @param {FileSystemDirectoryEntry} folder
 */
async function entriesOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** @param {Input} input @returns {Intake} */
const one = (input) => ({ inputs: [input], problems: [] });

/** @returns {Intake} */
const none = () => ({ inputs: [], problems: [] });

/** @param {Intake[]} parts @returns {Intake} */
function together(parts) {
  return { inputs: parts.flatMap(({ inputs }) => inputs), problems: parts.flatMap(({ problems }) => problems) };
}
