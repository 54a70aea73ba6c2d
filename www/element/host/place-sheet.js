// The styles of what stands beside a host's article: those of the card and the
// controls, without the reader's. A host may have given its root any size of
// letters, so that `rem` is measured anew (`--rem`).

import { paletteCss } from "../colour/palette.js";
import base from "../styles/base.css?inline";
import card from "../styles/card.css?inline";
import place from "./place.css?inline";

/** An element of ours that the host's rules cannot reach. */
const CORNER = ":host { all: initial !important; display: contents !important; }";

/** The host's article, with the panel below. */
const BELOW = ":host { display: block; } :host([hidden]) { display: none; }";

/** @type {Map<boolean, string>} */
const made = new Map();

/** Made once. @param {boolean} corner whether the panel stands in the window's corner */
export function placeCss(corner) {
  const css = made.get(corner) ?? makeCss(corner);
  made.set(corner, css);
  return css;
}

/** @param {boolean} corner */
function makeCss(corner) {
  const rules = [paletteCss(), base, card, place].join("\n").replace(/(\d*\.?\d+)rem\b/g, "calc($1 * var(--rem, 16px))");
  return `${corner ? CORNER : BELOW}\n${rules}`;
}
