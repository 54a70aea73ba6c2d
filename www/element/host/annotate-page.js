// annotatePage: an article of somebody else's page, annotated where it stands. It
// needs no custom elements, so that it works in the world of an extension too.
// Importing this changes nothing and touches no DOM.

/** @typedef {import("../../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../../annotator/types.js").Result} Result */
/** @typedef {import("../../annotator/types.js").WasmSource} WasmSource */

/**
 * @typedef {object} AnnotateOptions
 * @property {Annotator} [annotator] the one to use; it is not closed
 * @property {() => Promise<Annotator>} [openAnnotator] opens one; those who give the same function share it, and it is closed after the last
 * @property {string} [name] of the article; by default the page's title
 * @property {boolean} [precise] names only speakers that are at least 95 % sure
 * @property {"auto" | "light" | "dark"} [theme] of the ground that the article stands on; by default as its letters tell
 * @property {boolean} [watch] false: a page that changes is not read again by itself
 * @property {boolean} [dismissible] false: the panel has no button to take the colours away
 * @property {"auto" | "marks"} [paint] marks: wraps words in `<mark>`, as is done where a browser has no highlights
 * @property {AbortSignal} [signal] an abort takes everything away
 * @property {(result: Result) => void} [onResult] each time the article has been read
 * @property {(place: { document: string, quote: string } | null) => void} [onSelect] a card opens or closes
 * @property {(error: Error) => void} [onError]
 * @property {() => void} [onRemove] everything was taken away, by whomever
 */

/**
 * Annotates an article in place. Its DOM is left alone; a panel stands at the end of
 * the document, outside of it.
 * @param {Element | ShadowRoot | Document} [where] of a document the article in it
 * @param {AnnotateOptions} [options]
 * @returns {PageHandle}
 */
export function annotatePage(where = document, options = {}) {
  return new PageHandle(where, options);
}

/** What is annotated, and the way to take it away again. */
export class PageHandle {
  /** @type {import("./in-place.js").InPlace | null} */
  #place = null;
  /** @type {HTMLElement | null} holds the panel */
  #corner = null;
  #isOut = false;
  #options;
  #started;

  /**
   * @param {Element | ShadowRoot | Document} where
   * @param {AnnotateOptions} options
   */
  constructor(where, options) {
    this.#options = options;
    this.#started = this.#start(where);
    /**
     * The first result; null where all was taken away before.
     * @type {Promise<Result | null>}
     */
    this.ready = this.#started.then((place) => place && place.refresh());
    this.ready.catch((thrown) => {
      if (!this.#place) options.onError?.(thrown); // what is annotated tells its own errors
      this.remove();
    });
    options.signal?.addEventListener("abort", () => this.remove(), { once: true });
    if (options.signal?.aborted) this.remove();
  }

  /** The last result. */
  get result() {
    return this.#place?.result ?? null;
  }

  /**
   * Opens the card of a quote ("q3"), shows one source alone ("p1") or goes to the
   * article ("d1"); null closes what is open and shows everybody.
   * @param {string | null} id
   * @returns {Promise<boolean>} whether there is such a thing
   */
  async select(id) {
    await this.ready;
    return this.#place?.select(id) ?? false;
  }

  /** Reads the article again, if it has changed. @returns {Promise<Result | null>} */
  async refresh() {
    await this.ready;
    return this.#place?.refresh() ?? null;
  }

  /** Takes everything away: the page is as it was. */
  remove() {
    if (this.#isOut) return;
    this.#isOut = true;
    this.#place?.remove();
    this.#corner?.remove();
    this.#place = this.#corner = null;
    this.#options.onRemove?.();
  }

  /** @param {Element | ShadowRoot | Document} where */
  async #start(where) {
    const openAnnotator = await this.#opener();
    const { openFor } = await import("../../annotator/shared.js");
    const [{ InPlace }, { articleIn }] = await openFor(openAnnotator, Promise.all([import("./in-place.js"), import("./article-in.js")]));
    if (this.#isOut) return null;
    const root = "documentElement" in where ? articleIn(where) : where;
    this.#corner = root.ownerDocument.createElement("div");
    this.#corner.setAttribute("data-whosaid", "");
    const shadow = this.#corner.attachShadow({ mode: "open" });
    root.ownerDocument.documentElement.append(this.#corner);
    this.#place = new InPlace(root, { shadow, corner: true }, {
      ...this.#options,
      openAnnotator,
      onDismiss: this.#options.dismissible === false ? null : () => this.remove(),
    });
    return this.#place;
  }

  /** @returns {Promise<() => Promise<Annotator>>} */
  async #opener() {
    const { annotator, openAnnotator } = this.#options;
    if (annotator) return async () => ({ ...bound(annotator), close() {} });
    return openAnnotator ?? (await import("./open-annotator.js")).openHere;
  }
}

/** @param {Annotator} annotator */
const bound = (annotator) => ({
  annotate: annotator.annotate.bind(annotator),
  compare: annotator.compare.bind(annotator),
});
