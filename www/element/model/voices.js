// How much each source is quoted: words, articles, and what one outlet alone
// has. Reckoned once for a story; the people view only shows it.

import { outletOf } from "./naming.js";
import { wordsOf } from "./spoken.js";
import { isSaid } from "./story.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Quote} Quote */
/** @typedef {import("../../annotator/types.js").Statement} Statement */
/** @typedef {import("./story.js").Source} Source */
/** @typedef {import("./story.js").Story} Story */

const BY_NAME = new Intl.Collator("en");

/** @typedef {{ document: string, quote: string }} Place where a quote stands */
/** @typedef {import("./spoken.js").Words} Words */
/** @typedef {{ outlet: string, quotes: (Place & { opening: string })[] }} Only what no other outlet has */

/**
 * @typedef {object} Voice
 * @property {Source} source
 * @property {Words} words
 * @property {{ quote: Place | null, marked: Place | null, retold: Place | null }} first
 * @property {{ count: number, first: Place | null }[]} strip the quotes in each article, in the story's order
 * @property {Only[]} only quotes in marks that one outlet alone has; empty where there is one outlet
 */

/**
 * @typedef {object} Voices
 * @property {Voice[]} all in the order of the story's sources
 * @property {{ words: number, quotes: number, inArticle: number }} most for bars of one scale
 * @property {number} outlets
 * @property {Place | null} nobody the first quote of nobody named
 */

/** @typedef {"words" | "quotes" | "articles" | "name"} Order */

/** How many words of a quote tell which one it is. */
const OPENING = 8;

/** @type {WeakMap<Story, Voices>} */
const known = new WeakMap();

/**
 * @param {Story} story
 * @returns {Voices}
 */
export function voicesOf(story) {
  const voices = known.get(story) ?? reckon(story);
  known.set(story, voices);
  return voices;
}

/**
 * @param {Voice[]} voices
 * @param {Order} order
 * @returns {Voice[]} the greatest first, names by the alphabet; equals in the story's order
 */
export function sorted(voices, order) {
  /** @type {Record<Order, (a: Voice, b: Voice) => number>} */
  const by = {
    words: (a, b) => total(b.words) - total(a.words),
    quotes: (a, b) => b.source.quotes - a.source.quotes,
    articles: (a, b) => b.source.articles - a.source.articles,
    name: (a, b) => BY_NAME.compare(a.source.name, b.source.name),
  };
  return [...voices].sort((a, b) => by[order](a, b) || a.source.rank - b.source.rank);
}

/** @param {Words} words */
export const total = ({ marked, retold }) => marked + retold;

/**
 * Words are said only where the cue says so: "did not say that …" has none.
 * @param {Quote} quote
 */
export const isUttered = (quote) => isSaid(quote) && (quote.cue_mood ?? "actual") === "actual";

/**
 * @param {Story} story
 * @returns {Voices}
 */
function reckon(story) {
  /** @type {Map<string, Quote[][]>} the quotes of each source, by article */
  const quotes = new Map(story.sources.map(({ id }) => [id, story.articles.map(() => [])]));
  /** @type {Place | null} */
  let nobody = null;
  story.articles.forEach((article, column) => {
    for (const quote of article.quotes.filter(isSaid)) {
      const source = story.speakerOf(article, quote);
      if (source) quotes.get(source.id)?.[column].push(quote);
      else nobody ??= placeOf(article, quote);
    }
  });
  const outlets = new Set(story.articles.map(outletOf)).size;
  const isOnly = outlets > 1 ? onlyIn(story) : () => false;
  const all = story.sources.map((source) => voiceOf(source, story.articles, quotes.get(source.id) ?? [], isOnly));
  return { all, most: mostOf(all), outlets, nobody };
}

/**
 * @param {Source} source
 * @param {Article[]} articles
 * @param {Quote[][]} quotes by article
 * @param {(article: Article, quote: Quote) => boolean} isOnly
 * @returns {Voice}
 */
function voiceOf(source, articles, quotes, isOnly) {
  /** @type {Voice} */
  const voice = { source, words: { marked: 0, retold: 0 }, first: { quote: null, marked: null, retold: null }, strip: [], only: [] };
  articles.forEach((article, column) => {
    const own = quotes[column];
    const first = own.length > 0 ? placeOf(article, own[0]) : null;
    voice.strip.push({ count: own.length, first });
    voice.first.quote ??= first;
    addWords(voice, article, own.filter(isUttered));
    addOnly(voice.only, article, own.filter((quote) => isOnly(article, quote)));
  });
  return voice;
}

/** @param {Voice} voice @param {Article} article @param {Quote[]} quotes */
function addWords({ words, first }, article, quotes) {
  const here = wordsOf(article.text, quotes);
  for (const kind of /** @type {const} */ (["marked", "retold"])) {
    words[kind] += here[kind];
    if (first[kind] || here[kind] === 0) continue;
    const quote = quotes.find((candidate) => wordsOf(article.text, [candidate])[kind] > 0);
    first[kind] = quote ? placeOf(article, quote) : null;
  }
}

/** @param {Only[]} only @param {Article} article @param {Quote[]} quotes */
function addOnly(only, article, quotes) {
  if (quotes.length === 0) return;
  const outlet = outletOf(article);
  const places = quotes.map((quote) => ({ ...placeOf(article, quote), opening: openingOf(article.text.slice(...quote.quoted[0])) }));
  const known = only.find((group) => group.outlet === outlet);
  if (known) known.quotes.push(...places);
  else only.push({ outlet, quotes: places });
}

/**
 * Whether no other outlet prints any of a quote's statements. Speech that is
 * retold is left out: two outlets that retell the same are seldom known to.
 * @param {Story} story
 * @returns {(article: Article, quote: Quote) => boolean}
 */
function onlyIn(story) {
  const outlets = new Map(story.articles.map((article) => [article.id, outletOf(article)]));
  /** @type {Map<Statement, boolean>} */
  const known = new Map();
  const inOneOutlet = (/** @type {Statement} */ statement) => {
    const first = outlets.get(statement.variants[0].document);
    const isAlone = known.get(statement) ?? statement.variants.every(({ document }) => outlets.get(document) === first);
    known.set(statement, isAlone);
    return isAlone;
  };
  return (article, quote) => isUttered(quote) && quote.quoted.length > 0 && story.statementsOf(article.id, quote.id).every(inOneOutlet);
}

/** @param {Voice[]} voices @returns {Voices["most"]} */
function mostOf(voices) {
  const most = { words: 0, quotes: 0, inArticle: 0 };
  for (const { words, source, strip } of voices) {
    most.words = Math.max(most.words, total(words));
    most.quotes = Math.max(most.quotes, source.quotes);
    for (const { count } of strip) most.inArticle = Math.max(most.inArticle, count);
  }
  return most;
}

/** @param {Article} article @param {Quote} quote @returns {Place} */
function placeOf(article, quote) {
  return { document: article.id, quote: quote.id };
}

/** @param {string} words */
function openingOf(words) {
  const all = words.split(/\s+/).filter(Boolean);
  return all.slice(0, OPENING).join(" ") + (all.length > OPENING ? " …" : "");
}
