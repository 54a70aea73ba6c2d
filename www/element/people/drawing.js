// The drawing of who speaks of whom. Every name is a button that its lines
// follow; thickness, order and numbers say everything without colour.

import { html, nothing, svg } from "lit";
import { times } from "../model/speaking.js";
import { counted, number } from "../model/words.js";
import { slotOf } from "../read/paint.js";

/** @typedef {import("../model/flow.js").Flow} Flow */
/** @typedef {import("../model/flow.js").Line} Line */
/** @typedef {import("../model/flow.js").Node} Node */
/** @typedef {import("../model/story.js").Source} Source */
/** @typedef {"from" | "to"} Side */

/**
 * @typedef {object} DrawingState
 * @property {Flow} flow
 * @property {Map<string, Source>} sourceOf
 * @property {string | null} held "from p1" or "to p2": whose lines stand out
 * @property {string | null} pinned
 * @property {(node: string | null) => void} onHold
 * @property {(node: string | null) => void} onPin
 */

/** Measures, in pixels of the drawing. */
const WIDTH = 760;
const CHIP = 32;
const LEFT = 262;
const RIGHT = 500;
/** Room round the nodes for the line of the focus. */
const EDGE = 6;
/** Letters of a name that have room. */
const LETTERS = 26;

/** @param {DrawingState} state */
export function drawingTemplate(state) {
  const { flow } = state;
  const height = flow.height + 2 * EDGE;
  return html`
    <svg class="flow" role="group" aria-label="Who speaks of whom: speakers on the left, those they speak of on the right"
      width=${WIDTH} height=${height} viewBox="0 0 ${WIDTH} ${height}" @keydown=${(/** @type {KeyboardEvent} */ event) => keyDown(event, state)}>
      <g transform="translate(0 ${EDGE})">
        ${flow.lines.map((line) => lineTemplate(line, state))}
        ${flow.speakers.map((node) => nodeTemplate(node, "from", state))}
        ${flow.named.map((node) => nodeTemplate(node, "to", state))}
      </g>
    </svg>
    ${leftOutTemplate(flow)}`;
}

/** @param {Flow} flow */
function leftOutTemplate({ leftOut: { speakers, named } }) {
  if (speakers + named === 0) return nothing;
  const parts = [
    speakers > 0 ? counted(speakers, "more speaker") : "",
    named > 0 ? `${number(named)} more who ${named === 1 ? "is" : "are"} spoken of` : "",
  ].filter(Boolean);
  return html`<p class="quiet left-out">The strongest lines are drawn; ${parts.join(" and ")} ${speakers + named === 1 ? "is" : "are"} in the table only.</p>`;
}

/** @param {Line} line @param {DrawingState} state */
function lineTemplate({ from, to, width, fromY, toY }, { held, sourceOf }) {
  const isHeld = held === `from ${from}` || held === `to ${to}`;
  const middle = (LEFT + RIGHT) / 2;
  return svg`<path class="line ${held ? (isHeld ? "followed" : "dim") : ""}" data-slot=${slot(sourceOf, from)} stroke-width=${width}
    d="M${LEFT} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${RIGHT} ${toY}"></path>`;
}

/**
 * A button without words of its own, and what is drawn over it: a voice that says
 * "7 AB" would tell nobody anything.
 * @param {Node} node @param {Side} side @param {DrawingState} state
 */
function nodeTemplate(node, side, state) {
  const { held, pinned, sourceOf, onHold, onPin } = state;
  const key = `${side} ${node.id}`;
  const weight = weightBeside(node, side, held);
  const y = node.top + node.height / 2;
  return svg`
    <g class="node" data-node=${key} tabindex="0" role="button" aria-pressed=${String(pinned === key)} aria-label=${spoken(node, side, state)}
      @click=${() => onPin(key)} @focus=${() => onHold(key)} @blur=${() => onHold(null)}
      @pointerenter=${() => onHold(key)} @pointerleave=${() => onHold(null)}>
      <rect class="frame" x=${side === "from" ? 2 : RIGHT - 2} y=${node.top - 3} width=${side === "from" ? LEFT : WIDTH - RIGHT} height=${node.height + 6} rx="4"></rect>
    </g>
    <g class="words ${held && weight === 0 ? "dim" : ""}" aria-hidden="true" data-slot=${slot(sourceOf, node.id)}>
      ${side === "from" ? chipTemplate(node, sourceOf.get(node.id)?.tag ?? "") : svg`<rect class="post" x=${RIGHT} y=${node.top} width="7" height=${node.height}></rect>`}
      <text x=${side === "from" ? LEFT - CHIP - 9 : RIGHT + 16} y=${y} dy="0.35em" text-anchor=${side === "from" ? "end" : "start"}>
        ${shortened(node.name)}<tspan class="weight" dx="7">${weight > 0 ? number(weight) : ""}</tspan></text>
    </g>`;
}

/** @param {Node} node @param {string} tag */
function chipTemplate({ top, height }, tag) {
  return svg`
    <rect class="post" x=${LEFT - CHIP} y=${top} width=${CHIP} height=${height}></rect>
    <text class="tag" x=${LEFT - CHIP / 2} y=${top + height / 2} dy="0.35em" text-anchor="middle">${tag}</text>`;
}

/**
 * The number beside a name: of all its lines, or of those to the one that is held.
 * @param {Node} node @param {Side} side @param {string | null} held
 */
function weightBeside({ id, lines, times: all }, side, held) {
  if (!held || held === `${side} ${id}`) return all;
  return lines.filter(({ from, to }) => held === `from ${from}` || held === `to ${to}`).reduce((sum, line) => sum + line.times, 0);
}

/**
 * "Sarah Holm speaks of the council 3 times, of Tom Berg once".
 * @param {Node} node @param {Side} side @param {DrawingState} state
 */
function spoken({ name, lines }, side, { flow }) {
  const nodes = side === "from" ? flow.named : flow.speakers;
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const parts = [...lines]
    .sort((a, b) => b.times - a.times)
    .map((line) => `${side === "from" ? "of" : "by"} ${names.get(line[side === "from" ? "to" : "from"])} ${times(line.times)}`);
  return `${name} ${side === "from" ? "speaks" : "is spoken of"} ${parts.join(", ")}`;
}

/** @param {KeyboardEvent} event @param {DrawingState} state */
function keyDown(event, { pinned, onPin }) {
  const key = /** @type {Element} */ (event.target).closest("[data-node]")?.getAttribute("data-node") ?? null;
  if (event.key === "Enter" || event.key === " ") onPin(key);
  else if (event.key === "Escape" && pinned) onPin(null);
  else return;
  event.preventDefault();
}

/** @param {Map<string, Source>} sourceOf @param {string} id */
function slot(sourceOf, id) {
  const source = sourceOf.get(id);
  return source ? slotOf(source.rank) : nothing;
}

/** @param {string} name */
const shortened = (name) => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name);
