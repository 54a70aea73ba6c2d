// Puts a summary on the clipboard, and shows it to be taken by hand where the
// browser does not let us.

import { html } from "lit";

/** @typedef {{ text: string, html: string }} Summary */

/**
 * @param {Summary} summary
 * @returns {Promise<boolean>} whether it is there now
 */
export async function copy({ text, html }) {
  try {
    if (typeof ClipboardItem === "undefined" || !navigator.clipboard.write) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": asBlob(text, "text/plain"), "text/html": asBlob(html, "text/html") })]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} words @param {string} type */
const asBlob = (words, type) => new Blob([words], { type });

/** A dialog that has what the clipboard refused. @param {string} text */
export function byHandTemplate(text) {
  return html`
    <dialog class="by-hand" aria-labelledby="by-hand" @keydown=${keepKeys}>
      <h2 id="by-hand">The browser did not let us copy</h2>
      <p>The words are selected below: copy them with the keyboard or the menu of your browser.</p>
      <textarea readonly rows="10" aria-label="What was to be copied" .value=${text}></textarea>
      <form method="dialog"><button class="button">Close</button></form>
    </dialog>`;
}

/** Opens it with all words selected. @param {ParentNode} root */
export function showByHand(root) {
  const dialog = /** @type {HTMLDialogElement | null} */ (root.querySelector("dialog.by-hand"));
  dialog?.showModal();
  const field = dialog?.querySelector("textarea");
  if (!field) return;
  field.focus();
  field.select();
  field.scrollTop = 0;
}

/** Escape closes this and nothing else. @param {KeyboardEvent} event */
function keepKeys(event) {
  event.stopPropagation();
}
