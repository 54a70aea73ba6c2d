// A link to a quote, for a reader to pass on: to the words in the page where the
// article stands; otherwise to the quote in the page round the element, if there
// is one that can be asked for it.

import { fragmentLink } from "../model/fragment.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */

/**
 * @param {WhoSaid} host
 * @param {Article} article
 * @param {Quote} quote
 * @returns {string | null} null where nothing can be linked
 */
export function linkTo(host, article, quote) {
  const address = host.items.find(({ article: own }) => own === article)?.address;
  if (address) return fragmentLink(address, article.text, quote.spans);
  return host.linkOf?.(article.id, quote.id) ?? null;
}

/**
 * Copies a link and says so; where the browser does not let it, the link is shown.
 * @param {string} link
 * @param {HTMLElement} status where it is said
 */
export async function copyLink(link, status) {
  try {
    await navigator.clipboard.writeText(link);
    status.textContent = "The link is copied.";
  } catch {
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = link;
    field.setAttribute("aria-label", "Link to this quote");
    status.replaceChildren(field);
    field.select();
  }
}
