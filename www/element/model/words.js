// The reader's words: names of things, counts, and the sentences that a screen
// reader speaks.

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Relation} Relation */

// Made once: to make one takes longer than to draw what it is for.
const NUMBER = new Intl.NumberFormat("en");
const PERCENT = new Intl.NumberFormat("en", { style: "percent" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** @param {number} count */
export function number(count) {
  return NUMBER.format(count);
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/**
 * @param {Pick<Article, "published">} article
 * @returns {string} "10 September 2018", or nothing
 */
export function dateOf({ published }) {
  const date = published && /^\d{4}-\d\d-\d\d$/.test(published) ? new Date(`${published}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return published ?? "";
  return DAY.format(date);
}

/** @type {WeakMap<object, number>} */
const counts = new WeakMap();

/**
 * Counted once for each article.
 * @param {Pick<Article, "text">} article
 */
export function wordsIn(article) {
  const known = counts.get(article);
  if (known !== undefined) return known;
  let words = 0;
  for (const _ of article.text.matchAll(/\S+/g)) words++;
  counts.set(article, words);
  return words;
}

/** @type {Record<Quote["kind"], string>} */
export const KIND = {
  direct: "in the speaker’s words",
  mixed: "partly in the speaker’s words",
  indirect: "retold",
  scare: "marked words that nobody is reported to say",
};

/** @type {Record<Quote["kind"], string>} */
const SPOKEN = { direct: "quote", mixed: "quote in part", indirect: "reported speech", scare: "words in marks" };

/**
 * What a cue tells of the words it reports; "said" tells nothing.
 * @type {Record<import("../../annotator/types.js").Stance, string>}
 */
export const STANCE = {
  neutral: "",
  doubting: "the writer keeps a distance",
  asserting: "the writer takes it for true",
  critical: "the speaker is against it",
  approving: "the speaker is for it",
  demand: "the speaker asks for it",
  promise: "the speaker promises it",
  question: "the speaker asks it",
  thought: "the speaker thinks it, and may not have said it",
};

/**
 * What a cue tells of the words being said at all; "said" tells nothing.
 * @type {Record<import("../../annotator/types.js").Mood, string>}
 */
export const MOOD = {
  actual: "",
  negated: "reported as not said",
  hypothetical: "only supposed, not reported as said",
};

/** What the switch for a precise reading does; a test holds the number against the engine's. */
export const PRECISE = "Only speakers that are at least 95% sure";

/** @type {Record<Relation, string>} */
export const RELATION = {
  same: "the same words",
  shortened: "cut",
  altered: "words changed",
  paraphrased: "retold",
};

/**
 * The accessible name of a quote: "quote, Sarah Huckabee Sanders, the outlet".
 * @param {Pick<Quote, "kind" | "withheld">} quote
 * @param {string | null} speaker
 * @param {string} outlet
 * @param {boolean} continued
 */
export function spokenName({ kind, withheld }, speaker, outlet, continued) {
  const what = continued ? `${SPOKEN[kind]} continued` : SPOKEN[kind];
  if (kind === "scare") return `${what}, ${outlet}`;
  return `${what}, ${speaker ?? (withheld ? "speaker not sure enough" : "nobody named")}, ${outlet}`;
}

/**
 * @param {number} confidence from 0 to 1
 */
export function percent(confidence) {
  return PERCENT.format(confidence);
}
