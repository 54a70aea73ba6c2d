// The table of sources: a row for each, with bars of one scale and a column for
// each article.

import { html, nothing } from "lit";
import { nameAmong } from "../model/family.js";
import { total } from "../model/voices.js";
import { counted, number } from "../model/words.js";
import { slotOf } from "../read/paint.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/voices.js").Order} Order */
/** @typedef {import("../model/voices.js").Place} Place */
/** @typedef {import("../model/voices.js").Voice} Voice */
/** @typedef {import("../model/voices.js").Voices} Voices */

/**
 * @typedef {object} TableState
 * @property {Voices} voices for the scale, which all tables share
 * @property {Voice[]} shown in their order
 * @property {Order} order
 * @property {Article[]} articles
 * @property {Set<string>} chosen sources
 * @property {Set<string>} unfolded sources whose quotes in one outlet alone are listed
 * @property {string} caption
 * @property {(id: string) => void} onChoose
 * @property {(id: string) => void} onUnfold
 * @property {(place: Place) => void} onPlace
 */

/** More articles than this have their names written upwards. */
const LEVEL = 8;

/** @param {TableState} state */
export function voicesTemplate(state) {
  const { articles, voices, shown } = state;
  const strip = articles.length > 1;
  return html`
    <table class="voices ${articles.length > LEVEL ? "many" : ""}" .style=${`--articles: ${strip ? articles.length : 0}`}>
      <caption class="spoken">${state.caption}</caption>
      <thead>
        <tr>
          ${headTemplate("who", "Source", state.order === "name" ? "ascending" : null)}
          ${headTemplate("said", "Words", state.order === "words" ? "descending" : null)}
          ${headTemplate("times", "Quotes", state.order === "quotes" ? "descending" : null)}
          ${strip ? headTemplate("articles", "Articles", state.order === "articles" ? "descending" : null) : nothing}
          ${strip ? articles.map((article) => html`<th scope="col" class="outlet" title=${nameAmong(article, articles)}><span>${nameAmong(article, articles)}</span></th>`) : nothing}
          ${voices.outlets > 1 ? headTemplate("alone", "In one outlet only", null) : nothing}
        </tr>
      </thead>
      <tbody>${shown.map((voice) => [rowTemplate(voice, state), onlyTemplate(voice, state)])}</tbody>
    </table>`;
}

/**
 * The length of a bar. Set as a property: the page's policy refuses the attribute.
 * @param {number} share of the longest
 */
const part = (share) => `--part: ${share.toFixed(4)}`;

/** @param {string} name @param {string} words @param {string | null} sort */
function headTemplate(name, words, sort) {
  return html`<th scope="col" class=${name} aria-sort=${sort ?? nothing}>${words}</th>`;
}

/** @param {Voice} voice @param {TableState} state */
function rowTemplate(voice, state) {
  const { source, strip } = voice;
  const { articles, voices } = state;
  return html`
    <tr data-person=${source.id} data-slot=${slotOf(source.rank)}>
      ${whoTemplate(voice, state)}
      ${saidTemplate(voice, state)}
      <td class="times"><span class="track"><i class="bar quotes" aria-hidden="true" .style=${part(source.quotes / voices.most.quotes)}></i>
        ${countTemplate(source.quotes, voice.first.quote, html`${number(source.quotes)}<span class="of"> ${source.quotes === 1 ? "quote" : "quotes"}</span>`, `of ${source.name}`, state)}</span></td>
      ${articles.length > 1
        ? html`<td class="articles">${number(source.articles)}<span class="of"> of ${counted(articles.length, "article")}</span></td>
            ${strip.map(({ count, first }, at) => stripTemplate(count, first, articles[at], voice, state))}`
        : nothing}
      ${voices.outlets > 1 ? aloneTemplate(voice, state) : nothing}
    </tr>`;
}

/** @param {Voice} voice @param {TableState} state */
function whoTemplate({ source }, { chosen, onChoose }) {
  const aliases = source.aliases.filter((alias) => alias !== source.name);
  return html`
    <th scope="row" class="who">
      <button type="button" class="person" aria-pressed=${String(chosen.has(source.id))} title="Show only this source in the articles"
        @click=${() => onChoose(source.id)}><span class="chip" aria-hidden="true">${source.tag}</span><span class="name">${source.name}</span></button>
      ${source.role ? html`<p class="role">${source.role}</p>` : nothing}
      ${aliases.length > 0 ? html`<p class="quiet">also named ${aliases.join(", ")}</p>` : nothing}
    </th>`;
}

/** @param {Voice} voice @param {TableState} state */
function saidTemplate({ source, words, first }, state) {
  const { most } = state.voices;
  const bar = (/** @type {"marked" | "retold"} */ kind) =>
    words[kind] === 0 ? nothing : html`<i class="bar ${kind}" aria-hidden="true" .style=${part(words[kind] / most.words)}></i>`;
  const of = `of ${source.name}`;
  return html`
    <td class="said">
      <span class="track">${bar("marked")}${bar("retold")}<b>${number(total(words))}</b><span class="spoken"> words</span></span>
      <span class="split">${countTemplate(words.marked, first.marked, `${number(words.marked)} in marks`, of, state)}${countTemplate(words.retold, first.retold, `${number(words.retold)} retold`, of, state)}</span>
    </td>`;
}

/**
 * @param {number} count
 * @param {Place | null} place the first such quote
 * @param {Article} article
 * @param {Voice} voice
 * @param {TableState} state
 */
function stripTemplate(count, place, article, { source }, { articles, voices, onPlace }) {
  if (!place) return html`<td class="outlet none"><span class="column-bar" aria-hidden="true">·</span><span class="spoken">none</span></td>`;
  const name = nameAmong(article, articles);
  return html`
    <td class="outlet" data-outlet=${name}>
      <button type="button" class="column-bar" aria-label="${counted(count, "quote")} of ${source.name} in ${name}"
        .style=${part(count / voices.most.inArticle)} @click=${() => onPlace(place)}><i aria-hidden="true"></i><span>${number(count)}</span></button>
    </td>`;
}

/** @param {Voice} voice @param {TableState} state */
function aloneTemplate({ source, only }, { unfolded, onUnfold }) {
  const count = only.reduce((sum, { quotes }) => sum + quotes.length, 0);
  if (count === 0) return html`<td class="alone none"><span aria-hidden="true">–</span><span class="spoken">none in one outlet only</span></td>`;
  const open = unfolded.has(source.id);
  return html`
    <td class="alone">
      <button type="button" class="link" aria-expanded=${String(open)} aria-controls=${open ? `only-${source.id}` : nothing} @click=${() => onUnfold(source.id)}
        >${number(count)}<span class="spoken"> ${count === 1 ? "quote" : "quotes"} of ${source.name}</span><span class="of"> in one outlet only</span></button>
    </td>`;
}

/** @param {Voice} voice @param {TableState} state */
function onlyTemplate({ source, only }, { articles, unfolded, onPlace }) {
  if (!unfolded.has(source.id) || only.length === 0) return nothing;
  return html`
    <tr class="only" id="only-${source.id}">
      <td colspan=${articles.length + 5}>
        <dl>${only.map(({ outlet, quotes }) => html`
          <div><dt>${outlet} alone has</dt>
          ${quotes.map(({ opening, ...place }) => html`<dd><button type="button" class="link" @click=${() => onPlace(place)}>${opening}</button></dd>`)}</div>`)}
        </dl>
      </td>
    </tr>`;
}

/**
 * A count that leads to the first quote that it counts.
 * @param {number} count
 * @param {Place | null} place
 * @param {unknown} words
 * @param {string} of whose, for those who hear it
 * @param {TableState} state
 */
function countTemplate(count, place, words, of, { onPlace }) {
  if (count === 0 || !place) return nothing;
  return html`<button type="button" class="link" @click=${() => onPlace(place)}>${words}<span class="spoken"> ${of}</span></button>`;
}
