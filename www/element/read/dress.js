// Puts an article's marks into its paragraphs, as elements that a screen reader
// can name.

import { walk } from "../model/marks.js";
import { outletOf } from "../model/naming.js";
import { spokenName } from "../model/words.js";
import { addRestoreButtons } from "./furniture.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../model/marks.js").Mark} Mark */
/** @typedef {import("../model/marks.js").Step} Step */
/** @typedef {import("../model/story.js").Story} Story */
/** @typedef {import("../model/stretches.js").Stretch} Stretch */

/** From this confidence on a quote is drawn in full strength. */
const SURE = 0.5;

/** What HTML's `datetime` has a form for. */
const IN_HTML = new Set(["day", "week", "month", "year"]);

/** Two quotes that start this close to each other, in characters, are taken to start in one line. */
const SAME_LINE = 12;

/**
 * @param {HTMLElement[]} elements the plain paragraphs of a stretch
 * @param {Stretch} stretch
 * @param {Article} article
 * @param {Story} story
 */
export function dressParagraphs(elements, { paragraphs, marks }, article, story) {
  let at = 0;
  for (const { start, end, steps } of walk(paragraphs, marks)) {
    const paragraph = elements[at++];
    if (steps.some((step) => step.step === "open")) fill(paragraph, steps, article, story);
    const furniture = steps.find((step) => covers(step, "furniture", start, end));
    if (furniture) makeFurniture(paragraph, furniture.mark);
    else if (article.text.slice(start, end).trim() === article.title) makeHeadline(paragraph);
    if (steps.some((step) => covers(step, "copied", start, end))) paragraph.classList.add("whole");
    addRestoreButtons(paragraph);
  }
}

/**
 * @param {HTMLElement} paragraph
 * @param {Step[]} steps
 * @param {Article} article
 * @param {Story} story
 */
function fill(paragraph, steps, article, story) {
  paragraph.replaceChildren();
  let parent = paragraph;
  let labelled = -Infinity;
  for (const step of steps) {
    if (step.step === "text") parent.append(article.text.slice(step.start, step.end));
    else if (step.step === "close") parent = /** @type {HTMLElement} */ (parent.parentElement);
    else {
      const child = markElement(step, article, story);
      parent.append(child);
      parent = child;
      if (child.dataset.tag === undefined) continue;
      child.classList.toggle("lower", step.mark.start - labelled < SAME_LINE);
      labelled = step.mark.start;
    }
  }
}

/**
 * @param {Step} step
 * @param {Mark["layer"]} layer
 * @param {number} start
 * @param {number} end
 * @returns {step is Extract<Step, { step: "open" }>} whether a mark of the layer is opened that covers all from start to end
 */
function covers(step, layer, start, end) {
  return step.step === "open" && step.mark.layer === layer && step.mark.start <= start && step.mark.end >= end;
}

/** @param {HTMLElement} paragraph @param {Mark} mark */
function makeFurniture(paragraph, mark) {
  paragraph.className = "furniture";
  paragraph.dataset.piece = String(mark.start);
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
  const element = document.createElement(step.mark.mention?.value ? "time" : "span");
  element.className = step.mark.layer;
  if (step.mark.layer === "quote") dressQuote(element, step, article, story);
  else if (step.mark.layer === "mention") dressMention(element, step.mark);
  else if (step.mark.layer === "cue") element.dataset.cue = step.mark.quote?.id;
  else if (step.mark.layer === "furniture") dressFurniture(element, step);
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
  element.classList.toggle("unsure", quote.confidence < SURE);
  element.classList.toggle("starts", starts);
  element.classList.toggle("ends", ends);
  // A group keeps its text for a screen reader; a button would be read by its name alone.
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", spokenName(quote, source?.name ?? quote.speaker?.name ?? null, outletOf(article), !first));
  if (first && quote.kind !== "scare") element.tabIndex = 0;
}

/**
 * @param {HTMLElement} element
 * @param {Extract<Step, { step: "open" }>} step
 */
function dressFurniture(element, { mark, starts }) {
  element.dataset.piece = String(mark.start);
  element.classList.toggle("starts", starts);
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
  if (mention.value) dressDate(/** @type {HTMLTimeElement} */ (element), mention.value);
}

/**
 * @param {HTMLTimeElement} element
 * @param {import("../../annotator/types.js").DateValue} value
 */
function dressDate(element, { iso, precision, why }) {
  if (IN_HTML.has(precision)) element.dateTime = iso;
  element.title = `${iso}: ${why}`;
}
