// The people view: everybody who is quoted, where and how often.

import { html, nothing } from "lit";
import { slotOf } from "../read/paint.js";
import { isSaid } from "../model/story.js";
import { outletOf } from "../model/naming.js";
import { counted } from "../model/words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {(document: string, quote: string) => void} OnJump */

/**
 * @param {Story} story
 * @param {OnJump} onJump
 */
export function peopleTemplate(story, onJump) {
  if (story.sources.length === 0) return html`<p class="empty-view">Nobody is quoted by name.</p>`;
  const list = (/** @type {Source[]} */ sources) =>
    html`<ul class="people" part="people" role="list">${sources.map((source) => personTemplate(source, story, onJump))}</ul>`;
  const unnamed = story.sources.filter(({ named }) => !named);
  return html`
    ${list(story.sources.filter(({ named }) => named))}
    ${unnamed.length === 0
      ? nothing
      : html`<details class="unnamed"><summary>${counted(unnamed.length, "source")} without a name</summary>${list(unnamed)}</details>`}`;
}

/**
 * @param {Source} source
 * @param {Story} story
 * @param {OnJump} onJump
 */
function personTemplate(source, story, onJump) {
  const aliases = source.aliases.filter((alias) => alias !== source.name);
  return html`
    <li data-person=${source.id}>
      <h2><span class="chip" data-slot=${slotOf(source.rank)} aria-hidden="true">${source.tag}</span> ${source.name}</h2>
      ${source.role ? html`<p class="role">${source.role}</p>` : nothing}
      ${aliases.length > 0 ? html`<p class="quiet">also named ${aliases.join(", ")}</p>` : nothing}
      <p>${counted(source.quotes, "quote")} in ${counted(source.articles, "article")}</p>
      <ul class="where">${story.articles.map((article) => articleTemplate(article, source, story, onJump))}</ul>
    </li>`;
}

/**
 * @param {Article} article
 * @param {Source} source
 * @param {Story} story
 * @param {OnJump} onJump
 */
function articleTemplate(article, source, story, onJump) {
  const quotes = article.quotes.filter((quote) => isSaid(quote) && story.speakerOf(article, quote) === source);
  if (quotes.length === 0) return nothing;
  return html`<li>
    <button type="button" class="link" @click=${() => onJump(article.id, quotes[0].id)}>${outletOf(article)}</button>
    <span class="quiet">${quotes.length}</span>
  </li>`;
}
