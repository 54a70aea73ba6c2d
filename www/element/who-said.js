// <who-said>: reads articles and shows who said what. The class only; `define.js`
// registers the tag. Attributes are the state, and changes are drawn once per
// microtask by Lit.

import { html, LitElement } from "lit";
import { createAnnotator } from "../annotator/index.js";
import { Comparison } from "./compare/comparison.js";
import { Desk, NOTHING } from "./desk.js";
import { exportAs } from "./export.js";
import { itemsOfResult } from "./model/reading.js";
import { itemOf, problemItem, turned } from "./model/shelf.js";
import { storyOf, storySteps } from "./model/story.js";
import { PeopleView } from "./people/view.js";
import { Pace } from "./read/pace.js";
import { Reader } from "./read/reader.js";
import { fetchSources } from "./src.js";
import { adoptStyles } from "./styles/adopt.js";

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {import("../annotator/types.js").NamedText} NamedText */
/** @typedef {import("../annotator/types.js").Result} Result */
/** @typedef {import("./model/reading.js").Outcome} Outcome */
/** @typedef {import("./model/shelf.js").Item} Item */
/** @typedef {import("./model/story.js").Story} Story */
/** @typedef {import("./read/paint.js").ColourBy} ColourBy */

/** From so many articles on a result is shown in several turns. */
const MANY = 24;

/**
 * Events, all of them bubbling and composed:
 * - `whosaid-ready` the engine is open
 * - `whosaid-progress` `{ done, total, name }` while articles are read
 * - `whosaid-result` `{ result }` when they are read and drawn
 * - `whosaid-select` `{ document, quote }` or null when a quote is opened or left
 * - `whosaid-error` a WhosaidError when the engine cannot be used
 *
 * Parts: root, legend, controls, strip, columns, column, problem, card, compare, people.
 * CSS custom properties: `--whosaid-height`, with which each article scrolls by itself.
 */
export class WhoSaid extends LitElement {
  static properties = {
    src: {},
    colourBy: { attribute: "colour-by", reflect: true },
    layers: { reflect: true },
    view: { reflect: true },
    theme: { reflect: true },
    keys: { reflect: true },
    precise: { type: Boolean, reflect: true },
    follow: { reflect: true },
    dim: { reflect: true },
    items: { attribute: false },
    story: { attribute: false },
  };

  /** @type {Result | null} */
  #result = null;
  #desk = new Desk(() => this.openAnnotator(), {
    ready: () => this.#tell("ready", {}),
    progress: (progress) => this.#tell("progress", progress),
    show: (outcome) => this.#show(outcome),
    unread: (items) => (this.items = items),
    done: () => this.#tell("result", { result: this.#result }),
    error: (error) => this.#tell("error", error),
  });

  constructor() {
    super();
    this.src = "";
    /** @type {ColourBy} */
    this.colourBy = "speaker";
    this.layers = "quotes entities";
    /** @type {"read" | "compare" | "people"} */
    this.view = "read";
    /** @type {"auto" | "light" | "dark"} */
    this.theme = "auto";
    /** "off" leaves the letter keys to the screen reader. @type {"on" | "off"} */
    this.keys = "on";
    /** Whether only speakers that are at least 95 % sure are named. */
    this.precise = false;
    /** Whether the other articles show where they print what is chosen in one. @type {"on" | "off"} */
    this.follow = "on";
    /** What is dimmed: what several articles print, or what only one does. @type {"nothing" | "shared" | "own"} */
    this.dim = "nothing";
    /** @type {Item[]} */
    this.items = [];
    /** @type {Story | null} */
    this.story = null;
    /** How the engine is opened; a host with its own copy replaces it before the element is connected. */
    this.openAnnotator = () => createAnnotator();
    /** Makes a link to a quote of an article without an address; a page that reads such links sets it. @type {((document: string, quote: string) => string) | null} */
    this.linkOf = null;
    this.reader = new Reader(this);
    this.comparison = new Comparison(this);
    this.people = new PeopleView(this);
  }

  createRenderRoot() {
    const root = super.createRenderRoot();
    adoptStyles(/** @type {ShadowRoot} */ (root));
    return root;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#desk.open().catch(() => {}); // the desk tells
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#desk.close();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("precise")) this.#readAs(this.precise);
    if (changed.has("src") && this.src) this.#readSources(this.src);
    this.reader.willUpdate(changed);
    this.comparison.willUpdate(changed);
    this.people.willUpdate(changed);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    this.reader.updated(changed);
    this.comparison.updated(changed);
    this.people.updated(changed);
  }

  render() {
    return html`
      <div class="whosaid" part="root" data-theme=${this.theme} data-view=${this.view} data-colour-by=${this.colourBy} data-layers=${this.layers} data-dim=${this.story?.hasCopies ? this.dim : "nothing"}>
        ${this.#viewTemplate()}
        <div class="card" part="card" popover="manual" role="dialog" aria-label="About this quote"></div>
        ${this.comparison.backTemplate()}${this.people.backTemplate()}
      </div>`;
  }

  #viewTemplate() {
    if (this.items.length === 0) return html`<slot></slot>`;
    if (this.view === "compare" && this.story) return this.comparison.template(this.story);
    if (this.view === "people" && this.story) return this.people.template(this.story);
    return this.reader.template();
  }

  /** Whether articles are being read. */
  get busy() {
    return this.#desk.busy;
  }

  /** The files that are shown and not read yet; setting them replaces what is there. */
  get files() {
    return this.items.map(({ input }) => input).filter((input) => input instanceof File);
  }

  set files(files) {
    this.#replace([...files].map(itemOf));
  }

  /** The articles as names and texts, those that came as files included once they are read. */
  get documents() {
    return this.items.flatMap(({ article }) => (article ? [{ name: article.name, text: article.text }] : []));
  }

  /** @param {NamedText[]} documents */
  set documents(documents) {
    this.#replace(documents.map(itemOf));
  }

  /** The last result; setting one shows it without reading anything. */
  get result() {
    return this.#result;
  }

  set result(result) {
    this.#desk.stop();
    const outcome = result ? { items: itemsOfResult(result), result } : { items: [], result: NOTHING };
    this.#show(outcome).then(() => this.#tell("result", { result }));
  }

  /**
   * Adds articles to those that are there.
   * @param {Iterable<Input | import("../formats/types.js").OpenedText>} inputs
   * @param {{ name: string, code: string, message: string }[]} [problems] what could not even be handed in
   */
  add(inputs, problems = []) {
    return this.#replace([...this.items, ...[...inputs].map(itemOf), ...problems.map(problemItem)]);
  }

  /** Shows these items, of which those that were not read are read. @param {Item[]} items */
  shelve(items) {
    return this.#replace(items);
  }

  /** Takes an article out. @param {number} key */
  takeOut(key) {
    return this.#replace(this.items.filter((item) => item.key !== key));
  }

  /** Reads an article again that was left out. @param {number} key */
  retry(key) {
    return this.#replace(this.items.map((item) => (item.key === key ? { ...item, problem: null } : item)));
  }

  /** Reads an article again with everything of the page it was found in, or alone. @param {number} key */
  readWhole(key) {
    return this.#replace(this.items.map((item) => (item.key === key ? turned(item) : item)));
  }

  /** Ends the reading that is under way; what is ready stays. */
  stop() {
    this.#desk.stop();
  }

  /**
   * Shows a quote ("d1/q3", or "q3" in the first article that has one), an
   * article ("d2"), a source ("p1") or a statement ("s1"); null closes what is open.
   * @param {string | null} id
   * @returns {Promise<boolean>} whether there is such a thing
   */
  async select(id) {
    if (id !== null) this.view = id.startsWith("s") ? "compare" : "read";
    await this.updateComplete;
    return (id !== null && (await this.comparison.select(id))) || this.reader.select(id);
  }

  /**
   * @param {"json"} [format]
   * @returns {string} what is shown, in another form
   */
  export(format = "json") {
    return exportAs(this.#result, format);
  }

  /** @param {Item[]} items */
  #replace(items) {
    this.items = items;
    return this.#desk.read(items);
  }

  /** @param {Outcome} outcome */
  async #show(outcome) {
    if (outcome.result.documents.length > MANY) await this.#showInTurns(outcome);
    else this.#put(outcome, storyOf(outcome.result));
    await this.updateComplete;
    await this.reader.built;
  }

  /** Looks the story up in turns of its own, unless other articles are put in meanwhile. @param {Outcome} outcome */
  async #showInTurns(outcome) {
    const { items } = this;
    const pace = new Pace();
    await pace.frame();
    const story = await pace.run(storySteps(outcome.result));
    await pace.frame();
    if (story && items === this.items) this.#put(outcome, story);
  }

  /** @param {Outcome} outcome @param {Story} story */
  #put({ items, result }, story) {
    this.#result = result;
    this.items = items;
    this.story = story;
  }

  /** What is shown is read again where that gives another answer. @param {boolean} precise */
  #readAs(precise) {
    if (this.#desk.precise === precise) return;
    this.#desk.precise = precise;
    if (this.items.length > 0) this.#desk.read(this.items);
  }

  /** @param {string} src */
  async #readSources(src) {
    const { files, addresses, problems } = await fetchSources(src, this.baseURI);
    const items = files.map((file, at) => ({ ...itemOf(file), address: addresses[at] }));
    if (src === this.src) this.#replace([...items, ...problems.map(problemItem)]);
  }

  /** @param {string} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`whosaid-${name}`, { detail, bubbles: true, composed: true }));
  }
}
