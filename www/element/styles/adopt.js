// The element's style sheets, made once and shared by all elements. They are
// constructed, so that a strict Content-Security-Policy lets them pass.

import { paletteCss } from "../colour/palette.js";
import base from "./base.css?inline";
import card from "./card.css?inline";
import compare from "./compare.css?inline";
import forced from "./forced.css?inline";
import layout from "./layout.css?inline";
import marks from "./marks.css?inline";
import people from "./people.css?inline";
import print from "./print.css?inline";
import states from "./states.css?inline";
import views from "./views.css?inline";

/** @type {CSSStyleSheet | null} */
let shared = null;

/**
 * @param {DocumentOrShadowRoot} root a document or a shadow root
 */
export function adoptStyles(root) {
  shared ??= sheetOf([paletteCss(), base, layout, marks, states, card, views, compare, people, forced, print].join("\n"));
  if (!root.adoptedStyleSheets.includes(shared)) root.adoptedStyleSheets.push(shared);
}

/** @param {string} css */
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
