import { describe, expect, test } from "vitest";
import { storyOf } from "../model/story.js";
import { columnsOf, versionSentences } from "./columns.js";
import { detailWords, flagWords } from "./phrases.js";
import { arranged, EVERYTHING, isFiltered, kept, NOBODY, rowsOf } from "./rows.js";
import { absentFrom, pageOf, summaryOf } from "./summary.js";
import { whyNothing } from "./toolbar.js";

const TEXT = "“Bells & <owls>,” he boasted, and that ferries sail. ";

/** @param {string} id @param {string} outlet @param {string | null} [published] @returns {any} */
const article = (id, outlet, published = null) => ({
  id, outlet, published, name: `${id}.txt`, title: null, text: TEXT, furniture: [], mentions: [{ id: "m1", kind: "name" }],
  entities: [{ id: "e1", mentions: ["m1"] }],
  quotes: [
    { id: "q1", kind: "direct", spans: [[0, 17]], quoted: [[0, 17]], cue: [21, 28], speaker: { entity: "e1" } },
    { id: "q2", kind: "indirect", spans: [[34, 51]], quoted: [], cue: null, speaker: null },
    { id: "q3", kind: "mixed", spans: [[0, 51]], quoted: [[0, 17]], cue: null, speaker: null },
  ],
});
/** @param {string} document @param {any} [more] @returns {any} */
const variant = (document, more) => ({ document, quote: "q1", relation: "same", diff: [["=", "Bells & <owls>"]], ...more });
/** @param {string} id @param {string | null} speaker @param {any[]} variants @param {number} [texts] @returns {any} */
const statement = (id, speaker, variants, texts) => ({ id, speaker, wording: "Bells & <owls>", variants, ...(texts && { texts }) });

const CUT = { relation: "shortened", diff: [["-", "Bells &"], ["=", "<owls>"]], flags: [{ kind: "sense", words: "not" }] };
const CHANGED = { relation: "altered", diff: [["+", "Loud"], ["=", "<owls>"]], quote: "q2" };

/** @type {any} */
const DOCUMENTS = [article("d1", "Post"), article("d2", "Wire"), article("d3", "Sound"), article("d4", "Lamp")];
const STATEMENTS = [
  statement("s1", null, [variant("d2"), variant("d3", CHANGED)]),
  statement("s2", "p1", [variant("d1"), variant("d2"), variant("d3")], 2),
  statement("s3", "p1", [variant("d1", { quote: "q2" }), variant("d4", CUT)]),
];
const PEOPLE = [{ id: "p1", name: "Ida Quist", label: "person", role: "keeper", affiliation: null, aliases: [], members: DOCUMENTS.map((/** @type {any} */ { id }) => [id, "e1"]) }];

/** @param {any} [more] */
function look(more) {
  const story = storyOf(/** @type {any} */ ({ documents: DOCUMENTS, story: { people: PEOPLE, statements: STATEMENTS, ...more } }));
  const columns = columnsOf(story);
  return { story, columns, rows: rowsOf(story, columns) };
}

/** @param {any} choice @param {any} [more] */
const shown = (choice, more) => arranged(look(more).rows, { ...EVERYTHING, ...choice }).map((row) => row.statement.id);

describe("rows", () => {
  test("stand by how many articles print them, by their place in the first article, or by how much they differ", () => {
    expect(shown({})).toEqual(["s2", "s1", "s3"]);
    expect(shown({ sort: "first" })).toEqual(["s2", "s3", "s1"]);
    expect(shown({ sort: "different" })).toEqual(["s3", "s1", "s2"]);
  });

  test("are chosen by person, outlet and difference, all at once", () => {
    expect(shown({ who: "Ida Quist" })).toEqual(["s2", "s3"]);
    expect(shown({ who: NOBODY })).toEqual(["s1"]);
    expect(shown({ outlet: "Wire" })).toEqual(["s2", "s1"]);
    expect(shown({ outlet: "Wire", prints: false })).toEqual(["s3"]);
    expect(shown({ difference: "changed" })).toEqual(["s1"]);
    expect(shown({ difference: "flagged" })).toEqual(["s3"]);
    expect(shown({ who: "Ida Quist", outlet: "Sound", difference: "changed" })).toEqual([]);
    expect([isFiltered(EVERYTHING), isFiltered({ ...EVERYTHING, who: "Ida Quist" })]).toEqual([false, true]);
  });

  test("a choice of what is gone is let go", () => {
    const { rows, columns } = look();
    const choice = { ...EVERYTHING, who: "Ida Quist", outlet: "Gone", prints: false };
    expect(kept(choice, rows, columns)).toEqual({ ...choice, outlet: "" });
    expect(kept(choice, [], columns).who).toBe("");
  });

  test("count independent texts, as told or, where nothing is told, by articles that are one text", () => {
    const texts = (/** @type {any} */ more) => look(more).rows.map((row) => row.texts);
    expect(texts({})).toEqual([2, 2, 2]);
    expect(texts({ versions: [{ documents: ["d1", "d4"], kind: "same" }] })).toEqual([2, 2, 1]);
    const chain = [{ documents: ["d1", "d2"], kind: "same" }, { documents: ["d2", "d3"], kind: "version" }];
    expect(texts({ versions: chain })).toEqual([1, 1, 2]);
  });

  test("an empty outcome is explained", () => {
    const choice = { ...EVERYTHING, who: "Ida Quist", outlet: "Wire", prints: false, difference: /** @type {const} */ ("changed") };
    expect(whyNothing(choice, 17)).toBe("None of the 17 statements is said by Ida Quist, is not printed by Wire and has words changed.");
  });
});

describe("columns", () => {
  test("stand by story, and a row lacks only what its own story has", () => {
    const { rows, columns } = look({ groups: [["d1", "d4"], ["d2", "d3"]] });
    expect(columns.map(({ id, group }) => id + group)).toEqual(["d10", "d40", "d21", "d31"]);
    expect(absentFrom(rows[0], columns)).toEqual([]);
    const one = look();
    expect(absentFrom(one.rows[0], one.columns).map(({ name }) => name)).toEqual(["Post", "Lamp"]);
  });

  test("of one outlet are told apart", () => {
    const articles = [article("d1", "Post", "2031-03-01"), article("d2", "Post"), article("d3", "Post"), article("d4", "Wire", "2031-03-01")];
    const story = storyOf(/** @type {any} */ ({ documents: articles, story: { people: [], statements: [] } }));
    expect(columnsOf(story).map(({ name }) => name)).toEqual(["Post, 1 March 2031", "Post (d2.txt)", "Post (d3.txt)", "Wire"]);
  });

  test("that are one text say so", () => {
    const versions = [{ documents: ["d1", "d2"], kind: "same" }, { documents: ["d3", "d4"], kind: "version" }, { documents: ["d1", "gone"], kind: "same" }];
    const { story, columns } = look({ versions });
    expect(versionSentences(columns, story.versions)).toEqual(["Post and Wire are the same text.", "Lamp is another version of Sound."]);
    expect(columns.map(({ note }) => note)).toEqual(["", "same text as Post", "", "another version of Sound"]);
  });
});

describe("words", () => {
  test("of a cell tell cue, marks, relation and place, each once", () => {
    const told = (/** @type {any} */ more) => {
      const printing = variant("d1", more);
      return detailWords(statement("s1", null, [variant("d2"), printing]), printing, DOCUMENTS[0]);
    };
    expect(told({ place: "headline" })).toEqual(["boasted", "in marks", "the same words", "in the headline"]);
    expect(told({ ...CUT, place: "tail" })).toEqual(["boasted", "in marks", "cut", "near the end"]);
    expect(told({ quote: "q2", relation: "paraphrased" })).toEqual(["retold"]);
    expect(told({ ...CUT, quote: "q3" })).toEqual(["in marks", "cut"]);
    expect(told({ quote: "q3", relation: "altered", diff: [["=", "ferries sail"]] })).toEqual(["partly in marks", "words changed"]);
  });

  test("of flags are sentences, and a kind that is not known is passed over", () => {
    const flags = [
      { kind: "sense", words: "not" },
      { kind: "put-in", words: "loud" },
      { kind: "speaker", words: "Lars" },
      { kind: "date", words: "Monday" },
      { kind: "later", words: "x" },
    ];
    expect(flagWords(variant("d1", { flags }))).toEqual([
      "cut so that the sense may change: “not” is missing",
      "put in: “loud”",
      "given to somebody else: Lars",
      "another day: Monday",
    ]);
    expect(flagWords(variant("d1"))).toEqual([]);
  });
});

describe("a summary", () => {
  const { rows, columns } = look();

  test("has who, wording, a line for each outlet with its link, and who lacks it", () => {
    const { text } = summaryOf(rows[2], columns, "https://example.org/page");
    expect(text).toBe(`Ida Quist, keeper:
Bells & <owls>

- Post: Bells & <owls> (retold; the fullest wording)
  https://example.org/page#d1:q2
- Lamp: <owls> (boasted; in marks; cut; cut so that the sense may change: “not” is missing)
  https://example.org/page#d4:q1

Not reported by Wire and Sound.
`);
  });

  test("writes no word of an article as a tag, and no link where there is no page", () => {
    const { html } = summaryOf(rows[2], columns, "");
    expect(html).toContain("Bells &#38; &#60;owls&#62;");
    expect(html).not.toContain("<owls>");
    expect(html).not.toContain("href");
    expect(pageOf({ href: "https://example.org/a?b#d1:q1", protocol: "https:" })).toBe("https://example.org/a?b");
    expect(pageOf({ href: "file:///here.html", protocol: "file:" })).toBe("");
  });
});
