// What comes out of a file, whatever its format. Types only.

/**
 * Where an article was found in something larger, a saved web page for one.
 * @typedef {object} Origin
 * @property {string} text the article alone
 * @property {string} whole everything that the page says, the article among it
 * @property {number} paragraphs of the article
 * @property {string[]} cut what was left out, piece by piece
 * @property {"page" | "file"} [of] what it was found in, a page where it is not told
 */

/** @typedef {import("../annotator/types.js").NamedBytes} NamedBytes */
/** @typedef {{ name: string, text: string, origin?: Origin, address?: string }} OpenedText address: where the article can be read, if it came from one */
/** @typedef {{ name: string, code: string, message: string }} FormatProblem a clause that reads on after the name */
/** @typedef {{ inputs: (OpenedText | NamedBytes | File)[], problems: FormatProblem[] }} Opened a File is plain text, left to the engine */

/** @typedef {{ done: number, total: number, name: string }} Progress */
/** @typedef {{ bytes: number }} Room what may still be unpacked from an archive and the archives in it */

/**
 * @typedef {object} OpenOptions
 * @property {AbortSignal} [signal]
 * @property {(progress: Progress) => void} [onProgress]
 * @property {number} [depth] how many files this one lies in
 * @property {Room} [room]
 */

/** @typedef {OpenOptions & { open: (file: File, options: OpenOptions) => Promise<Opened> }} ReadOptions `open` opens what lies in a file */

/** @typedef {{ read: (file: File, options: ReadOptions) => Promise<Opened> }} FormatReader throws a Refusal where a file is not to be read */

export {};
