// A field of a toolbar, the same in every view: its name, and what can be chosen.

import { html } from "lit";

/**
 * @template {string} Value
 * @param {string} label
 * @param {[value: Value, words: string][]} options
 * @param {Value} chosen
 * @param {(value: Value) => void} onChange
 */
export function selectTemplate(label, options, chosen, onChange) {
  return html`
    <label class="choice">${label}
      <select @change=${(/** @type {Event} */ { target }) => onChange(/** @type {Value} */ (/** @type {HTMLSelectElement} */ (target).value))}>
        ${options.map(([value, words]) => optionTemplate(value, words, value === chosen))}
      </select>
    </label>`;
}

/** @param {string} value @param {string} words @param {boolean} selected */
export function optionTemplate(value, words, selected) {
  return html`<option value=${value} .selected=${selected}>${words}</option>`;
}
