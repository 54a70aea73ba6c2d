// Who speaks of whom as a table: a row for each two, and a count that leads to
// the first quote.

import { html, nothing } from "lit";
import { times } from "../model/speaking.js";
import { slotOf } from "../read/paint.js";

/** @typedef {import("../model/speaking.js").Link} Link */
/** @typedef {import("../model/speaking.js").Party} Party */
/** @typedef {import("../model/speaking.js").Speaking} Speaking */
/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {import("../model/voices.js").Place} Place */

/**
 * @typedef {object} LinksState
 * @property {Speaking} speaking
 * @property {Map<string, Source>} sourceOf
 * @property {boolean} open where it stands instead of the drawing
 * @property {(place: Place) => void} onPlace
 */

/** @param {LinksState} state */
export function linksTemplate(state) {
  const { speaking, open } = state;
  return html`
    <details class="links" ?open=${open}>
      <summary>All of it as a table</summary>
      <table>
        <caption class="spoken">Who speaks of whom, and how often</caption>
        <thead><tr><th scope="col">Who</th><th scope="col">speaks of</th><th scope="col">how often</th></tr></thead>
        ${speaking.speakers.map((speaker) => speakerTemplate(speaker, state))}
      </table>
    </details>`;
}

/** @param {Party} speaker @param {LinksState} state */
function speakerTemplate(speaker, { speaking, sourceOf, onPlace }) {
  const links = speaking.links.filter(({ from }) => from === speaker.id);
  const source = sourceOf.get(speaker.id);
  const nameOf = new Map(speaking.named.map(({ id, name }) => [id, name]));
  return html`
    <tbody>${links.map((link, at) => html`
      <tr data-from=${link.from} data-to=${link.to}>
        ${at > 0 ? nothing : html`
          <th scope="rowgroup" rowspan=${links.length}>${source ? html`<span class="chip" data-slot=${slotOf(source.rank)} aria-hidden="true">${source.tag}</span> ` : nothing}${speaker.name}</th>`}
        <td>${nameOf.get(link.to)}</td>
        <td><button type="button" class="link" @click=${() => onPlace(link.first)}>${times(link.times)}<span class="spoken">: ${speaker.name} of ${nameOf.get(link.to)}, show the first quote</span></button></td>
      </tr>`)}
    </tbody>`;
}
