// Who speaks of whom: the persons and organisations that stand in the quotes of
// each source. Reckoned once for a story.

import { isUttered } from "./voices.js";
import { number } from "./words.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Person} Person */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./voices.js").Place} Place */

/** @typedef {{ id: string, name: string, times: number }} Party who speaks, or is spoken of */
/** @typedef {{ from: string, to: string, times: number, first: Place }} Link of two people's ids */

/**
 * @typedef {object} Speaking
 * @property {Party[]} speakers the most talkative first
 * @property {Party[]} named those most spoken of first
 * @property {Link[]} links by speaker, the strongest first
 */

/** @typedef {{ start: number, end: number, person: string }} Known a mention of somebody of the story */

/** @type {WeakMap<Story, Speaking>} */
const known = new WeakMap();

/**
 * @param {Story} story
 * @returns {Speaking}
 */
export function speakingOf(story) {
  const speaking = known.get(story) ?? reckon(story);
  known.set(story, speaking);
  return speaking;
}

/** @param {number} count */
export function times(count) {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${number(count)} times`;
}

/**
 * @param {Story} story
 * @returns {Speaking}
 */
function reckon(story) {
  const personOf = spokenOf(story);
  /** @type {Map<string, { from: string, to: string, first: Place, sayings: Set<string> }>} */
  const found = new Map();
  for (const article of story.articles) {
    const mentions = mentionsIn(article, personOf.get(article.id));
    for (const quote of article.quotes.filter(isUttered)) {
      const from = story.speakerOf(article, quote)?.id;
      if (!from) continue;
      const first = { document: article.id, quote: quote.id };
      for (const to of within(mentions, quote)) {
        if (to === from) continue;
        const key = `${from} ${to}`;
        const link = found.get(key) ?? { from, to, first, sayings: new Set() };
        found.set(key, link);
        link.sayings.add(sayingOf(story, first));
      }
    }
  }
  return gathered(story, [...found.values()].map(({ sayings, ...link }) => ({ ...link, times: sayings.size })));
}

/**
 * What several articles print was said once.
 * @param {Story} story @param {Place} place
 */
function sayingOf(story, { document, quote }) {
  return story.statementsOf(document, quote)[0]?.id ?? `${document} ${quote}`;
}

/**
 * Persons and organisations that an article names, and everybody who is quoted
 * by name: a museum may be a place and speak.
 * @param {Story} story
 * @returns {Map<string, Map<string | null, string>>} person by article and entity
 */
function spokenOf(story) {
  const names = new Map(story.articles.map((article) => [article.id, namesIn(article)]));
  /** @type {Map<string, Map<string | null, string>>} */
  const personOf = new Map(story.articles.map(({ id }) => [id, new Map()]));
  for (const { id, label, members } of story.people) {
    const isDrawn = ["person", "organization"].includes(label) || story.sourceOf.has(id);
    if (!isDrawn || !members.some(([document, entity]) => names.get(document)?.has(entity))) continue;
    for (const [document, entity] of members) personOf.get(document)?.set(entity, id);
  }
  return personOf;
}

/** @param {Article} article @returns {Set<string | null>} entities that the article names */
function namesIn({ mentions }) {
  return new Set(mentions.filter(({ kind }) => kind === "name").map(({ entity }) => entity));
}

/**
 * @param {Article} article
 * @param {Map<string | null, string> | undefined} personOf by entity
 * @returns {Known[]} in order
 */
function mentionsIn(article, personOf) {
  /** @type {Known[]} */
  const known = [];
  for (const { start, end, entity } of article.mentions) {
    const person = personOf?.get(entity);
    if (person) known.push({ start, end, person });
  }
  return known.sort((a, b) => a.start - b.start);
}

/**
 * @param {Known[]} mentions in order
 * @param {Quote} quote
 * @returns {Set<string>} who is mentioned in it
 */
function within(mentions, { spans }) {
  /** @type {Set<string>} */
  const people = new Set();
  for (const [start, end] of spans) {
    for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at].start < end; at++) {
      if (mentions[at].end <= end) people.add(mentions[at].person);
    }
  }
  return people;
}

/** @param {Known[]} mentions in order @param {number} offset @returns {number} the first that starts there or later */
function firstFrom(mentions, offset) {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Story} story
 * @param {Link[]} links
 * @returns {Speaking}
 */
function gathered(story, links) {
  const names = new Map(story.people.map(({ id, name }) => [id, name]));
  const parties = (/** @type {"from" | "to"} */ side) => {
    /** @type {Map<string, Party>} */
    const found = new Map();
    for (const link of links) {
      const party = found.get(link[side]) ?? { id: link[side], name: names.get(link[side]) ?? "", times: 0 };
      found.set(party.id, party);
      party.times += link.times;
    }
    return [...found.values()].sort((a, b) => b.times - a.times);
  };
  const speakers = parties("from");
  const place = new Map(speakers.map(({ id }, at) => [id, at]));
  const at = (/** @type {Link} */ { from }) => place.get(from) ?? 0;
  return { speakers, named: parties("to"), links: links.sort((a, b) => at(a) - at(b) || b.times - a.times) };
}
