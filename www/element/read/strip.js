// The strip over the columns: the articles by name, to go from one to another. Of
// very many it shows those that stand in columns, and a list to choose from.

import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { number } from "../model/words.js";

/** @typedef {import("./columns.js").ColumnsState} ColumnsState */
/** @typedef {import("./columns.js").Entry} Entry */
/** @typedef {import("./columns.js").Names} Names */

/**
 * @param {Entry[]} entries
 * @param {Entry[]} few those that stand in columns
 * @param {Names} names
 * @param {ColumnsState} state
 */
export function stripTemplate(entries, few, names, state) {
  const { shown, onShow } = state;
  return html`
    <nav class="strip" part="strip" aria-label="Articles">
      ${few.length < entries.length ? choiceTemplate(entries, few, names, state) : nothing}
      ${few.map(
        ({ item, label }) => html`
          ${label ? html`<span class="story">${label}</span>` : nothing}
          <button type="button" aria-current=${item.key === shown ? "true" : nothing} class=${item.problem ? "failed" : ""}
            @click=${() => onShow(item.key)}>${nameOf(item, names)}</button>`,
      )}
    </nav>`;
}

/**
 * The list is made when it is about to be opened: so many entries are felt wherever the page changes.
 * @param {Entry[]} entries
 * @param {Entry[]} few
 * @param {Names} names
 * @param {ColumnsState} state
 */
function choiceTemplate(entries, few, names, { items, groups, shown, listed, onShow, onList }) {
  const first = entries.indexOf(few[0]);
  const isShown = (/** @type {Entry} */ { item }) => item.key === shown;
  const key = (/** @type {number} */ at) => entries[Math.min(Math.max(at, 0), entries.length - 1)].item.key;
  return html`
    <span class="choose">
      <button type="button" ?disabled=${first === 0} @click=${() => onShow(key(first - few.length))}>← earlier</button>
      <select aria-label="Go to an article" @pointerenter=${onList} @focus=${onList}
        @change=${(/** @type {Event} */ event) => onShow(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>
        ${guard([items, groups, shown, listed], () =>
          entries.flatMap((entry, at) => (listed || isShown(entry)
            ? html`<option value=${entry.item.key} ?selected=${isShown(entry)}>${optionOf(entry, at, names)}</option>`
            : [])))}
      </select>
      <span class="quiet">of ${number(entries.length)}</span>
      <button type="button" ?disabled=${first + few.length >= entries.length} @click=${() => onShow(key(first + few.length))}>later →</button>
    </span>`;
}

/** @param {Entry} entry @param {number} at @param {Names} names */
function optionOf({ item, label }, at, names) {
  return `${number(at + 1)} · ${label ? `${label}: ` : ""}${nameOf(item, names)}${item.problem ? " (not read)" : ""}`;
}

/** @param {Entry["item"]} item @param {Names} names */
const nameOf = (item, names) => (item.article && names.get(item.article)) ?? item.name;
