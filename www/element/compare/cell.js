// A cell of the comparison: what one article prints of one statement.

import { html, nothing } from "lit";
import { detailWords, flagWords } from "./phrases.js";

/** @typedef {import("../../annotator/types.js").Edit} Edit */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {(row: Row, variant: Variant) => void} OnJump */

/** Up to so many words that are left out inside are shown, struck through. */
const LONGEST_STRUCK = 6;

/** Between the details; it does not start a line. */
const DOT = "\u00a0· ";

/**
 * @param {Column} column
 * @param {Row} row
 * @param {OnJump} onJump
 */
export function cellTemplate(column, row, onJump) {
  const variants = row.statement.variants.filter(({ document }) => document === column.id);
  if (variants.length === 0) return html`<td role="cell" class="none">${column.group === row.group ? "not reported" : "another story"}</td>`;
  return html`<td role="cell"><b class="outlet">${column.name}</b>${variants.map((variant) => variantTemplate(column, row, variant, onJump))}</td>`;
}

/**
 * @param {Column} column
 * @param {Row} row
 * @param {Variant} variant
 * @param {OnJump} onJump
 */
function variantTemplate({ name, article }, row, variant, onJump) {
  const { document, quote, diff } = variant;
  const flags = flagWords(variant);
  return html`
    <p class="variant">${diff.map((edit, index) => [index > 0 ? " " : "", editTemplate(edit, index === 0 || index === diff.length - 1)])}</p>
    ${flags.length > 0 ? html`<ul class="flags" role="list" aria-label="Warnings">${flags.map((words) => html`<li class="flag">${words}</li>`)}</ul>` : nothing}
    <p class="under">${detailWords(row.statement, variant, article).join(DOT)}<span class="jump">${DOT}<button type="button" class="link"
      data-variant="${document}/${quote}" @click=${() => onJump(row, variant)}>show it<span class="spoken"> in ${name}</span></button></span></p>`;
}

/**
 * What is left out at an end, or is long, is folded away until the cell is looked at.
 * @param {Edit} edit
 * @param {boolean} isEnd
 */
function editTemplate([kind, words], isEnd) {
  if (kind === "+") return html`<ins>${words}</ins>`;
  if (kind === "=") return words;
  const folded = isEnd || words.split(" ").length > LONGEST_STRUCK;
  return folded ? html`<del class="folded" title=${words}>${words}</del>` : html`<del>${words}</del>`;
}
