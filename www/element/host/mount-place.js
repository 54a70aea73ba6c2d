// The host's own article inside <who-said>, annotated in place: what the element
// brings for it, which is far less than the reader.

import { InPlace } from "./in-place.js";
import { openHere } from "./open-annotator.js";

/** @typedef {import("../bootstrap.js").Mounted} Mounted */
/** @typedef {import("../bootstrap.js").WhoSaidElement} WhoSaidElement */

/** Attributes that change how an article in place is read or shown. */
const HEARD = ["precise", "theme"];

/**
 * @param {WhoSaidElement} host
 * @param {Record<string, any>} kept
 * @returns {Mounted}
 */
export function mount(host, { openAnnotator = openHere }) {
  /** @param {string} name @param {unknown} detail */
  const tell = (name, detail) => host.dispatchEvent(new CustomEvent(`whosaid-${name}`, { detail, bubbles: true, composed: true }));
  const shadow = /** @type {ShadowRoot} */ (host.shadowRoot);

  function begin() {
    const place = new InPlace(host, { shadow, corner: false }, {
      openAnnotator,
      precise: host.hasAttribute("precise"),
      theme: /** @type {"auto" | "light" | "dark"} */ (host.getAttribute("theme") ?? "auto"),
      onReady: () => tell("ready", {}),
      onResult: (result) => tell("result", { result }),
      onSelect: (detail) => tell("select", detail),
      onError: (error) => tell("error", error),
    });
    tell("progress", { done: 0, total: 1, name: document.title });
    return { place, first: place.refresh().catch(() => null) }; // told by the event
  }

  let { place, first } = begin();
  return {
    element: null,
    get result() {
      return place.result;
    },
    select: (id) => first.then(() => place.select(id)),
    refresh: () => first.then(() => place.refresh()),
    attribute(name) {
      if (!HEARD.includes(name)) return;
      place.remove();
      ({ place, first } = begin());
    },
    remove: () => place.remove(),
  };
}
