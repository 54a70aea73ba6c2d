// What is shown, in another form.

/** @typedef {import("../annotator/types.js").Result} Result */

/**
 * @param {Result | null} result
 * @param {string} format
 * @returns {string}
 */
export function exportAs(result, format) {
  if (format !== "json") throw new RangeError(`there is no export to ${format}; use json`);
  if (!result) return "null";
  const { schema, offsets, documents, story } = result;
  return JSON.stringify({ schema, offsets, documents, story }, null, 2);
}
