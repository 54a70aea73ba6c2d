// <who-said> as a host pays for it: it waits until its article is in view, or until
// it is given something to read, and only then brings the rest. What is set or
// asked before that is kept and done then.

import { exportAs } from "./export.js";
import { loadPlace } from "./host/early.js";

/** @typedef {import("../annotator/types.js").NamedText} NamedText */
/** @typedef {import("../annotator/types.js").Result} Result */
/** @typedef {import("./who-said.js").WhoSaid} WhoSaid */

/**
 * What is brought: the reader, or the host's own article in place.
 * @typedef {object} Mounted
 * @property {WhoSaid | null} element the reader
 * @property {Result | null} result
 * @property {(id: string | null) => Promise<boolean> | boolean} select
 * @property {() => Promise<Result | null>} refresh
 * @property {(name: string, value: string | null) => void} attribute one has changed
 * @property {() => void} remove
 */

/** How near an article has to come before the rest is brought, in pixels. */
const NEAR = 300;

/** What a property is whose attribute is not set. */
const DEFAULTS = {
  src: "",
  view: "read",
  colourBy: "speaker",
  layers: "quotes entities",
  theme: "auto",
  keys: "on",
  follow: "on",
  dim: "nothing",
};

/** What a reader is given to show. */
const GIVEN = ["files", "documents", "result"];

/** How it is to work; set before it is connected. */
const SETTINGS = ["openAnnotator", "linkOf"];

const PROPERTIES = [...Object.keys(DEFAULTS), "precise", ...GIVEN, ...SETTINGS];

/** @param {string} property */
const attributeOf = (property) => (property === "colourBy" ? "colour-by" : property);

// Where there is no browser the file can be imported all the same.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class WhoSaidElement extends Base {
  static observedAttributes = [...Object.keys(DEFAULTS).map(attributeOf), "precise"];

  /** @type {"reader" | "place" | null} what is there, or on its way */
  #kind = null;
  /** @type {Promise<Mounted | null>} null where it was taken away meanwhile */
  #mounting = Promise.resolve(null);
  /** @type {Mounted | null} */
  #mounted = null;
  /** @type {Record<string, any>} what was set and is no attribute */
  #kept = {};
  /** @type {IntersectionObserver | null} */
  #observer = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host { display: block; } :host([hidden]) { display: none; }");
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    for (const name of PROPERTIES) takeOwn(this, name);
    if (this.#kind) return;
    if (this.#isGiven()) this.#bring("reader");
    else this.#waitForView();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return; // it was only moved
      this.#observer?.disconnect();
      if (this.#kind === "place") this.#leave();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === "src" && value && this.isConnected) this.#bring("reader");
    this.#mounted?.attribute(name, value);
  }

  /** Whether articles are being read. */
  get busy() {
    return this.#mounted?.element?.busy ?? this.#kind !== null;
  }

  /** Adds articles to those that are there. @type {WhoSaid["add"]} */
  async add(inputs, problems) {
    return (await this.#bring("reader"))?.element?.add(inputs, problems);
  }

  /** Takes an article out. @param {number} key */
  async takeOut(key) {
    return (await this.#mounting)?.element?.takeOut(key);
  }

  /** Reads an article again that was left out. @param {number} key */
  async retry(key) {
    return (await this.#mounting)?.element?.retry(key);
  }

  /** Reads an article again with everything of its page, or alone. @param {number} key */
  async readWhole(key) {
    return (await this.#mounting)?.element?.readWhole(key);
  }

  /** Ends the reading that is under way. */
  stop() {
    this.#mounted?.element?.stop();
  }

  /**
   * Shows a quote, an article, a source or a statement; null closes what is open.
   * @param {string | null} id
   * @returns {Promise<boolean>} whether there is such a thing
   */
  async select(id) {
    return (await this.#bringAny())?.select(id) ?? false;
  }

  /** Reads the host's own article again, if it has changed. @returns {Promise<Result | null>} */
  async refresh() {
    return (await this.#bringAny())?.refresh() ?? null;
  }

  /**
   * @param {"json"} [format]
   * @returns {string} what is shown, in another form
   */
  export(format = "json") {
    return exportAs(this.kept("result"), format);
  }

  /** What a property is that is no attribute. @param {string} name */
  kept(name) {
    const { element, result = null } = this.#mounted ?? {};
    if (element) return /** @type {any} */ (element)[name];
    if (name === "result") return this.#kept.result ?? result;
    if (name === "documents") return this.#kept.documents ?? result?.documents.map(({ name, text }) => ({ name, text })) ?? [];
    return this.#kept[name] ?? (name === "files" ? [] : null);
  }

  /** @param {string} name @param {unknown} value */
  keep(name, value) {
    if (this.#mounted?.element) /** @type {any} */ (this.#mounted.element)[name] = value;
    else this.#kept[name] = value;
    if (this.isConnected && this.#isGiven()) this.#bring("reader");
  }

  #isGiven() {
    return this.hasAttribute("src") || GIVEN.some((name) => name in this.#kept);
  }

  #waitForView() {
    if (isNear(this)) return this.#inView(); // a frame earlier than an observer tells
    const seen = (/** @type {IntersectionObserverEntry[]} */ entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#inView();
    this.#observer ??= new IntersectionObserver(seen, { rootMargin: `${NEAR}px 0px` });
    this.#observer.observe(this);
  }

  #inView() {
    this.#observer?.disconnect();
    const bring = () => void (this.isConnected && this.#bringAny());
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bring, { once: true });
    else bring();
  }

  #bringAny() {
    if (this.#kind) return this.#mounting;
    return this.#bring(this.#isGiven() || !hasArticle(this) ? "reader" : "place");
  }

  /** A reader takes the place of an article in place. @param {"reader" | "place"} kind */
  #bring(kind) {
    if (this.#kind === kind) return this.#mounting;
    this.#leave();
    this.#kind = kind;
    const loading = kind === "reader" ? import("./mount-reader.js") : loadPlace(this.#kept);
    /** @type {Promise<Mounted | null>} */
    const mounting = loading
      .then(({ mount }) => {
        if (this.#mounting !== mounting) return this.#mounting;
        this.#mounted = mount(this, this.#kept);
        this.#kept = {};
        return this.#mounted;
      })
      .catch((thrown) => (this.#mounting === mounting ? this.#failed(thrown) : null));
    this.#mounting = mounting;
    return mounting;
  }

  #leave() {
    this.#observer?.disconnect();
    this.#mounted?.remove();
    this.#mounted = this.#kind = null;
    this.#mounting = Promise.resolve(null);
  }

  /** @param {unknown} thrown */
  #failed(thrown) {
    this.#leave();
    this.dispatchEvent(new CustomEvent("whosaid-error", { detail: thrown, bubbles: true, composed: true }));
    return null;
  }
}

for (const [name, fallback] of Object.entries(DEFAULTS)) {
  const attribute = attributeOf(name);
  define(name, (element) => element.getAttribute(attribute) ?? fallback, (element, value) => element.setAttribute(attribute, value));
}
define("precise", (element) => element.hasAttribute("precise"), (element, value) => element.toggleAttribute("precise", value));
for (const name of [...GIVEN, ...SETTINGS]) define(name, (element) => element.kept(name), (element, value) => element.keep(name, value));

/** @param {string} name @param {(element: WhoSaidElement) => unknown} get @param {(element: WhoSaidElement, value: any) => void} set */
function define(name, get, set) {
  Object.defineProperty(WhoSaidElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return get(this);
    },
    set(value) {
      set(this, value);
    },
  });
}

/** What was set on the element before its tag was registered. @param {any} element @param {string} name */
function takeOwn(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** @param {Element} element */
function isNear(element) {
  const [box] = element.getClientRects();
  return document.visibilityState === "visible" && box !== undefined && box.bottom > -NEAR && box.top < innerHeight + NEAR;
}

/** @param {Element} element */
function hasArticle({ childElementCount, textContent }) {
  return childElementCount > 0 || textContent?.trim() !== "";
}
