import { describe, expect, test } from "vitest";
import { speakingOf } from "./speaking.js";
import { wordsOf } from "./spoken.js";
import { storyOf } from "./story.js";
import { sorted, total, voicesOf } from "./voices.js";

/**
 * An article from pieces: a plain piece, or [speaker, words] for a quote, which
 * is in marks where the words begin with one.
 * @param {string} id @param {string | null} outlet @param {(string | [string | null, string, object?])[]} pieces
 * @returns {any}
 */
function article(id, outlet, pieces) {
  let text = "";
  /** @type {any[]} */
  const quotes = [];
  for (const piece of pieces) {
    const [speaker, words, more] = typeof piece === "string" ? [undefined, piece] : piece;
    const span = [text.length, text.length + words.length];
    if (speaker !== undefined) {
      const marked = words.startsWith("“");
      const by = speaker && { entity: speaker, mention: null, name: speaker };
      quotes.push({ id: `q${quotes.length + 1}`, kind: marked ? "direct" : "indirect", spans: [span], quoted: marked ? [span] : [], cue_mood: "actual", speaker: by, ...more });
    }
    text += `${words} `;
  }
  const entities = ["ada", "tom"].map((entity) => ({ id: entity, mentions: [`m-${entity}`] }));
  const mentions = entities.map((entity) => ({ id: `m-${entity.id}`, start: 0, end: 0, kind: "name", entity: entity.id }));
  return { id, name: `${id}.txt`, title: null, outlet, text, furniture: [], quotes, entities, mentions };
}

/** @param {any[]} documents @param {any[]} [statements] @returns {any} */
function result(documents, statements = []) {
  const person = (/** @type {string} */ id, /** @type {string} */ name, /** @type {string} */ entity) => ({
    id, name, label: "person", role: null, affiliation: null, aliases: [], members: documents.map((document) => [document.id, entity]),
  });
  return { documents, story: { people: [person("p1", "Ada Quill", "ada"), person("p2", "Tom Reddy", "tom")], statements } };
}

/** @param {string} id @param {...[string, string]} variants */
const statement = (id, ...variants) => ({ id, speaker: null, wording: "", variants: variants.map(([document, quote]) => ({ document, quote })) });

describe("words", () => {
  test("in marks and retold are told apart, in one quote too", () => {
    const text = "the weir “will hold — this year” at least";
    expect(wordsOf(text, [{ spans: [[0, text.length]], quoted: [[9, 32]] }])).toEqual({ marked: 4, retold: 4 });
  });

  test("of quotes that lie in each other count once", () => {
    const text = "“They told us ‘go home’ again”";
    const inner = { spans: [[15, 22]], quoted: [[14, 23]] };
    expect(wordsOf(text, [{ spans: [[0, text.length]], quoted: [[0, text.length]] }, /** @type {any} */ (inner)])).toEqual({ marked: 6, retold: 0 });
  });

  test("that were not said are not counted, and marks that stand alone are none", () => {
    const { all } = voicesOf(storyOf(result([article("d1", "A", [["ada", "that it holds", { cue_mood: "negated" }], ["ada", "“ — Yes — ”"]])])));
    expect(all.map(({ words, first, source }) => [words, first.marked, first.quote, source.quotes])).toEqual([
      [{ marked: 1, retold: 0 }, { document: "d1", quote: "q2" }, { document: "d1", quote: "q1" }, 2],
    ]);
  });
});

describe("voices", () => {
  const first = article("d1", "The Courier", ["Head.", ["ada", "“The weir will hold,”"], "said Ada.", ["tom", "that it leaks"], ["ada", "“Nobody else heard this at all, not even the clerk,”"]]);
  const second = article("d2", "The Bell", [["ada", "“The weir will hold,”"], ["tom", "that it leaks badly and soon and for good"], [null, "“Who said this?”"]]);
  const story = storyOf(result([first, second], [statement("s1", ["d1", "q1"], ["d2", "q1"]), statement("s2", ["d1", "q3"])]));
  const voices = voicesOf(story);

  test("have words, a first quote of each kind, and a count for each article", () => {
    const [ada, tom] = voices.all;
    expect([ada.source.name, ada.words, ada.strip.map(({ count }) => count)]).toEqual(["Ada Quill", { marked: 18, retold: 0 }, [2, 1]]);
    expect([tom.words, tom.first.retold, tom.first.marked]).toEqual([{ marked: 0, retold: 12 }, { document: "d1", quote: "q2" }, null]);
    expect(voices.most).toEqual({ words: 18, quotes: 3, inArticle: 2 });
    expect(voices.nobody).toEqual({ document: "d2", quote: "q3" });
  });

  test("tell what one outlet alone has, and say nothing of retold speech", () => {
    const [ada, tom] = voices.all;
    expect(ada.only).toEqual([{ outlet: "The Courier", quotes: [{ document: "d1", quote: "q3", opening: "“Nobody else heard this at all, not even …" }] }]);
    expect(tom.only).toEqual([]);
  });

  test("of one outlet have nothing to themselves, and its second printing is no other outlet", () => {
    expect(voicesOf(storyOf(result([first]))).all.flatMap(({ only }) => only)).toEqual([]);
    const again = { ...second, id: "d3", outlet: "The Courier" };
    const three = storyOf(result([first, again, { ...second, quotes: [] }], [statement("s1", ["d1", "q1"], ["d3", "q1"])]));
    expect(voicesOf(three).all[0].only.flatMap(({ quotes }) => quotes.map(({ document }) => document))).toEqual(["d1", "d1", "d3"]);
  });

  test("are reckoned once for a story", () => {
    expect(voicesOf(story)).toBe(voices);
    expect(speakingOf(story)).toBe(speakingOf(story));
  });

  test("stand in the order that is asked for", () => {
    const names = (/** @type {import("./voices.js").Order} */ order) => sorted([...voices.all].reverse(), order).map(({ source }) => source.name[0]).join("");
    expect([names("words"), names("quotes"), names("articles"), names("name")]).toEqual(["AT", "AT", "AT", "AT"]);
    const talkative = { ...voices.all[1], words: { marked: 0, retold: 99 } };
    expect(sorted([voices.all[0], talkative], "words").map(({ words }) => total(words))).toEqual([99, 18]);
  });
});
