// Invented results for the comparison: more articles than the sample story has,
// with warnings, versions of one article and a second story.

const OUTLETS = ["The Harbour Post", "Northern Wire", "The Sound", "Saltmarsh Today", "Quay Radio", "The Lamp",
  "Isle Gazette", "Ferry Times", "The Breakwater", "Morning Ebb", "The Pilot", "Coast Ledger"];

/** Who, the wording, and for each article what it makes of it: relation, edits, and what else is told. */
const STATEMENTS = [
  ["p1", "We will not close the harbour before the winter, and nobody loses a berth",
    [["same", [["=", "We will not close the harbour before the winter, and nobody loses a berth"]], { place: "headline" }],
      ["shortened", [["-", "We will not"], ["=", "close the harbour before the winter"], ["-", "and nobody loses a berth"]],
        { place: "lead", flags: [{ kind: "sense", words: "not" }] }],
      ["altered", [["=", "We will"], ["+", "certainly"], ["=", "not close the harbour before"], ["-", "the winter"], ["+", "spring"]],
        { place: "tail", flags: [{ kind: "put-in", words: "certainly" }, { kind: "date", words: "on 4 March" }] }]]],
  ["p2", "a small and very late step",
    [["same", [["=", "a small and very late step"]], { place: "body" }],
      ["shortened", [["=", "a small"], ["-", "and very late"], ["=", "step"]], { flags: [{ kind: "speaker", words: "Mira Okafor" }] }]]],
  ["p1", "The letter was warm", [["same", [["=", "The letter was warm"]]], ["paraphrased", [["-", "The"], ["+", "a kind"], ["=", "letter"], ["-", "was warm"]]]]],
  ["p2", "Our pilots have read it", [["same", [["=", "Our pilots have read it"]]], ["same", [["=", "Our pilots have read it"]]],
    ["same", [["=", "Our pilots have read it"]]], ["same", [["=", "Our pilots have read it"]]]]],
];

/** What the second story's articles print. */
const OTHER = ["p3", "The owl came back on Tuesday", [["same", [["=", "The owl came back on Tuesday"]]], ["same", [["=", "The owl came back on Tuesday"]]]]];

const PEOPLE = [["p1", "Mira Okafor", "harbour commissioner"], ["p2", "Lars Tennant", "ferry union"], ["p3", "Ida Quist", null]];

const entityOf = (speaker) => `e${speaker.slice(1)}`;

/** Adds a quote to an article and returns its id. */
function quoteIn(article, speaker, words, kind) {
  const said = kind === "indirect" ? words : `“${words}”`;
  const start = article.text.length;
  article.text += `${said} claimed ${speaker}.\n\n`;
  const span = [start, start + said.length];
  const id = `q${article.quotes.length + 1}`;
  article.quotes.push({ id, kind, spans: [span], quoted: kind === "indirect" ? [] : [span], cue: [span[1] + 1, span[1] + 8], cue_lemma: "claim",
    cue_stance: "doubting", cue_mood: "actual", within: null, speaker: { mention: null, entity: entityOf(speaker), name: speaker }, confidence: 0.9, why: [] });
  return id;
}

/** A statement, printed by the articles from `first` on. */
function statementIn(articles, first, [speaker, wording, printings], id) {
  const variants = printings.map(([relation, diff, more = {}], at) => {
    const article = articles[first + at];
    const words = diff.flatMap(([kind, words]) => (kind === "-" ? [] : [words])).join(" ");
    const quote = quoteIn(article, speaker, words, relation === "paraphrased" ? "indirect" : "direct");
    return { document: article.id, quote, relation, diff, speaker, flags: [], place: "body", at: 0.5, share: 0.1, ...more };
  });
  return { id, speaker, wording, texts: variants.length, variants };
}

/**
 * @param {number} count of articles, from 2 to 12
 * @param {{ stories?: boolean, versions?: boolean, older?: boolean }} [more] two stories; two pairs that
 *   are one text each; a result of an engine that did not know of flags, places and texts yet
 */
export function compared(count, { stories = false, versions = false, older = false } = {}) {
  const documents = OUTLETS.slice(0, count).map((outlet, at) => ({
    id: `d${at + 1}`, name: `${at + 1}.txt`, title: null, outlet, published: `2031-03-${String(at + 1).padStart(2, "0")}`,
    text: `${outlet}\n\n`, furniture: [], mentions: [{ id: "m1", start: 0, end: 3, kind: "name", label: "person", entity: null }],
    entities: PEOPLE.map(([id, name, role]) => ({ id: entityOf(id), label: "person", name, role, affiliation: null, mentions: ["m1"] })),
    quotes: [],
  }));
  const statements = STATEMENTS.map((statement, at) =>
    statementIn(documents, 0, [statement[0], statement[1], statement[2].slice(0, count - (stories ? 2 : 0))], `s${at + 1}`));
  if (stories) statements.push(statementIn(documents, count - 2, OTHER, `s${STATEMENTS.length + 1}`));
  if (older) for (const { variants } of statements) for (const variant of variants) for (const key of ["speaker", "flags", "place", "at", "share"]) delete variant[key];
  const people = PEOPLE.map(([id, name, role]) => ({ id, label: "person", name, role, affiliation: null, aliases: [name],
    members: documents.map((document) => [document.id, entityOf(id)]) }));
  const ids = documents.map(({ id }) => id);
  const story = { people, statements: older ? statements.map(({ texts, ...statement }) => statement) : statements };
  if (!older) {
    story.copies = [];
    story.groups = stories ? [ids.slice(0, -2), ids.slice(-2)] : [ids];
    story.versions = versions ? [{ documents: ["d1", "d2"], kind: "same" }, { documents: ["d3", "d4"], kind: "version" }] : [];
  }
  return { schema: "whosaid/1", offsets: "utf16", documents, story, problems: [] };
}
