// The reader inside <who-said>: an element of its own in the shadow root, with what
// was set on the outer one.

import { WhoSaid } from "./who-said.js";

/** @typedef {import("./bootstrap.js").Mounted} Mounted */
/** @typedef {import("./bootstrap.js").WhoSaidElement} WhoSaidElement */

const TAG = "who-said-reader";

/** Attributes that the reader's own controls change. */
const TOLD = { view: "view", colourBy: "colour-by", layers: "layers", keys: "keys", precise: "precise", follow: "follow", dim: "dim" };

/** What a host's style sheet may name, which would otherwise end at the inner element. */
export const PARTS = ["root", "legend", "controls", "strip", "columns", "column", "problem", "card", "compare", "people"];

/** Tells the outer element what was changed inside. */
class InnerReader extends WhoSaid {
  /** @type {HTMLElement | null} */
  outer = null;

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    for (const [property, attribute] of Object.entries(TOLD)) {
      if (!changed.has(property) || changed.get(property) === undefined) continue;
      const value = this.getAttribute(attribute);
      if (value === null) this.outer?.removeAttribute(attribute);
      else this.outer?.setAttribute(attribute, value);
    }
  }
}

/**
 * @param {WhoSaidElement} outer
 * @param {Record<string, any>} kept
 * @returns {Mounted}
 */
export function mount(outer, kept) {
  if (!customElements.get(TAG)) customElements.define(TAG, InnerReader);
  const reader = /** @type {InnerReader} */ (document.createElement(TAG));
  reader.outer = outer;
  reader.setAttribute("exportparts", PARTS.join());
  for (const { name, value } of outer.attributes) if (isOwn(name)) reader.setAttribute(name, value);
  for (const [name, value] of Object.entries(kept)) /** @type {any} */ (reader)[name] = value;
  reader.append(document.createElement("slot"));
  outer.shadowRoot?.replaceChildren(reader);
  return {
    element: reader,
    get result() {
      return reader.result;
    },
    select: (id) => reader.select(id),
    refresh: async () => reader.result,
    attribute: (name, value) => {
      if (reader.getAttribute(name) === value) return;
      if (value === null) reader.removeAttribute(name);
      else reader.setAttribute(name, value);
    },
    remove: () => reader.remove(),
  };
}

/** @param {string} name */
const isOwn = (name) => /** @type {typeof import("./bootstrap.js").WhoSaidElement} */ (customElements.get("who-said"))?.observedAttributes.includes(name);
