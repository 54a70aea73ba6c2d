// A Rich Text file. Its text is letters, commands and groups, which text.js reads;
// libraries for it make web pages with pictures, or are older than their faults.

import { Refusal } from "../refusal.js";
import { paragraphsOf } from "./text.js";

/** @typedef {import("../types.js").Opened} Opened */

/** @param {File} file @returns {Promise<Opened>} */
export async function read(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = paragraphsOf(lettersOf(bytes)).join("\n\n");
  if (text === "") throw new Refusal("no-text", "is a Rich Text file without text in it; look whether it is the right one");
  return { inputs: [{ name: file.name, text }], problems: [] };
}

/** Bytes as letters, one for each; a decoder for Latin would make others of some. @param {Uint8Array} bytes */
function lettersOf(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}
