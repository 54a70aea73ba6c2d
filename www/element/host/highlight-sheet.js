// The rules for highlights on a host's page, adopted once by each root that has some.

import { SLOTS, slotColours } from "../colour/palette.js";

/** @type {CSSStyleSheet | null} */
let shared = null;

/**
 * @param {"tint" | "line"} look
 * @param {string | null} slot null where nobody named says it
 * @returns {string} the name of a highlight
 */
export function highlightName(look, slot) {
  return `whosaid-${look}-${slot ?? "none"}`;
}

/** @param {Document | ShadowRoot} root */
export function highlightSheet(root) {
  shared ??= makeSheet();
  if (!root.adoptedStyleSheets.includes(shared)) root.adoptedStyleSheets.push(shared);
}

function makeSheet() {
  const sheet = new CSSStyleSheet();
  const slots = Array.from({ length: SLOTS }, (_, slot) => String(slot));
  sheet.replaceSync([null, ...slots].map(rulesFor).join("\n"));
  return sheet;
}

/** @param {string | null} slot */
function rulesFor(slot) {
  const { tint, edge, ink } = slotColours(slot === null ? null : Number(slot));
  return `::highlight(${highlightName("tint", slot)}) { background-color: ${tint}; color: ${ink}; }
::highlight(${highlightName("line", slot)}) { text-decoration: underline dotted 1.5px ${edge}; }`;
}
