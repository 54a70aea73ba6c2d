// Which letters of an article get which look: words in marks a tint, retold words
// a line, both in the colour of the source. No letter gets two looks; a quote
// within a quote goes over the one that it stands in.

import { isSaid } from "../model/story.js";
import { slotOf } from "../read/paint.js";

/** @typedef {import("../../annotator/types.js").Article} Article */
/** @typedef {import("../../annotator/types.js").Span} Span */
/** @typedef {import("../model/story.js").Story} Story */

/** @typedef {{ quote: string, look: "tint" | "line", slot: string | null, span: Span }} Stroke slot null: of nobody named */

/**
 * @param {Story} story
 * @param {Article} article
 * @param {Set<string>} chosen people; an empty choice is everybody
 * @returns {Stroke[]} in order, none over another
 */
export function strokesOf(story, article, chosen) {
  /** @type {Stroke[]} */
  const strokes = [];
  for (const quote of article.quotes.filter(isSaid)) {
    const source = story.speakerOf(article, quote);
    if (chosen.size > 0 && !chosen.has(source?.id ?? "")) continue;
    const own = { quote: quote.id, slot: source && slotOf(source.rank) };
    strokes.push(...quote.spans.map((span) => ({ ...own, look: /** @type {const} */ ("line"), span })));
    strokes.push(...quote.quoted.map((span) => ({ ...own, look: /** @type {const} */ ("tint"), span })));
  }
  return flattened(strokes);
}

/**
 * @param {Stroke[]} strokes those that come later lie above
 * @returns {Stroke[]} what is seen of them
 */
export function flattened(strokes) {
  const edges = strokes
    .flatMap(({ span: [start, end] }, rank) => (start < end ? [{ at: start, rank, opens: true }, { at: end, rank, opens: false }] : []))
    .sort((a, b) => a.at - b.at);
  /** @type {Stroke[]} */
  const seen = [];
  /** @type {number[]} the strokes that lie here, the uppermost last */
  const open = [];
  let from = 0;
  for (const { at, rank, opens } of edges) {
    const top = open.at(-1);
    if (top !== undefined && from < at) put(seen, strokes[top], from, at);
    from = at;
    if (opens) open.splice(placeFor(open, rank), 0, rank);
    else open.splice(open.indexOf(rank), 1);
  }
  return seen;
}

/** @param {number[]} ranks in order @param {number} rank */
function placeFor(ranks, rank) {
  let at = ranks.length;
  while (at > 0 && ranks[at - 1] > rank) at--;
  return at;
}

/** @param {Stroke[]} seen @param {Stroke} stroke @param {number} from @param {number} to */
function put(seen, stroke, from, to) {
  const last = seen.at(-1);
  const continues = last && last.quote === stroke.quote && last.look === stroke.look && last.span[1] === from;
  if (continues) last.span = [last.span[0], to];
  else seen.push({ ...stroke, span: [from, to] });
}
