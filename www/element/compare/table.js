// The comparison: a row for each statement that more than one article prints,
// a cell for each article.

import { html, nothing } from "lit";
import { slotOf } from "../read/paint.js";
import { counted, dateOf, outletOf, RELATION } from "../model/words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Edit} Edit */
/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {(document: string, quote: string) => void} OnJump */

/** How many of the words left out are shown at either end. */
const LEFT_OUT_EDGE = 2;

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
    <div class="sheet" part="compare" tabindex="0" role="region" aria-label="Comparison">
      <table>
        <caption>${counted(story.shared.length, "statement is", "statements are")} printed by more than one of
          ${counted(story.articles.length, "article")}. Words in bold stand only there; struck words are left out there.</caption>
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
    <p class="variant">${diff.map((edit, index) => [index > 0 ? " " : "", editTemplate(edit)])}</p>
    <p class="under">${cue ? html`${article.text.slice(...cue)} · ` : nothing}${RELATION[relation]} ·
      <button type="button" class="link" @click=${() => onJump(document, quote)}>show it<span class="spoken"> in ${outletOf(article)}</span></button></p>`;
}

/** @param {Edit} edit */
function editTemplate([kind, words]) {
  if (kind === "+") return html`<ins>${words}</ins>`;
  if (kind === "-") return html`<del>${leftOut(words)}</del>`;
  return words;
}

/**
 * Of many words that are left out, the middle is folded away until the cell is looked at.
 * @param {string} text
 */
function leftOut(text) {
  const words = text.split(" ");
  if (words.length <= 2 * LEFT_OUT_EDGE + 2) return text;
  const [first, last] = [words.slice(0, LEFT_OUT_EDGE), words.slice(-LEFT_OUT_EDGE)];
  return html`${first.join(" ")} <span class="folded">${words.slice(LEFT_OUT_EDGE, -LEFT_OUT_EDGE).join(" ")}</span> ${last.join(" ")}`;
}
