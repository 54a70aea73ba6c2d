// A host's own article, annotated where it stands: the parts put together. Its text
// is read, the engine says who said what, the colours are painted over it, and
// what the reader points at gets a card. When the page changes, only this begins
// again, and only where the text is another one.

import { asWhosaidError } from "../../annotator/error.js";
import { borrow } from "../../annotator/shared.js";
import { sameAnchors } from "../../anchor/host-ranges.js";
import { hostText } from "../../anchor/host-text.js";
import { Watch } from "../../anchor/watch.js";
import { fragmentLink } from "../model/fragment.js";
import { isSaid, storyOf } from "../model/story.js";
import { counted } from "../model/words.js";
import { slotOf } from "../read/paint.js";
import { claim, isClaimed } from "./claims.js";
import { Panel } from "./panel.js";
import { Painting } from "./painting.js";
import { Pointing } from "./pointing.js";
import { bringIntoView } from "./scroll.js";
import { themeOf } from "./theme.js";

/** @typedef {import("../../annotator/types.js").Annotator} Annotator */
/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Result} Result */
/** @typedef {import("../model/story.js").Story} Story */

/**
 * @typedef {object} PlaceOptions
 * @property {() => Promise<Annotator>} openAnnotator those who give the same function share an annotator
 * @property {string} [name] of the article; by default the page's title
 * @property {boolean} [precise] names only speakers that are at least 95 % sure
 * @property {"auto" | "light" | "dark"} [theme] of the ground that the article stands on
 * @property {boolean} [watch] false: a page that changes is not read again by itself
 * @property {"auto" | "marks"} [paint] marks: wraps words in <mark> as if there were no highlights
 * @property {(() => void) | null} [onDismiss] what the panel's button to take the colours away does
 * @property {() => void} [onReady] the engine is open
 * @property {(result: Result) => void} [onResult]
 * @property {(place: { document: string, quote: string } | null) => void} [onSelect]
 * @property {(error: Error) => void} [onError]
 */

export class InPlace {
  /** @type {Result | null} */
  result = null;
  #root;
  #options;
  #giveBack;
  #engine;
  #painting;
  #pointing;
  #watch;
  #stop = new AbortController();
  /** @type {import("../../anchor/host-text.js").HostText | null} */
  #page = null;
  /** @type {Story | null} */
  #story = null;
  /** @type {Set<string>} people */
  #chosen = new Set();
  /** @type {{ quote: string, pinned: boolean } | null} the quote with the card */
  #open = null;
  /** Counts the readings; an older one that comes late is not shown. */
  #turn = 0;
  /** @type {string | null} */
  #said = null;

  /**
   * @param {Element | ShadowRoot} root what is annotated
   * @param {{ shadow: ShadowRoot, corner: boolean }} place where the panel is drawn
   * @param {PlaceOptions} options
   */
  constructor(root, { shadow, corner }, options) {
    this.#giveBack = claim(root);
    this.#root = root;
    this.#options = options;
    this.#engine = borrow(options.openAnnotator);
    this.#engine.annotator.then(() => this.#stop.signal.aborted || options.onReady?.(), () => {}); // a failure is said by whoever waits for it
    this.panel = new Panel(shadow, corner, {
      step: (step) => this.#step(step),
      jump: (edge) => this.#jump(edge),
      toggle: (person) => this.#toggle(person),
      select: (quote) => this.select(quote),
      close: () => this.close(),
      stay: () => this.#pointing.stay(),
      leave: () => this.#pointing.leave(),
      remove: options.onDismiss ?? null,
    });
    this.#painting = new Painting(this.#view, options.paint === "marks");
    this.#pointing = new Pointing(root, {
      quote: () => this.#open?.quote ?? null,
      isPinned: () => this.#open?.pinned ?? false,
      box: () => this.panel.cardBox(),
      open: (quote, pinned) => this.#show(quote, { pinned, scroll: false }),
      close: () => this.close(),
    });
    const { signal } = this.#stop;
    this.#view.document.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal });
    this.#view.document.addEventListener("click", (event) => this.#clickedBeside(event), { signal });
    this.#view.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#paint(), { signal });
    this.#watch = new Watch(this.#view, root, () => (options.watch === false ? this.#paint() : this.refresh().catch(() => {}))); // the panel tells
    if (options.watch !== false) this.#watch.add([root]);
  }

  get #view() {
    return /** @type {Window & typeof globalThis} */ (this.#root.ownerDocument.defaultView);
  }

  get #article() {
    return this.#story?.articles[0] ?? null;
  }

  /**
   * Reads the article, unless it has not changed.
   * @returns {Promise<Result | null>} null where another reading has begun meanwhile, or all was taken away
   */
  async refresh() {
    const before = this.#page;
    const page = this.#read();
    if (before?.text === page.text && this.result) {
      const stands = sameAnchors(before.anchors, page.anchors) && this.#painting.theme === this.#theme();
      if (!stands || this.#painting.usesMarks) this.#paint();
      return this.result;
    }
    const turn = ++this.#turn;
    try {
      const annotator = await this.#engine.annotator;
      if (turn !== this.#turn) return null;
      const { name = this.#view.document.title || "this page", precise = false } = this.#options;
      const result = await annotator.annotate({ name, text: page.text }, { precise, signal: this.#stop.signal });
      return turn === this.#turn ? this.#take(result) : null;
    } catch (thrown) {
      if (this.#stop.signal.aborted) return null;
      throw this.#failed(thrown);
    }
  }

  /**
   * Opens the card of a quote ("q3", "d1/q3"), shows one source alone ("p1") or goes
   * to the article ("d1"); null closes what is open and shows everybody.
   * @param {string | null} id
   * @returns {boolean} whether there is such a thing
   */
  select(id) {
    if (id === null) return this.#choose([]), this.close(), true;
    if (this.#story?.sourceOf.has(id)) return this.#choose([id]), true;
    if (this.#article?.id === id) return bringIntoView(this.#painting.rangesOf(null)), true;
    return this.#show(id.split("/").pop() ?? "", { pinned: true, scroll: true });
  }

  close() {
    if (!this.#open) return;
    this.#open = null;
    this.panel.keepFocus();
    this.panel.card.close(false);
    this.#painting.open(null);
    this.#say(this.#summary());
    this.#options.onSelect?.(null);
  }

  /** Takes everything away; the page is as it was. */
  remove() {
    if (this.#stop.signal.aborted) return;
    this.#turn += 1;
    this.#stop.abort();
    this.#watch.unseen(() => this.#painting.remove());
    this.#watch.stop();
    this.#pointing.stop();
    this.panel.remove();
    this.#engine.release();
    this.#giveBack();
    if (open === this) open = null;
  }

  /** The text as it is now; marks of ours are none of it. */
  #read() {
    this.#watch.unseen(() => this.#painting.unmark());
    const page = hostText(this.#root, isClaimed);
    if (this.#options.watch !== false) this.#watch.add([...page.trees].filter((tree) => tree !== this.#view.document && !tree.contains(this.#root)));
    this.#page = page;
    return page;
  }

  /** @param {Result} result */
  #take(result) {
    const [problem] = result.problems;
    const names = namesOf(this.#story, this.#chosen);
    const open = this.#open?.pinned ? this.#wordsOf(this.#open.quote) : null;
    this.close();
    this.result = result;
    this.#story = storyOf(result);
    this.#chosen = new Set(this.#story.sources.filter(({ name }) => names.includes(name)).map(({ id }) => id));
    this.#said = problem && problem.code !== "empty" ? `This article ${problem.message}.` : this.#summary();
    this.#paint();
    const again = open && this.#article?.quotes.find(({ id }) => this.#wordsOf(id) === open);
    if (again) this.#show(again.id, { pinned: true, scroll: false });
    this.#options.onResult?.(result);
    return result;
  }

  /** @param {string} id of a quote */
  #wordsOf(id) {
    const quote = this.#article?.quotes.find((candidate) => candidate.id === id);
    return (quote?.spans ?? []).map(([start, end]) => this.#article?.text.slice(start, end)).join(" … ");
  }

  /** @param {unknown} thrown */
  #failed(thrown) {
    const error = asWhosaidError(thrown);
    this.#say(`This article could not be read: ${error.message}.`);
    this.#options.onError?.(error);
    return error;
  }

  #theme() {
    const { theme = "auto" } = this.#options;
    const element = "host" in this.#root ? this.#root.host : this.#root;
    const [first] = this.#page?.anchors ?? [];
    return theme === "auto" ? themeOf(first?.node.parentElement ?? element) : theme;
  }

  #paint() {
    const article = this.#article;
    const page = this.#page;
    if (article && page && this.#story) {
      this.#watch.unseen(() => this.#painting.paint(/** @type {Story} */ (this.#story), article, this.#chosen, page, this.#theme()));
      this.#pointing.setPlaces(this.#painting.places);
      this.#painting.open(this.#open?.quote ?? null);
    }
    this.#draw();
  }

  #draw() {
    const heard = this.#open?.pinned ? this.#wordsOf(this.#open.quote) : null;
    this.panel.draw({ story: this.#story, chosen: this.#chosen, said: this.#said, heard, theme: this.#theme() });
  }

  /** @param {string | null} words */
  #say(words) {
    this.#said = words;
    this.#draw();
  }

  #summary() {
    if (!this.#story) return null;
    const { quotes, sources } = this.#story;
    if (quotes === 0) return "No quotes were found here.";
    return sources.length > 0 ? `${counted(quotes, "quote")} by ${counted(sources.length, "source")}` : counted(quotes, "quote");
  }

  /** @returns {Quote[]} those that are in sight, in the order of the text */
  #steps() {
    const shown = new Set(this.#painting.places.map(({ quote }) => quote));
    return (this.#article?.quotes ?? []).filter((quote) => isSaid(quote) && shown.has(quote.id));
  }

  /** @param {1 | -1} step */
  #step(step) {
    const quotes = this.#steps();
    const at = quotes.findIndex(({ id }) => this.#open?.pinned && id === this.#open.quote);
    const next = quotes[at < 0 && step < 0 ? quotes.length - 1 : at + step];
    if (next) this.#show(next.id, { pinned: true, scroll: true });
  }

  /** @param {0 | -1} edge */
  #jump(edge) {
    const quote = this.#steps().at(edge);
    if (quote) this.#show(quote.id, { pinned: true, scroll: true });
  }

  /** @param {string} person */
  #toggle(person) {
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(person)) chosen.add(person);
    this.#choose(chosen);
  }

  /** @param {Iterable<string>} people */
  #choose(people) {
    this.#chosen = new Set(people);
    this.#paint();
  }

  /**
   * @param {string} id
   * @param {{ pinned: boolean, scroll: boolean }} how
   * @returns {boolean} whether there is such a quote
   */
  #show(id, { pinned, scroll }) {
    const story = this.#story;
    const article = this.#article;
    const quote = article?.quotes.find((candidate) => candidate.id === id && isSaid(candidate));
    const pieces = this.#painting.rangesOf(id);
    if (!story || !article || !quote || pieces.length === 0) return false;
    becomesOpen(this);
    if (scroll) bringIntoView(pieces);
    this.#pointing.stay(); // what was to close by itself is another card now
    this.#open = { quote: id, pinned };
    const source = story.speakerOf(article, quote);
    const link = fragmentLink(this.#view.location.href, article.text, quote.spans);
    this.panel.card.open({ story, article, quote, pieces, slot: source && slotOf(source.rank), link, from: null }, false, false);
    this.#painting.open(id);
    if (pinned) {
      const quotes = this.#steps();
      this.#say(`Quote ${quotes.indexOf(quote) + 1} of ${quotes.length}: ${source?.name ?? quote.speaker?.name ?? "nobody named"}`);
    }
    this.#options.onSelect?.({ document: article.id, quote: id });
    return true;
  }

  /** A press elsewhere closes the card. @param {MouseEvent} event */
  #clickedBeside(event) {
    if (!this.#open || this.panel.holds(event) || this.#pointing.took(event)) return;
    this.close();
  }
}

/** @param {Story | null} story @param {Set<string>} people */
const namesOf = (story, people) => (story?.sources ?? []).filter(({ id }) => people.has(id)).map(({ name }) => name);

/** @type {InPlace | null} the one whose card was opened last: there is one card at a time */
let open = null;

/** @param {InPlace} place */
function becomesOpen(place) {
  if (open !== place) open?.close();
  open = place;
}
