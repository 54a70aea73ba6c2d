// Which parts of the page are annotated, so that none is twice.

import { WhosaidError } from "../../annotator/error.js";

/** @type {Set<Node>} */
const claimed = new Set();

/**
 * Takes a part of the page for one annotation.
 * @param {Element | ShadowRoot} root
 * @returns {() => void} gives it back
 */
export function claim(root) {
  if (isWithin(root)) throw new WhosaidError("nested", "this part of the page is annotated already; take that annotation away first");
  claimed.add(root);
  return () => claimed.delete(root);
}

/** @param {Node} node @returns {boolean} whether just this part is annotated by itself */
export const isClaimed = (node) => claimed.has(node);

/** An element of ours in an article is no part of that article's text. @param {Node} root */
function isWithin(root) {
  for (let node = /** @type {Node | null} */ (root); node; node = node.parentNode ?? /** @type {ShadowRoot} */ (node).host ?? null) {
    if (claimed.has(node)) return true;
    if (node.nodeName === "WHO-SAID") return false;
  }
  return false;
}
