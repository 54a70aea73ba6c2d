// Stands in the single file for the reader of Markdown: the text is read with its
// marks, as the command line reads it.

/** @param {File} file @returns {Promise<import("../formats/types.js").Opened>} */
export async function read(file) {
  return { inputs: [file], problems: [] };
}
