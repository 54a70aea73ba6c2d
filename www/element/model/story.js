// What the reader needs to know of a result, looked up once: who says a quote,
// how much each source says, and where else a statement is printed.

import { copiedAmong } from "./copies.js";
import { labelsFor } from "./labels.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Person} Person */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Result} Result */
/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("../../annotator/types.js").Variant} Variant */
/** @typedef {import("../../annotator/types.js").Version} Version */

/**
 * Somebody who is quoted.
 * @typedef {object} Source
 * @property {string} id of the person in the story
 * @property {string} name
 * @property {boolean} named whether any article gives a name, or only "two officials"
 * @property {string | null} role its role and to what it belongs: "press secretary, White House"
 * @property {string} label person, organization, …
 * @property {string[]} aliases
 * @property {string} tag two letters, unique in the story
 * @property {number} quotes
 * @property {number} articles that quote this source
 * @property {number} rank from 0, the weightiest first
 */

/**
 * @typedef {object} Story
 * @property {Article[]} articles
 * @property {Person[]} people everybody whom the articles name or quote
 * @property {Source[]} sources in order of weight
 * @property {Map<string, Source>} sourceOf by person
 * @property {(article: Article, quote: Quote) => Source | null} speakerOf
 * @property {(document: string, quote: string) => Statement[]} statementsOf what a quote prints
 * @property {(document: string, quote: string) => { statement: Statement, variant: Variant }[]} elsewhere other printings
 * @property {Statement[]} shared statements that more than one article prints
 * @property {(article: Article) => Span[]} copied what other articles print too, in order; nothing where the result tells of no copies
 * @property {boolean} hasCopies
 * @property {string[][]} groups articles by story, none where they all belong to one
 * @property {Version[]} versions articles that are one text
 * @property {number} quotes that somebody is reported to say
 * @property {number} unattributed those of nobody named
 */

/**
 * @param {Result} result
 * @returns {Story}
 */
export function storyOf(result) {
  const steps = storySteps(result);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps: of many articles all at once would be felt.
 * @param {Result} result
 * @returns {Generator<void, Story>}
 */
export function* storySteps({ documents, story }) {
  const personOf = personsByEntity(story.people);
  yield;
  /** @param {Article} article @param {Quote} quote */
  const personId = (article, { speaker }) => personOf.get(`${article.id} ${speaker?.entity}`);
  const said = documents.flatMap((article) =>
    article.quotes.filter(isSaid).map((quote) => ({ article: article.id, person: personId(article, quote) })),
  );
  yield;
  const sources = sourcesOf(story.people, said, namingIn(documents));
  yield;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const shared = story.statements.filter(isShared);
  const copies = story.copies ?? [];
  const statementsOf = statementsIn(story.statements);
  yield;
  return {
    articles: documents,
    people: story.people,
    sources,
    sourceOf,
    speakerOf: (article, quote) => sourceOf.get(personId(article, quote) ?? "") ?? null,
    statementsOf,
    elsewhere: elsewhereIn(statementsOf),
    shared,
    copied: copiedAmong(copies, shared),
    hasCopies: copies.length > 0,
    groups: story.groups && story.groups.length > 1 ? story.groups : [],
    versions: story.versions ?? [],
    quotes: said.length,
    unattributed: said.filter(({ person }) => !person).length,
  };
}

/**
 * @param {Person[]} people
 * @returns {Map<string, string>} the person of "d1 e1"
 */
function personsByEntity(people) {
  /** @type {Map<string, string>} */
  const persons = new Map();
  for (const { id, members } of people) for (const [document, entity] of members) persons.set(`${document} ${entity}`, id);
  return persons;
}

/**
 * @param {Person[]} people
 * @param {{ article: string, person: string | undefined }[]} said
 * @param {(member: [string, string]) => boolean} isNaming whether an article gives its entity a name
 * @returns {Source[]}
 */
function sourcesOf(people, said, isNaming) {
  /** @type {Map<string, { quotes: number, articles: Set<string> }>} */
  const counts = new Map();
  for (const { article, person } of said) {
    if (!person) continue;
    const count = counts.get(person) ?? { quotes: 0, articles: new Set() };
    counts.set(person, count);
    count.quotes++;
    count.articles.add(article);
  }
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const quoted = people
    .filter(({ id }) => counts.has(id))
    .map(({ id, name, label, aliases, members, ...person }) => {
      const count = counts.get(id);
      const role = [person.role, names.get(person.affiliation ?? "")].filter(Boolean).join(", ") || null;
      return { id, name, named: members.some(isNaming), role, label, aliases, quotes: count?.quotes ?? 0, articles: count?.articles.size ?? 0 };
    })
    .sort((a, b) => Number(b.named) - Number(a.named) || b.quotes - a.quotes || b.articles - a.articles);
  const tags = labelsFor(quoted.map(({ name }) => name));
  return quoted.map((source, rank) => ({ ...source, tag: tags[rank], rank }));
}

/**
 * Asked of those who are quoted only: a large story names many more.
 * @param {Article[]} documents
 * @returns {(member: [string, string]) => boolean} whether an article gives its entity a name
 */
function namingIn(documents) {
  const articles = new Map(documents.map((article) => [article.id, article]));
  return ([document, entity]) => {
    const { entities, mentions } = articles.get(document) ?? { entities: [], mentions: [] };
    const own = new Set(entities.find(({ id }) => id === entity)?.mentions);
    return mentions.some(({ id, kind }) => kind === "name" && own.has(id));
  };
}

/**
 * @param {Statement[]} statements
 * @returns {Story["statementsOf"]}
 */
function statementsIn(statements) {
  /** @type {Map<string, Statement[]>} */
  const printings = new Map();
  for (const statement of statements) {
    for (const { document, quote } of statement.variants) {
      const key = `${document} ${quote}`;
      const known = printings.get(key);
      if (known) known.push(statement);
      else printings.set(key, [statement]);
    }
  }
  return (document, quote) => printings.get(`${document} ${quote}`) ?? [];
}

/**
 * @param {Story["statementsOf"]} statementsOf
 * @returns {Story["elsewhere"]}
 */
function elsewhereIn(statementsOf) {
  return (document, quote) =>
    statementsOf(document, quote).flatMap((statement) =>
      statement.variants
        .filter((variant) => variant.document !== document || variant.quote !== quote)
        .map((variant) => ({ statement, variant })),
    );
}

/** @param {Statement} statement */
function isShared({ variants }) {
  return variants.some(({ document }) => document !== variants[0].document);
}

/**
 * A scare quote is marked, but nobody is reported to say it.
 * @param {Quote} quote
 */
export function isSaid({ kind }) {
  return kind !== "scare";
}
