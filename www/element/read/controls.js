// What is shown, and what colours mean.

import { html, nothing } from "lit";
import { PRECISE } from "../model/words.js";
import { LABELS, outletsOf, slotOf } from "./paint.js";

/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("./paint.js").ColourBy} ColourBy */

/** @type {[layer: string, words: string][]} */
const LAYERS = [
  ["quotes", "Quotes"],
  ["entities", "Names"],
  ["furniture", "Page furniture"],
];

/** @type {[by: ColourBy, words: string][]} */
const COLOURS = [
  ["speaker", "speaker"],
  ["outlet", "outlet"],
  ["label", "kind of source"],
];

/** @typedef {"nothing" | "shared" | "own"} Dim */

/** @type {[dim: Dim, words: string][]} */
const DIMS = [
  ["nothing", "nothing"],
  ["shared", "what several articles share"],
  ["own", "what only this article has"],
];

/**
 * @param {object} state
 * @param {Story} state.story
 * @param {Set<string>} state.layers
 * @param {ColourBy} state.colourBy
 * @param {boolean} state.precise whether only sure speakers are named
 * @param {boolean} state.follow whether the other articles follow the one that is read
 * @param {Dim} state.dim
 * @param {boolean} state.folded where there is little room
 * @param {(layer: string, on: boolean) => void} state.onLayer
 * @param {(by: ColourBy) => void} state.onColourBy
 * @param {(precise: boolean) => void} state.onPrecise
 * @param {(follow: boolean) => void} state.onFollow
 * @param {(dim: Dim) => void} state.onDim
 */
export function controlsTemplate({ story, layers, colourBy, precise, follow, dim, folded, onLayer, onColourBy, onPrecise, onFollow, onDim }) {
  return html`<details class="more" ?open=${!folded}>
    <summary>Layers and colours</summary>
    <fieldset class="controls" part="controls">
      <legend>Show</legend>
      ${LAYERS.map(
        ([layer, words]) => html`
          <label><input type="checkbox" name=${layer} .checked=${layers.has(layer)}
            @change=${(/** @type {Event} */ event) => onLayer(layer, isChecked(event))} /> ${words}</label>`,
      )}
    </fieldset>
    <fieldset class="controls">
      <legend>Colour by</legend>
      ${COLOURS.map(
        ([by, words]) => html`
          <label><input type="radio" name="colour-by" value=${by} .checked=${by === colourBy}
            @change=${() => onColourBy(by)} /> ${words}</label>`,
      )}
    </fieldset>
    ${keyTemplate(story, colourBy)}
    ${story.hasCopies ? dimTemplate(dim, onDim) : nothing}
    ${story.articles.length > 1 ? followTemplate(follow, onFollow) : nothing}
    <fieldset class="controls">
      <legend>Speakers</legend>
      <label><input type="checkbox" role="switch" name="precise" .checked=${precise}
        @change=${(/** @type {Event} */ event) => onPrecise(isChecked(event))} /> ${PRECISE}</label>
    </fieldset>
  </details>`;
}

/**
 * @param {Dim} dim
 * @param {(dim: Dim) => void} onDim
 */
function dimTemplate(dim, onDim) {
  return html`
    <fieldset class="controls">
      <legend>Dim</legend>
      <select name="dim" aria-label="Dim" @change=${(/** @type {Event} */ event) => onDim(/** @type {Dim} */ (/** @type {HTMLSelectElement} */ (event.currentTarget).value))}>
        ${DIMS.map(([value, words]) => html`<option value=${value} .selected=${value === dim}>${words}</option>`)}
      </select>
    </fieldset>`;
}

/**
 * @param {boolean} follow
 * @param {(follow: boolean) => void} onFollow
 */
function followTemplate(follow, onFollow) {
  return html`
    <fieldset class="controls">
      <legend>When a quote is chosen</legend>
      <label title="The other articles show where they print the same statement"><input type="checkbox" role="switch" name="follow" .checked=${follow}
        @change=${(/** @type {Event} */ event) => onFollow(isChecked(event))} /> Others follow</label>
    </fieldset>`;
}

/**
 * What the colours stand for, where the legend does not tell.
 * @param {Story} story
 * @param {ColourBy} colourBy
 */
function keyTemplate(story, colourBy) {
  if (colourBy === "speaker") return nothing;
  const said = new Set(story.sources.map(({ label }) => label));
  const entries = colourBy === "outlet" ? outletsOf(story).map(ranked) : LABELS.map(ranked).filter(([, label]) => said.has(label));
  return html`
    <ul class="key" aria-label="Colours">
      ${entries.map(([rank, name]) => html`<li><span class="chip" data-slot=${slotOf(rank)}></span> ${name}</li>`)}
    </ul>`;
}

/**
 * @param {string} name
 * @param {number} rank
 * @returns {[number, string]}
 */
const ranked = (name, rank) => [rank, name];

/** @param {Event} event */
const isChecked = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).checked;
