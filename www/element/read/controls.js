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

/**
 * @param {object} state
 * @param {Story} state.story
 * @param {Set<string>} state.layers
 * @param {ColourBy} state.colourBy
 * @param {boolean} state.precise whether only sure speakers are named
 * @param {boolean} state.folded where there is little room
 * @param {(layer: string, on: boolean) => void} state.onLayer
 * @param {(by: ColourBy) => void} state.onColourBy
 * @param {(precise: boolean) => void} state.onPrecise
 */
export function controlsTemplate({ story, layers, colourBy, precise, folded, onLayer, onColourBy, onPrecise }) {
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
    <fieldset class="controls">
      <legend>Speakers</legend>
      <label><input type="checkbox" role="switch" name="precise" .checked=${precise}
        @change=${(/** @type {Event} */ event) => onPrecise(isChecked(event))} /> ${PRECISE}</label>
    </fieldset>
  </details>`;
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
