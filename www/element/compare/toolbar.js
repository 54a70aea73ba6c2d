// The toolbar of the comparison: in what order the statements stand, which ones
// are shown, how many they are, and the way back to all.

import { html, nothing } from "lit";
import { optionTemplate, selectTemplate } from "../fields.js";
import { counted, number } from "../model/words.js";
import { isFiltered } from "./rows.js";
import { listed } from "./phrases.js";

/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./rows.js").Choice} Choice */
/** @typedef {import("./rows.js").Row} Row */

/** @type {[Choice["sort"], string][]} */
const SORTS = [
  ["printed", "most printed first"],
  ["first", "as in the first article"],
  ["different", "most different first"],
];

/** @type {[Choice["difference"], string][]} */
const DIFFERENCES = [
  ["any", "any or none"],
  ["changed", "words changed"],
  ["flagged", "with a warning"],
];

/**
 * @param {object} state
 * @param {Row[]} state.rows all of them
 * @param {number} state.shown how many are shown
 * @param {Column[]} state.columns
 * @param {Choice} state.choice
 * @param {boolean} state.whole whether what is left out is shown unfolded
 * @param {(change: Partial<Choice>) => void} state.onChoose
 * @param {(whole: boolean) => void} state.onWhole
 * @param {() => void} state.onClear
 */
export function toolbarTemplate({ rows, shown, columns, choice, whole, onChoose, onWhole, onClear }) {
  const people = [...new Set(rows.map(({ who }) => who))];
  return html`
    <div class="choices" role="group" aria-label="Order and choice of statements">
      ${selectTemplate("Order", SORTS, choice.sort, (sort) => onChoose({ sort }))}
      ${selectTemplate("Said by", [["", "everybody"], ...people.map(twice)], choice.who, (who) => onChoose({ who }))}
      ${outletTemplate(columns, choice, onChoose)}
      ${selectTemplate("Difference", DIFFERENCES, choice.difference, (difference) => onChoose({ difference }))}
      <label class="tick"><input type="checkbox" name="whole" .checked=${whole} @change=${(/** @type {Event} */ event) => onWhole(boxOf(event).checked)}> unfold what is left out</label>
      <p class="outcome">
        <span role="status" class="shown">${isFiltered(choice) ? `${number(shown)} of ${counted(rows.length, "statement")}` : counted(rows.length, "statement")}</span>
        ${isFiltered(choice) ? html`<button type="button" class="link clear" @click=${onClear}>show all</button>` : nothing}
      </p>
    </div>`;
}

/** @param {string} name @returns {[string, string]} */
const twice = (name) => [name, name];

/** @param {Event} event */
const boxOf = ({ target }) => /** @type {HTMLInputElement} */ (target);

/**
 * @param {Column[]} columns
 * @param {Choice} choice
 * @param {(change: Partial<Choice>) => void} onChoose
 */
function outletTemplate(columns, { outlet, prints }, onChoose) {
  const choose = (/** @type {Event} */ event) => {
    const { value } = boxOf(event);
    onChoose({ outlet: value.slice(1), prints: !value.startsWith("-") });
  };
  const options = (/** @type {"+" | "-"} */ sign, /** @type {string} */ words) =>
    columns.map(({ name }) => optionTemplate(sign + name, words + name, name === outlet && prints === (sign === "+")));
  return html`
    <label class="choice">Outlet
      <select @change=${choose}>
        ${optionTemplate("", "any", outlet === "")}
        <optgroup label="Printed by">${options("+", "")}</optgroup>
        <optgroup label="Not printed by">${options("-", "not ")}</optgroup>
      </select>
    </label>`;
}

/**
 * Why the filters leave nothing, in a sentence.
 * @param {Choice} choice
 * @param {number} total
 */
export function whyNothing({ who, outlet, prints, difference }, total) {
  const wanted = [
    who ? `is said by ${who}` : "",
    outlet ? `is ${prints ? "" : "not "}printed by ${outlet}` : "",
    { any: "", changed: "has words changed", flagged: "has a warning" }[difference],
  ];
  return `None of the ${counted(total, "statement")} ${listed(wanted.filter(Boolean))}.`;
}
