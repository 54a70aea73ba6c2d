// How an element of somebody else's page stands in its text: left out, within a
// line, or as a block of its own. What a reader does not see is no text, and
// neither is what is there to be pressed, filled in or run.

/** @typedef {"out" | "object" | "inline" | "block"} Standing object: left out, but something stands there in the line */

/** What is never text. Names in lower case: SVG keeps them so. */
const OUT =
  "script style noscript template button select textarea input option datalist dialog svg math audio video iframe object embed canvas map pre who-said rt rp";

/** The same as a selector, with our own parts: what changes in there changes no text. */
export const OUT_SELECTOR = `${OUT.replaceAll(" ", ",")},[data-whosaid]`;

const OUT_NAMES = new Set(OUT.split(" "));

/** What is meant to stand within a line, though it may float as an initial does. */
const WITHIN = new Set("a abbr b bdi bdo cite data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var".split(" "));

/** A floating initial has no more letters than this. */
const INITIAL = 3;

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration} style its computed style
 * @returns {Standing}
 */
export function standingOf(element, style) {
  const name = element.localName;
  if (OUT_NAMES.has(name) || element.hasAttribute("data-whosaid") || isHidden(element, style)) return "out";
  if (name === "code") return "object";
  if (isEditable(element)) return "out";
  if (style.display === "contents" || style.display.startsWith("inline") || style.display.startsWith("ruby")) return "inline";
  return isInitial(element, style) ? "inline" : "block";
}

/** Whether its own letters are seen; those of an element inside may be all the same. @param {CSSStyleDeclaration} style */
export function isSeen({ visibility }) {
  return visibility === "visible";
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function isHidden(element, style) {
  if (style.display === "none" || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (style.contentVisibility === "hidden") return true;
  return (style.position === "absolute" || style.position === "fixed") && isClipped(style);
}

/** Heard, not seen: cut down to a point by one of the usual recipes. @param {CSSStyleDeclaration} style */
function isClipped({ clip, clipPath }) {
  return /^rect\((0px|1px)(, | )\1(, | )\1(, | )\1\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clipPath);
}

/** @param {Element} element */
function isEditable(element) {
  const value = element.getAttribute("contenteditable");
  return value !== null && value !== "false";
}

/** The large first letter of an article. @param {Element} element @param {CSSStyleDeclaration} style */
function isInitial(element, style) {
  return style.float !== "none" && WITHIN.has(element.localName) && (element.textContent ?? "").trim().length <= INITIAL;
}
