// What comes out of the database is looked at before it is used: another version
// of the page may have written it, or a disk may have lost a part of it.

/** @typedef {import("./types.js").KeptArticle} KeptArticle */
/** @typedef {import("./types.js").KeptStory} KeptStory */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Whereabouts} Whereabouts */

/** @param {unknown} value @returns {value is Record<string, any>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/** @param {unknown} value @returns {value is number} */
const isNumber = (value) => Number.isFinite(value);

/** @param {unknown} value @returns {value is string[]} */
const areTexts = (value) => Array.isArray(value) && value.every(isText);

/** @param {unknown} value @returns {value is KeptStory} */
export function isStory(value) {
  return isRecord(value) && isText(value.id) && isText(value.name) && areTexts(value.articles) && isNumber(value.changed);
}

/** @param {unknown} value @returns {value is KeptArticle} */
export function isArticle(value) {
  if (!isRecord(value) || !isText(value.story) || !isText(value.id) || !isText(value.name)) return false;
  if (!isText(value.text) && !(value.bytes instanceof Uint8Array)) return false;
  return (value.address === null || isText(value.address)) && (value.origin === null || isOrigin(value.origin)) && typeof value.isWhole === "boolean";
}

/** @param {unknown} value */
function isOrigin(value) {
  return isRecord(value) && isText(value.text) && isText(value.whole) && isNumber(value.paragraphs) && areTexts(value.cut);
}

/**
 * What is odd in it is left out, for it is worth less than the articles.
 * @param {unknown} value
 * @returns {Whereabouts | null}
 */
export function whereaboutsIn(value) {
  if (!isRecord(value) || !isText(value.story)) return null;
  return {
    story: value.story,
    at: isNumber(value.at) ? value.at : 0,
    view: oneOf(value.view, ["read", "compare", "people"]),
    top: isNumber(value.top) ? value.top : 0,
    across: isNumber(value.across) ? value.across : 0,
    lines: isRecord(value.lines) ? Object.fromEntries(Object.entries(value.lines).filter(([, line]) => isLine(line))) : {},
    shown: isText(value.shown) ? value.shown : null,
    chosen: areTexts(value.chosen) ? value.chosen : [],
    colourBy: oneOf(value.colourBy, ["speaker", "outlet", "label"]),
    layers: isText(value.layers) ? value.layers : "quotes entities",
    dim: oneOf(value.dim, ["nothing", "shared", "own"]),
  };
}

/** @param {unknown} value @returns {value is Line} */
function isLine(value) {
  return Array.isArray(value) && value.length === 2 && value.every(isNumber) && Number.isInteger(value[0]) && value[0] >= 0;
}

/**
 * @template {string} T
 * @param {unknown} value
 * @param {T[]} allowed the first is the default
 */
function oneOf(value, allowed) {
  return allowed.find((one) => one === value) ?? allowed[0];
}
