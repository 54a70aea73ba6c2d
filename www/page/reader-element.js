// On our own page the reader stands in the page's tree itself: find, text
// fragments and a reader's own style sheets reach it. Elsewhere it keeps to its
// shadow root.

import { WhoSaid } from "../element/who-said.js";
import { adoptStyles } from "../element/styles/adopt.js";

class PageReader extends WhoSaid {
  createRenderRoot() {
    adoptStyles(document);
    return this;
  }
}

/** @param {WhoSaid["openAnnotator"]} [openAnnotator] how the engine is opened, where it does not lie beside the page */
export function defineReader(openAnnotator) {
  customElements.define(
    "who-said",
    class extends PageReader {
      constructor() {
        super();
        if (openAnnotator) this.openAnnotator = openAnnotator;
      }
    },
  );
}
