// The rules for what is painted on a host's page. They name only what is ours, set
// ink and ground together, so that the words can be read on any ground, and leave
// the look of retold words to the host but for a line.

import { SLOTS, slotColours } from "../colour/palette.js";

/** The attribute of a <mark> of ours. */
export const MARK = "data-whosaid-mark";

/** The highlight of the quote with its card. */
export const OPEN = "whosaid-open";

/**
 * @param {import("./theme.js").Theme} theme
 * @param {"tint" | "line"} look
 * @param {string | null} slot null where nobody named says it
 * @returns {string} the name of a highlight
 */
export function highlightName(theme, look, slot) {
  return `whosaid-${theme}-${look}-${slot ?? "none"}`;
}

/** @type {string | null} */
let made = null;

/** @returns {string} made once */
export function highlightCss() {
  return (made ??= makeCss());
}

function makeCss() {
  const slots = [null, ...Array.from({ length: SLOTS }, (_, slot) => String(slot))];
  const rules = THEMES.flatMap((theme) => slots.map((slot) => rulesFor(theme, slot)));
  return [RESET, ...rules, OPENED].join("\n");
}

/** @type {import("./theme.js").Theme[]} */
const THEMES = ["light", "dark"];

/** A host's own rules for <mark> are none of ours. */
const RESET = `mark[${MARK}] { all: unset; }`;

const OPENED = `::highlight(${OPEN}) { text-decoration: underline 2px; }`;

/** @param {import("./theme.js").Theme} theme @param {string | null} slot */
function rulesFor(theme, slot) {
  const { tint, edge, ink } = slotColours(slot === null ? null : Number(slot));
  const of = (/** @type {string} */ colour) => only(theme, colour);
  const line = `text-decoration: underline dotted 1.5px ${of(edge)}`;
  return [
    ...both(highlightName(theme, "tint", slot), `background-color: ${of(tint)}; color: ${of(ink)}`, "background-color: Mark; color: MarkText", `background-color: transparent; color: inherit; text-decoration: underline 1.5px`),
    ...both(highlightName(theme, "line", slot), line, "text-decoration: underline dotted 2px", line),
  ].join("\n");
}

/**
 * @param {string} name
 * @param {string} look
 * @param {string} forced where the reader's system sets all colours
 * @param {string} paper
 */
function both(name, look, forced, paper) {
  return [`::highlight(${name})`, `mark[${MARK}="${name}"]`].flatMap((selector) => [
    `${selector} { ${look}; }`,
    `@media (forced-colors: active) { ${selector} { ${forced}; } }`,
    `@media print { ${selector} { ${paper}; } }`,
  ]);
}

/**
 * One half of `light-dark(…, …)`: the host's own colour scheme need not tell its ground.
 * @param {import("./theme.js").Theme} theme
 * @param {string} colour
 */
function only(theme, colour) {
  const [light, dark] = colour.slice("light-dark(".length, -1).split(/,\s*(?=oklch)/);
  return theme === "light" ? light : dark;
}
