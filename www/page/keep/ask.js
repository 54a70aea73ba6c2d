// A question to the reader, in a dialog. Keys pressed in it are for it alone.

import { html, nothing, render } from "lit";

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} words
 * @property {string} does what the button says that does it
 * @property {string} [value] where words are asked for: those that stand there first
 */

/**
 * @param {Question} question
 * @returns {Promise<string | null>} the words, or none where none are asked for; null where the reader would rather not
 */
export function ask({ title, words, does, value }) {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "ask-title");
  dialog.setAttribute("aria-describedby", "ask-words");
  document.body.append(dialog);
  return new Promise((resolve) => {
    /** @type {string | null} */
    let answer = null;
    const yes = (/** @type {Event} */ event) => {
      event.preventDefault();
      const said = dialog.querySelector("input")?.value.trim() ?? "";
      if (value !== undefined && said === "") return;
      answer = said;
      dialog.close();
    };
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    render(
      html`<form @submit=${yes}>
        <h2 id="ask-title">${title}</h2>
        <p id="ask-words">${words}</p>
        ${value === undefined ? nothing : html`<p><input type="text" aria-labelledby="ask-title" maxlength="120" autocomplete="off" .value=${value} /></p>`}
        <p class="answers">
          <button type="submit" class="plain">${does}</button>
          <button type="button" class="plain" ?autofocus=${value === undefined} @click=${() => dialog.close()}>Cancel</button>
        </p>
      </form>`,
      dialog,
    );
    dialog.showModal();
    dialog.querySelector("input")?.select();
  });
}
