// The legend: a toggle for each source, in order of weight.

import { html, nothing } from "lit";
import { counted, number } from "../model/words.js";
import { slotOf } from "./paint.js";

/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {import("../model/story.js").Story} Story */

/**
 * @param {object} state
 * @param {Story} state.story
 * @param {Set<string>} state.chosen
 * @param {boolean} state.coloured whether colours stand for sources now
 * @param {(id: string) => void} state.onToggle
 */
export function legendTemplate({ story, chosen, coloured, onToggle }) {
  const named = story.sources.filter((source) => source.named);
  const unnamed = story.sources.filter((source) => !source.named);
  const button = (/** @type {Source} */ source) => html`
    <li>
      <button type="button" class="source ${chosen.size > 0 && !chosen.has(source.id) ? "dim" : ""}"
        data-source=${source.id} aria-pressed=${String(chosen.has(source.id))}
        @click=${() => onToggle(source.id)}>
        <span class="chip" aria-hidden="true" data-slot=${coloured ? slotOf(source.rank) : nothing}>${source.tag}</span>
        <span class="who"><bdi>${source.name}</bdi><small>${source.role ? `${source.role}, ` : nothing}${counted(source.articles, "article")}</small></span>
        <span class="count" title=${counted(source.quotes, "quote")}>${number(source.quotes)}<span class="spoken"> ${source.quotes === 1 ? "quote" : "quotes"}</span></span>
      </button>
    </li>`;
  return html`
    <section class="legend" part="legend" aria-label="Sources" tabindex="0">
      <h2>Sources</h2>
      ${story.quotes === 0 ? nothing : html`<p class="hint">Choose a quote to see who says it, or a source to see only theirs.</p>`}
      ${named.length === 0 ? html`<p class="quiet">Nobody is quoted by name.</p>` : nothing}
      ${listTemplate(named, chosen, button)}
      ${unnamed.length === 0
        ? nothing
        : html`<details ?open=${named.length === 0 || unnamed.some(({ id }) => chosen.has(id))}>
            <summary>${counted(unnamed.length, "source")} without a name</summary>
            ${listTemplate(unnamed, chosen, button)}
          </details>`}
      ${story.unattributed > 0
        ? html`<p class="quiet">${counted(story.unattributed, "quote")} of nobody named</p>`
        : nothing}
    </section>`;
}

/** So many sources are listed; the people view has them all. */
const LISTED = 60;

/**
 * The weightiest sources, and those that are chosen.
 * @param {Source[]} sources
 * @param {Set<string>} chosen
 * @param {(source: Source) => unknown} button
 */
function listTemplate(sources, chosen, button) {
  const listed = sources.filter(({ id }, at) => at < LISTED || chosen.has(id));
  const more = sources.length - listed.length;
  return html`<ul role="list">${listed.map(button)}</ul>
    ${more > 0 ? html`<p class="quiet">and ${counted(more, "more", "more")}; People lists more of them</p>` : nothing}`;
}
