// Builds an article's text with its marks. The text content of what is built is
// the article's text, character for character; nothing is ever parsed as HTML.

import { marksOf, walk } from "../model/marks.js";
import { paragraphsOf } from "../model/paragraphs.js";
import { outletOf, spokenName } from "../model/words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/marks.js").Mark} Mark */
/** @typedef {import("../model/marks.js").Step} Step */
/** @typedef {import("../model/story.js").Story} Story */

/** How long a slice of building may take, in milliseconds, before the page gets a turn. */
const SLICE = 12;

/** Paragraphs that are skipped together by the browser while they are out of sight. */
const STRETCH = 30;

/**
 * @param {Article} article
 * @param {Story} story
 * @param {AbortSignal} signal ends the building of an article that is not wanted any more
 * @returns {{ element: HTMLElement, done: Promise<void> }} the first part is there at once
 */
export function buildArticle(article, story, signal) {
  const element = document.createElement("article");
  element.dataset.document = article.id;
  element.setAttribute("aria-label", article.title ?? outletOf(article));
  const build = buildParts(element, article, story);
  const done = inSlices(build, signal);
  return { element, done };
}

/**
 * @param {Generator<void>} build
 * @param {AbortSignal} signal
 */
async function inSlices(build, signal) {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) if (build.next().done) return;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
  }
}

/**
 * @param {HTMLElement} element
 * @param {Article} article
 * @param {Story} story
 * @returns {Generator<void>} one step for each paragraph
 */
function* buildParts(element, article, story) {
  const paragraphs = paragraphsOf(article.text);
  const long = paragraphs.length > 2 * STRETCH;
  let at = 0;
  let count = 0;
  let stretch = appendStretch(element, long);
  for (const { start, end, steps } of walk(paragraphs, marksOf(article))) {
    if (count++ === STRETCH) [stretch, count] = [appendStretch(element, long), 1];
    stretch.append(article.text.slice(at, start), buildParagraph(article, story, start, end, steps));
    at = end;
    yield;
  }
  stretch.append(article.text.slice(at));
}

/**
 * @param {HTMLElement} element
 * @param {boolean} long
 */
function appendStretch(element, long) {
  const stretch = document.createElement("div");
  stretch.className = long ? "stretch far" : "stretch";
  element.append(stretch);
  return stretch;
}

/**
 * @param {Article} article
 * @param {Story} story
 * @param {number} start
 * @param {number} end
 * @param {Step[]} steps
 */
function buildParagraph(article, story, start, end, steps) {
  const paragraph = document.createElement("p");
  if (article.furniture.some((span) => span[0] <= start && span[1] >= end)) paragraph.className = "furniture";
  else if (article.text.slice(start, end).trim() === article.title) makeHeadline(paragraph);
  /** @type {HTMLElement} */
  let parent = paragraph;
  for (const step of steps) {
    if (step.step === "text") parent.append(article.text.slice(step.start, step.end));
    else if (step.step === "close") parent = /** @type {HTMLElement} */ (parent.parentElement);
    else {
      const child = markElement(step, article, story);
      parent.append(child);
      parent = child;
    }
  }
  return paragraph;
}

/** @param {HTMLElement} paragraph */
function makeHeadline(paragraph) {
  paragraph.className = "headline";
  paragraph.setAttribute("role", "heading");
  paragraph.setAttribute("aria-level", "3");
}

/**
 * @param {Extract<Step, { step: "open" }>} step
 * @param {Article} article
 * @param {Story} story
 */
function markElement(step, article, story) {
  const element = document.createElement("span");
  element.className = step.mark.layer;
  if (step.mark.layer === "quote") dressQuote(element, step, article, story);
  else if (step.mark.layer === "mention") dressMention(element, step.mark);
  else if (step.mark.layer === "cue") element.dataset.cue = step.mark.quote?.id;
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {Extract<Step, { step: "open" }>} step
 * @param {Article} article
 * @param {Story} story
 */
function dressQuote(element, { mark, starts, ends }, article, story) {
  const quote = /** @type {import("../../annotator/types.js").Quote} */ (mark.quote);
  const source = quote.kind === "scare" ? null : story.speakerOf(article, quote);
  const first = starts && mark.piece === 0;
  element.dataset.quote = quote.id;
  element.dataset.kind = quote.kind;
  if (source) element.dataset.speaker = source.id;
  if (first && source) element.dataset.tag = source.tag;
  if (quote.confidence < 0.5) element.classList.add("unsure");
  element.classList.toggle("starts", starts);
  element.classList.toggle("ends", ends);
  // A group keeps its text for a screen reader; a button would be read by its name alone.
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", spokenName(quote, source?.name ?? quote.speaker?.name ?? null, outletOf(article), !first));
  if (first && quote.kind !== "scare") element.tabIndex = 0;
}

/**
 * @param {HTMLElement} element
 * @param {Mark} mark
 */
function dressMention(element, { mention }) {
  if (!mention) return;
  element.dataset.mention = mention.id;
  element.dataset.label = mention.label;
  element.dataset.kind = mention.kind;
  if (mention.entity) element.dataset.entity = mention.entity;
}
