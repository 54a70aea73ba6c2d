// Draws articles. Their text stands at once, whole and plain; their stretches are
// then dressed with their marks, one article after the other and in slices of
// time with a frame between them, so that the page never freezes. The text
// content is the article's text, character for character, and nothing is ever
// parsed as HTML.

import { directionOf } from "../model/direction.js";
import { marksOf } from "../model/marks.js";
import { paragraphsOf } from "../model/paragraphs.js";
import { stretchesOf } from "../model/stretches.js";
import { outletOf } from "../model/naming.js";
import { dressParagraphs } from "./dress.js";
import { keepLabelsApart } from "./margin.js";
import { Pace } from "./pace.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/stretches.js").Stretch} Stretch */
/** @typedef {import("../model/story.js").Story} Story */

/** An article with more marks than this is dressed where it is looked at. */
const DRESSED_AT_ONCE = 40_000;

export class ArticleView {
  /** @type {Map<Element, Stretch>} what is still plain */
  #plain = new Map();
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** Whether its text is there, or being written. */
  #written = false;
  /** Whether its marks are there, or come where they are looked at. */
  dressed = false;

  /**
   * @param {Article} article
   * @param {Story} story
   * @param {(part: HTMLElement) => void} paint colours what was dressed
   */
  constructor(article, story, paint) {
    this.article = article;
    this.story = story;
    this.paint = paint;
    this.element = document.createElement("article");
    this.element.dataset.document = article.id;
    this.element.setAttribute("aria-label", article.title ?? outletOf(article));
  }

  /**
   * Draws the text, plain, unless it is there.
   * @param {Pace} pace
   * @param {AbortSignal} signal ends it when the article is not wanted any more
   */
  async write(pace, signal) {
    if (this.#written) return;
    this.#written = true;
    await pace.run(this.#write(), signal);
  }

  /**
   * Dresses the text, up to what a page can bear.
   * @param {Pace} pace
   * @param {AbortSignal} signal
   */
  async dress(pace, signal) {
    this.dressed = true;
    await this.write(pace, signal);
    await pace.run(this.#dressFirst(), signal);
    if (signal.aborted) return;
    if (this.#plain.size > 0) this.#dressWhereSeen(signal);
    // To measure a long article would lay out all of it.
    if (!this.element.querySelector(".far")) keepLabelsApart(this.element, signal);
  }

  /** Dresses the stretch where a quote stands. @param {string} id */
  reveal(id) {
    const start = this.article.quotes.find((quote) => quote.id === id)?.spans[0]?.[0] ?? -1;
    for (const [element, { paragraphs }] of this.#plain) {
      const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]];
      if (first[0] <= start && start < last[1]) this.#dress(element);
    }
  }

  /** Dresses all that is still plain, for a page that is printed. */
  revealAll() {
    for (const element of [...this.#plain.keys()]) this.#dress(element);
  }

  *#write() {
    const { text } = this.article;
    this.element.dir = directionOf(text);
    const stretches = stretchesOf(paragraphsOf(text), marksOf(this.article, this.story.copied(this.article)));
    let at = 0;
    for (const stretch of stretches) {
      const element = document.createElement("div");
      element.className = stretches.length > 2 ? "stretch far" : "stretch";
      for (const [start, end] of stretch.paragraphs) {
        const paragraph = document.createElement("p");
        paragraph.append(text.slice(start, end));
        element.append(text.slice(at, start), paragraph);
        at = end;
      }
      if (stretch.paragraphs.length > 0) this.#plain.set(element, stretch);
      this.element.append(element);
      yield;
    }
    this.element.lastElementChild?.append(text.slice(at));
  }

  *#dressFirst() {
    let marks = 0;
    for (const [element, stretch] of this.#plain) {
      marks += stretch.marks.length;
      if (marks > DRESSED_AT_ONCE) return;
      this.#dress(element);
      yield;
    }
  }

  /** @param {AbortSignal} signal */
  #dressWhereSeen(signal) {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) this.#dress(target);
    });
    this.#observer = observer;
    for (const element of this.#plain.keys()) observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  }

  /** @param {Element} element */
  #dress(element) {
    const stretch = this.#plain.get(element);
    if (!stretch) return;
    this.#plain.delete(element);
    this.#observer?.unobserve(element);
    dressParagraphs([...element.querySelectorAll("p")], stretch, this.article, this.story);
    this.paint(/** @type {HTMLElement} */ (element));
  }
}

/** Articles of so many characters together are written and dressed in one go. */
const SHORT = 60_000;

/**
 * Draws articles. Long ones stand plain, all of them, before the first is dressed: then
 * they can be read, if not yet in colour.
 * @param {ArticleView[]} views
 * @param {ArticleView[]} shown those that are dressed
 * @param {AbortSignal} signal
 */
export async function drawAll(views, shown, signal) {
  const pace = new Pace();
  const length = shown.reduce((sum, { article }) => sum + article.text.length, 0);
  if (length <= SHORT) await dressAll(shown, signal, pace);
  for (const view of views) await view.write(pace, signal);
  await dressAll(shown, signal, pace);
}

/**
 * Dresses those of the articles that are not dressed yet.
 * @param {ArticleView[]} views
 * @param {AbortSignal} signal
 * @param {Pace} [pace]
 */
export async function dressAll(views, signal, pace = new Pace()) {
  for (const view of views.filter((view) => !view.dressed)) {
    if (signal.aborted) return;
    await view.dress(pace, signal);
  }
}
