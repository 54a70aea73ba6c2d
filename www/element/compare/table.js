// The comparison: a row for each statement that more than one article prints,
// a cell for each article.

import { html, nothing } from "lit";
import { slotOf } from "../read/paint.js";
import { outletOf } from "../model/naming.js";
import { counted, dateOf, RELATION } from "../model/words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Edit} Edit */
/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {(document: string, quote: string) => void} OnJump */

/** Up to so many words that are left out inside are shown, struck through. */
const LONGEST_STRUCK = 6;

/**
 * @param {Story} story
 * @param {OnJump} onJump
 */
export function compareTemplate(story, onJump) {
  if (story.shared.length === 0) {
    return html`<p class="empty-view">${story.articles.length < 2
      ? "Put in a second article of the same story to see what both of them print."
      : "No statement is printed by more than one of these articles."}</p>`;
  }
  return html`
    <div class="sheet jumps" part="compare" tabindex="0" role="region" aria-label="Comparison">
      <table>
        <caption>${counted(story.shared.length, "statement is", "statements are")} printed by more than one of
          ${counted(story.articles.length, "article")}. Words in bold are put in, struck words are left out; … stands for more that is left out: look at the cell to see it.</caption>
        <thead>
          <tr><th scope="col">Who</th>${story.articles.map(headTemplate)}</tr>
        </thead>
        <tbody>${story.shared.map((statement) => rowTemplate(statement, story, onJump))}</tbody>
      </table>
    </div>`;
}

/** @param {Article} article */
function headTemplate(article) {
  return html`<th scope="col">${outletOf(article)}<small>${dateOf(article)}</small></th>`;
}

/**
 * @param {Statement} statement
 * @param {Story} story
 * @param {OnJump} onJump
 */
function rowTemplate(statement, story, onJump) {
  const source = story.sourceOf.get(statement.speaker ?? "");
  return html`
    <tr data-statement=${statement.id}>
      <th scope="row">
        ${source ? html`<span class="chip" data-slot=${slotOf(source.rank)} aria-hidden="true">${source.tag}</span>` : nothing}
        ${source?.name ?? "Nobody named"}
        ${source?.role ? html`<small>${source.role}</small>` : nothing}
      </th>
      ${story.articles.map((article) => cellTemplate(article, statement, onJump))}
    </tr>`;
}

/**
 * @param {Article} article
 * @param {Statement} statement
 * @param {OnJump} onJump
 */
function cellTemplate(article, statement, onJump) {
  const variants = statement.variants.filter(({ document }) => document === article.id);
  if (variants.length === 0) return html`<td class="none">not reported</td>`;
  return html`<td>${variants.map((variant) => variantTemplate(article, variant, onJump))}</td>`;
}

/**
 * @param {Article} article
 * @param {Variant} variant
 * @param {OnJump} onJump
 */
function variantTemplate(article, { document, quote, relation, diff }, onJump) {
  const cue = article.quotes.find(({ id }) => id === quote)?.cue;
  return html`
    <p class="variant">${diff.map((edit, index) => [index > 0 ? " " : "", editTemplate(edit, index === 0 || index === diff.length - 1)])}</p>
    <p class="under">${cue ? html`${article.text.slice(...cue)} · ` : nothing}${RELATION[relation]} ·
      <button type="button" class="link" @click=${() => onJump(document, quote)}>show it<span class="spoken"> in ${outletOf(article)}</span></button></p>`;
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
