// The comparison view. It belongs to a <who-said> and keeps what should outlast
// a look at the articles: order and filters, and the row that was left.

import { html, nothing } from "lit";
import { counted, number } from "../model/words.js";
import { byHandTemplate, copy, showByHand } from "./clipboard.js";
import { columnsOf, inTable, versionSentences } from "./columns.js";
import { arranged, EVERYTHING, isFiltered, kept, rowsOf } from "./rows.js";
import { pageOf, summaryOf } from "./summary.js";
import { tableTemplate } from "./table.js";
import { toolbarTemplate, whyNothing } from "./toolbar.js";

/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("../who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./rows.js").Choice} Choice */
/** @typedef {import("./rows.js").Row} Row */

/** How long a row says that it was copied, in milliseconds. */
const COPIED = 2500;

export class Comparison {
  /** @type {Story | null} */
  #story = null;
  /** @type {import("./columns.js").Column[]} */
  #columns = [];
  /** @type {Row[]} */
  #rows = [];
  /** @type {Choice} */
  #choice = EVERYTHING;
  #whole = false;
  /** where the reader went from here @type {{ statement: string, place: string } | null} */
  #left = null;
  /** @type {string | null} */
  #here = null;
  /** @type {{ statement: string | null, told: string, byHand: string }} */
  #copied = { statement: null, told: "", byHand: "" };

  /** @param {WhoSaid} host */
  constructor(host) {
    this.host = host;
  }

  /** @returns {ParentNode} */
  get #root() {
    return /** @type {ParentNode} */ (this.host.renderRoot);
  }

  /** @param {Story} story */
  template(story) {
    this.#take(story);
    if (this.#left) this.#here = this.#left.statement;
    const versions = versionSentences(this.#columns, story.versions);
    return html`
      <div class="comparison" part="compare">
        ${versions.length > 0 ? html`<p class="versions">${versions.join(" ")}</p>` : nothing}
        ${this.#rows.length === 0 ? html`<p class="empty-view">${nothingShared(this.#columns)}</p>` : this.#sheetTemplate()}
      </div>`;
  }

  #sheetTemplate() {
    const shown = arranged(this.#rows, this.#choice);
    const total = this.#rows.length;
    const table = inTable(this.#columns, shown);
    const cut = table.columns.length < this.#columns.length || table.rows.length < shown.length;
    return html`
      ${toolbarTemplate({
        rows: this.#rows,
        shown: shown.length,
        columns: this.#columns,
        choice: this.#choice,
        whole: this.#whole,
        onChoose: (change) => this.#choose(change),
        onWhole: (whole) => this.#redraw(() => (this.#whole = whole)),
        onClear: () => this.#clear(),
      })}
      ${shown.length === 0
        ? html`<p class="empty-view">${whyNothing(this.#choice, total)} <button type="button" class="link" @click=${() => this.#clear()}>Show all of them</button></p>`
        : html`<div class="sheet" tabindex="0" role="region" aria-label="Comparison">${tableTemplate({
            ...table,
            total,
            filtered: isFiltered(this.#choice),
            whole: this.#whole,
            here: this.#here,
            copied: this.#copied.statement,
            onJump: (row, variant) => this.#jump(row, variant),
            onCopy: (row) => this.#copy(row),
          })}</div>`}
      ${cut ? html`<p class="quiet cut">${counted(table.rows.length, "statement")} of ${number(shown.length)} in the ${counted(table.columns.length, "article")} that print most of them, of ${number(this.#columns.length)}; filter by person or outlet to see others.</p>` : nothing}
      <p class="spoken" role="status" data-copied>${this.#copied.told}</p>
      ${byHandTemplate(this.#copied.byHand)}`;
  }

  /** In the reading view: the way back to the row that was left. */
  backTemplate() {
    if (!this.#left || this.host.view !== "read") return nothing;
    return html`<button type="button" class="back" @click=${() => (this.host.view = "compare")}>Back to the comparison</button>`;
  }

  /** Looks a story through once. @param {Story} story */
  #take(story) {
    if (story === this.#story) return;
    this.#story = story;
    this.#columns = columnsOf(story);
    this.#rows = rowsOf(story, this.#columns);
    this.#choice = kept(this.#choice, this.#rows, this.#columns);
    this.#here = null;
  }

  /** In another story, or with the people, there is no row to go back to. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("story") || this.host.view === "people") this.#left = null;
  }

  /** Back to the button with which the reader left. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has("view") || this.host.view !== "compare" || !this.#left) return;
    const { statement, place } = this.#left;
    this.#left = null;
    const row = this.#rowOf(statement);
    const button = row?.querySelector(`[data-variant="${CSS.escape(place)}"]`);
    if (!(button instanceof HTMLElement)) return;
    row?.scrollIntoView({ block: "center", inline: "nearest" });
    button.scrollIntoView({ block: "nearest", inline: "nearest" });
    button.focus({ preventScroll: true });
  }

  /**
   * Brings the row of a statement into sight, past the filters.
   * @param {string} id
   * @returns {Promise<boolean>} whether there is such a row
   */
  async select(id) {
    if (this.#rows.every(({ statement }) => statement.id !== id)) return false;
    if (!this.#rowOf(id)) this.#choice = { ...EVERYTHING, sort: this.#choice.sort };
    this.#redraw(() => (this.#here = id));
    await this.host.updateComplete;
    this.#rowOf(id)?.scrollIntoView({ block: "center" });
    return true;
  }

  /** @param {string} id */
  #rowOf(id) {
    return this.#root.querySelector(`tr[data-statement="${CSS.escape(id)}"]`);
  }

  /** @param {() => void} change */
  #redraw(change) {
    change();
    this.host.requestUpdate();
  }

  /** @param {Partial<Choice>} change */
  #choose(change) {
    this.#redraw(() => (this.#choice = { ...this.#choice, ...change }));
  }

  /** Shows all rows; the button is gone then, so the first field takes the focus. */
  #clear() {
    this.#choose({ ...EVERYTHING, sort: this.#choice.sort });
    this.host.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.#root.querySelector(".choices select"))?.focus());
  }

  /** @param {Row} row @param {Variant} variant */
  #jump({ statement }, { document, quote }) {
    this.#left = { statement: statement.id, place: `${document}/${quote}` };
    this.host.select(`${document}/${quote}`);
  }

  /** @param {Row} row */
  async #copy(row) {
    const summary = summaryOf(row, this.#columns, pageOf(location));
    this.#redraw(() => (this.#copied = { statement: null, told: "", byHand: "" }));
    const done = await copy(summary);
    const { id } = row.statement;
    const copied = done ? { statement: id, told: "copied", byHand: "" } : { statement: null, told: "not copied", byHand: summary.text };
    this.#redraw(() => (this.#copied = copied));
    await this.host.updateComplete;
    if (!done) return showByHand(this.#root);
    setTimeout(() => this.#copied === copied && this.#redraw(() => (this.#copied = { ...copied, statement: null, told: "" })), COPIED);
  }
}

/** @param {import("./columns.js").Column[]} columns */
function nothingShared(columns) {
  if (columns.length < 2) return "Put in a second article of the same story to see what both of them print.";
  const why = new Set(columns.map(({ group }) => group)).size > 1 ? " They seem to be about different stories." : "";
  return `No statement is printed by more than one of these ${counted(columns.length, "article")}.${why}`;
}
