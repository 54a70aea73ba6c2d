// What a reader drops, pastes or chooses, as articles to be opened (opening.js) and
// problems to be told.

import { articlesAmong, asideProblem } from "../formats/among.js";
import { asPage, isRich } from "./rich.js";

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {{ name: string, code: string, message: string }} IntakeProblem */
/** @typedef {{ inputs: Input[], problems: IntakeProblem[] }} Intake */
/** @typedef {{ file: File, path: string }} FolderFile */

/** Folders are read this deep and no deeper. */
const DEEPEST = 8;

const byName = new Intl.Collator("en", { numeric: true });

/** So many addresses are told one by one. */
const MOST_ADDRESSES = 20;

let pasted = 0;

/**
 * What a clipboard or a drop carries, other than files from a disk.
 * @param {DataTransfer} data
 * @param {string} how "Pasted" or "Dropped"
 * @returns {Intake}
 */
export function takeWords(data, how) {
  const text = data.getData("text/plain").trim() || data.getData("text/uri-list").trim();
  const html = data.getData("text/html");
  if (isRich(html, text) && addressesIn(text).length === 0) return one(new File([asPage(html)], `${how} text ${++pasted}`));
  return takeText(text, how);
}

/**
 * @param {string} words
 * @param {string} how "Pasted", "Dropped" or "Shared"
 * @returns {Intake}
 */
export function takeText(words, how) {
  const text = words.trim();
  const addresses = addressesIn(text);
  if (addresses.length > 0) return { inputs: [], problems: addresses.slice(0, MOST_ADDRESSES).map(addressProblem) };
  return text === "" ? none() : one({ name: `${how} text ${++pasted}`, text });
}

/**
 * Programs that copy words often add a picture of them.
 * @param {DataTransfer} data
 * @returns {Promise<Intake>}
 */
export async function takePaste(data) {
  const isWords = data.getData("text/plain").trim() !== "" && [...data.files].every(({ type }) => type.startsWith("image/"));
  return data.files.length === 0 || isWords ? takeWords(data, "Pasted") : takeDrop(data);
}

/** @param {string} text @returns {string[]} where it is nothing but addresses */
function addressesIn(text) {
  const words = text.split(/\s+/);
  return words.every((word) => /^(https?:\/\/|www\.)\S+$/i.test(word)) ? words : [];
}

/** @param {string} name */
function addressProblem(name) {
  return {
    name,
    code: "link",
    message:
      "is a web address, and this page asks no other site for anything: nearly all sites refuse to be read by another page, and asking would tell them what you read. " +
      "Open it, save it as a file (Ctrl+S or ⌘S) and drop the file here, or copy the article’s text and paste that",
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
  if (handles.length === 0) return takeWords(data, "Dropped");
  /** @type {FolderFile[]} */
  const files = [];
  /** @type {IntakeProblem[]} */
  const problems = [];
  for (const { entry, file } of handles) {
    if (entry?.isDirectory) problems.push(...(await gatherFolder(entry, files)));
    else if (file) files.push({ file, path: file.name });
  }
  return takeFiles(files, problems);
}

/**
 * The files of a folder that was chosen with the button.
 * @param {File[]} files
 * @returns {Intake}
 */
export function takeChosenFolder(files) {
  const placed = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  placed.sort((a, b) => byName.compare(a.path, b.path));
  return takeFiles(placed.filter(({ path }) => !isDeep(path)), []);
}

/**
 * What was handed in by itself is taken, whatever it is; of folders what may be articles.
 * @param {FolderFile[]} files
 * @param {IntakeProblem[]} problems
 * @returns {Intake}
 */
function takeFiles(files, problems) {
  const { articles, aside } = articlesAmong(files, ({ path }) => path);
  const among = new Set(articles);
  const passed = aside.filter((path) => path.includes("/"));
  return {
    inputs: files.filter((one) => !one.path.includes("/") || among.has(one)).map(({ file }) => file),
    problems: [...problems, ...asideProblem(passed[0]?.split("/")[0] ?? "", passed)],
  };
}

/**
 * @param {FileSystemEntry} folder
 * @param {FolderFile[]} files gets what is found
 * @returns {Promise<IntakeProblem[]>}
 */
async function gatherFolder(folder, files) {
  const before = files.length;
  const problems = await gather(folder, "", files);
  if (files.length + problems.length > before) return problems;
  return [{ name: folder.name, code: "folder", message: "is a folder without files; drop the articles themselves" }];
}

/** @param {string} path */
const isDeep = (path) => path.split("/").length > DEEPEST + 1;

/**
 * @param {FileSystemEntry} entry
 * @param {string} path of the folder round it
 * @param {FolderFile[]} files gets what is found
 * @returns {Promise<IntakeProblem[]>}
 */
async function gather(entry, path, files) {
  const own = path === "" ? entry.name : `${path}/${entry.name}`;
  if (entry.name.startsWith(".") || isDeep(own)) return [];
  try {
    if (entry.isFile) {
      files.push({ file: await fileOf(/** @type {FileSystemFileEntry} */ (entry)), path: own });
      return [];
    }
    const entries = await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry));
    entries.sort((a, b) => byName.compare(a.name, b.name));
    /** @type {IntakeProblem[]} */
    const problems = [];
    for (const inner of entries) problems.push(...(await gather(inner, own, files)));
    return problems;
  } catch {
    return [{ name: entry.name, code: "read", message: "could not be read; look whether it is still there and try again" }];
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
