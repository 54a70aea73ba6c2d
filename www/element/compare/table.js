// The table of the comparison: a row for each statement that more than one
// article prints, a cell for each article; a section for each story.

import { html, nothing } from "lit";
import { slotOf } from "../read/paint.js";
import { outletOf } from "../model/naming.js";
import { counted, dateOf, number } from "../model/words.js";
import { cellTemplate } from "./cell.js";
import { listed } from "./phrases.js";
import { absentFrom } from "./summary.js";

/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./rows.js").Row} Row */

/**
 * Roles are written out because a narrow table is laid out as stacks, and what
 * is no table to the eye would be none to a screen reader.
 * @typedef {object} Table
 * @property {Column[]} columns
 * @property {Row[]} rows those that are shown
 * @property {number} total how many there are
 * @property {boolean} filtered whether rows may be missing
 * @property {boolean} whole whether what is left out is shown unfolded
 * @property {string | null} here the statement to which the reader came back
 * @property {string | null} copied the statement that was just copied
 * @property {import("./cell.js").OnJump} onJump
 * @property {(row: Row) => void} onCopy
 */

/** @param {Table} table */
export function tableTemplate(table) {
  const { columns, total, whole } = table;
  return html`
    <table role="table" ?data-whole=${whole} ?data-many=${columns.length > 6}>
      <caption><span>${counted(total, "statement is", "statements are")} printed by more than one of
        ${counted(columns.length, "article")}. Words in bold are put in, struck words are left out.${whole
          ? nothing
          : html`<span class="hint">… stands for more that is left out: point at the cell or tap it to see it, or unfold it all above.</span>`}</span></caption>
      <thead role="rowgroup">
        <tr role="row"><th scope="col" role="columnheader">Who</th>${columns.map(headTemplate)}</tr>
      </thead>
      ${sectionsTemplate(table)}
    </table>`;
}

/** @param {Column} column */
function headTemplate({ article, name, note }) {
  return html`<th scope="col" role="columnheader">${name}${name === outletOf(article) ? html`<small>${dateOf(article)}</small>` : nothing}${note
    ? html`<small class="note">${note}</small>`
    : nothing}</th>`;
}

/** One body, or one for each story with its outlets on top. @param {Table} table */
function sectionsTemplate(table) {
  const { columns, rows, filtered } = table;
  const groups = [...new Set(columns.map(({ group }) => group))];
  if (groups.length < 2) return html`<tbody role="rowgroup">${rows.map((row) => rowTemplate(row, table))}</tbody>`;
  return groups.map((group, at) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0 && filtered) return nothing;
    const outlets = columns.filter((column) => column.group === group).map(({ name }) => name);
    return html`
      <tbody role="rowgroup">
        <tr role="row" class="story"><th scope="rowgroup" role="rowheader" colspan=${columns.length + 1}><span><b>Story ${number(at + 1)}:</b> ${listed(outlets)}</span>${own.length === 0
          ? html`<small>${outlets.length === 1 ? "One article, so there is nothing to compare." : "They print no statement in common."}</small>`
          : nothing}</th></tr>
        ${own.map((row) => rowTemplate(row, table))}
      </tbody>`;
  });
}

/** @param {Row} row @param {Table} table */
function rowTemplate(row, table) {
  const { statement } = row;
  return html`
    <tr role="row" data-statement=${statement.id} class=${statement.id === table.here ? "here" : nothing}>
      <th scope="row" role="rowheader">${whoTemplate(row, table)}</th>
      ${table.columns.map((column) => cellTemplate(column, row, table.onJump))}
    </tr>`;
}

/** @param {Row} row @param {Table} table */
function whoTemplate(row, { columns, copied, onCopy }) {
  const { source, who, statement } = row;
  const absent = absentFrom(row, columns);
  return html`
    <div class="who">
      ${source ? html`<span class="chip" data-slot=${slotOf(source.rank)} aria-hidden="true">${source.tag}</span>` : nothing}
      <span class="name">${who}</span>
      ${source?.role ? html`<small>${source.role}</small>` : nothing}
      <small class="printings">${printings(row)}</small>
      <button type="button" class="link copy" @click=${() => onCopy(row)}>${statement.id === copied ? "copied" : "copy"}<span class="spoken"> “${start(statement.wording)}”</span></button>
    </div>
    ${absent.length > 0 ? html`<p class="absent">not reported by ${listed(absent.map(({ name }) => name))}</p>` : nothing}`;
}

/** @param {Row} row @returns {string} "4 articles, 2 independent texts" */
function printings({ printing, texts }) {
  const articles = counted(printing.length, "article");
  return texts < printing.length ? `${articles}, ${counted(texts, "independent text")}` : articles;
}

/** Enough words to tell one statement from the next. @param {string} wording */
function start(wording) {
  const words = wording.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : wording;
}
