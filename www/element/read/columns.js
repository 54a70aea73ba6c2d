// The articles side by side or one at a time, each under the name of its outlet;
// where one could not be read, a sentence stands in its place.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { groupedItems, namesAmong } from "../model/family.js";
import { isSaid } from "../model/story.js";
import { nameOfFile, outletOf } from "../model/naming.js";
import { counted, dateOf, number, wordsIn } from "../model/words.js";
import { stripTemplate } from "./strip.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/family.js").Remark} Remark */
/** @typedef {import("../model/shelf.js").Item} Item */

/**
 * @typedef {object} ColumnsState
 * @property {Item[]} items
 * @property {(key: number) => HTMLElement | undefined} elementOf an item's article, as it is drawn
 * @property {number} shown the item that is shown where there is room for one
 * @property {(article: Article) => string | null} slot an article's own colour, where colours stand for outlets
 * @property {string[][]} groups documents by story
 * @property {(article: Article) => Remark[]} remarks sentences at its head
 * @property {(article: Article) => void} onGo to another article
 * @property {boolean} listed whether the list of very many articles is made
 * @property {() => void} onList it is about to be opened
 * @property {(key: number) => void} onShow
 * @property {(key: number) => void} onRemove
 * @property {(key: number) => void} onRetry
 * @property {(key: number) => void} onWhole reads everything of a page in which an article was found, or the article alone
 */

/** Up to so many articles stand in columns of their own, however far one has to scroll. */
const ALL = 24;

/** Of more columns than these those out of sight are not laid out. */
const MANY = 6;

/** How many stand there of more: the one that is shown, and those that follow it. */
const FEW = 12;

/** @param {ColumnsState} state */
export function columnsTemplate(state) {
  const entries = groupedItems(state.items, state.groups);
  const names = namesOf(state.items);
  const few = inColumns(entries, state.shown);
  return html`
    ${entries.length > 1 ? stripTemplate(entries, few, names, state) : nothing}
    <div class="columns" part="columns" ?data-many=${few.length > MANY}>
      ${repeat(few, ({ item }) => item.key, (entry) => columnTemplate(entry, names, state))}
      ${few.length < entries.length
        ? html`<p class="quiet more-articles">${counted(few.length, "article")} of ${number(entries.length)}, from the one you chose on; go to others above.</p>`
        : nothing}
    </div>`;
}

/** @typedef {ReturnType<typeof groupedItems>[number]} Entry */
/** @typedef {ReturnType<typeof namesAmong>} Names */

/**
 * What stands in columns: all, or where that is more than a page can bear those from the
 * shown one on.
 * @param {Entry[]} entries
 * @param {number} shown
 */
export function inColumns(entries, shown) {
  if (entries.length <= ALL) return entries;
  const at = Math.max(0, entries.findIndex(({ item }) => item.key === shown));
  const start = Math.min(at, entries.length - FEW);
  return entries.slice(start, start + FEW);
}

/** @type {WeakMap<Item[], Names>} */
const known = new WeakMap();

/** Looked up once for each shelf, however often it is drawn. @param {Item[]} items @returns {Names} */
function namesOf(items) {
  const names = known.get(items) ?? namesAmong(items.flatMap(({ article }) => (article ? [article] : [])));
  known.set(items, names);
  return names;
}

/**
 * @param {Entry} entry
 * @param {Names} names
 * @param {ColumnsState} state
 */
function columnTemplate({ item, label }, names, state) {
  const { article, key } = item;
  const name = article ? outletOf(article) : item.name;
  const clearName = (article && names.get(article)) ?? name;
  const slot = article && state.slot(article);
  return html`
    <section class="column ${key === state.shown ? "shown" : ""} ${label ? "first" : ""}" part="column" data-item=${key} aria-label=${clearName} tabindex=${article ? 0 : nothing}>
      <header>
        ${label ? html`<p class="story">${label}</p>` : nothing}
        <h2 dir="auto">${slot === null ? nothing : html`<span class="chip" data-slot=${slot} aria-hidden="true"></span> `}${name}</h2>
        ${article ? html`<p class="meta">${metaOf(article, name)}</p>` : nothing}
        ${article ? originTemplate(item, state) : nothing}
        ${article ? state.remarks(article).map((remark) => remarkTemplate(remark, state)) : nothing}
        <button type="button" class="remove" aria-label="Take out ${clearName}" title="Take out" @click=${() => state.onRemove(key)}>×</button>
      </header>
      ${item.problem ? problemTemplate(item, state) : (state.elementOf(key) ?? html`<p class="quiet">Being read …</p>`)}
    </section>`;
}

/**
 * @param {Item} item
 * @param {ColumnsState} state
 */
function problemTemplate({ key, name, problem }, { onRetry }) {
  return html`
    <div class="problem" part="problem" role="alert" data-problem=${problem?.code ?? ""}>
      <p><b>${name}</b> ${problem?.message}.</p>
      ${problem?.code === "link" ? html`<a href=${name.replace(/^www\./i, "https://www.")} target="_blank" rel="noreferrer noopener">Open it in a new tab</a>` : nothing}
      ${problem?.code === "stopped" ? html`<button type="button" @click=${() => onRetry(key)}>Read it</button>` : nothing}
    </div>`;
}

/**
 * What was read of a page in which an article was found.
 * @param {Item} item
 * @param {ColumnsState} state
 */
function originTemplate({ key, origin, isWhole }, { onWhole }) {
  if (!origin || origin.cut.length === 0) return nothing;
  const of = origin.of ?? "page";
  const says = isWhole
    ? `Everything ${of === "page" ? "on" : "in"} the ${of} is read.`
    : `Read from the ${of}: ${counted(origin.paragraphs, "paragraph")}; ${counted(origin.cut.length, "piece")} of the ${of} ${origin.cut.length === 1 ? "was" : "were"} left out.`;
  return html`<p class="remark origin">${says} <button type="button" class="link" @click=${() => onWhole(key)}>${isWhole ? "Read the article alone" : "Read everything"}</button></p>`;
}

/**
 * @param {Remark} remark
 * @param {ColumnsState} state
 */
function remarkTemplate({ before, other, article }, { onGo }) {
  return html`<p class="remark">${before}${article ? html`<button type="button" class="link" @click=${() => onGo(article)}>${other}</button>.` : nothing}</p>`;
}

/** @param {Article} article @param {string} heading */
function metaOf(article, heading) {
  const pieces = article.furniture.length;
  return [
    heading === nameOfFile(article.name) ? "" : article.name,
    dateOf(article),
    counted(wordsIn(article), "word"),
    counted(article.quotes.filter(isSaid).length, "quote"),
    pieces > 0 ? `${counted(pieces, "piece")} of page furniture set aside` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
