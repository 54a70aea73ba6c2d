// An invented result, as a host may set it: long articles that share copy and
// statements, a version of one, one of another story and one from right to left.
// It has what the engine tells of several articles, whatever the engine finds.

/** Paragraphs that nobody else prints, so that a column has something to scroll. @param {string} about @param {number} count */
const filler = (about, count) =>
  Array.from({ length: count }, (_, at) => `Paragraph ${at + 1} is about ${about}, and it goes on for a while, so that it takes a line or two in a column of ordinary width.`);

const COPY = "The weir was built in 1911 and mended twice since, once after a flood and once after a quarrel about the flood.";
const MENU = "Home  Weather  Obituaries";
const NOTICE = "Sign up for our morning letter";
const HELD = "“The weir held all night,”";
const HELD_LONG = "“The weir held all night and it will hold again,”";
const COUNCIL = "the council would pay";

/** @param {string} text @param {string} words @param {number} [from] @returns {[number, number]} */
const place = (text, words, from = 0) => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the text lacks “${words}”`);
  return [start, start + words.length];
};

/**
 * @param {string} id
 * @param {string} outlet
 * @param {string[]} paragraphs
 * @param {[words: string, kind: string, speaker: string][]} said speakers by the name that the text has
 * @param {{ furniture?: string[], notes?: { code: string, message: string }[], name?: string }} [more]
 */
function article(id, outlet, paragraphs, said, { furniture = [], notes = [], name = `${outlet}.txt` } = {}) {
  const text = paragraphs.join("\n\n");
  const names = [...new Set(said.map(([, , speaker]) => speaker))];
  return {
    id, name, outlet, title: null, published: null, text, notes,
    furniture: furniture.map((words) => place(text, words)),
    mentions: names.map((speaker, at) => ({ id: `m${at + 1}`, start: place(text, speaker)[0], end: place(text, speaker)[1], kind: "name", label: "person", entity: `e${at + 1}` })),
    entities: names.map((speaker, at) => ({ id: `e${at + 1}`, label: "person", name: speaker, role: null, affiliation: null, mentions: [`m${at + 1}`] })),
    quotes: said.map(([words, kind, speaker], at) => ({
      id: `q${at + 1}`, kind, spans: [place(text, words)], quoted: kind === "direct" ? [place(text, words)] : [],
      cue: null, cue_lemma: null, cue_stance: null, cue_mood: null, within: null, confidence: 0.9, why: [],
      speaker: { mention: `m${names.indexOf(speaker) + 1}`, entity: `e${names.indexOf(speaker) + 1}`, name: speaker },
    })),
  };
}

const variant = (document, quote, relation) => ({ document, quote, relation, diff: [["=", "words"]] });

/** @returns {any} */
export function invented() {
  const documents = [
    article("d1", "The Weir Courier",
      [MENU, `${HELD} said Ida Quist.`, ...filler("the courier", 14), COPY, `Lars Tennant said ${COUNCIL}.`, NOTICE, ...filler("the end", 14)],
      [[HELD, "direct", "Ida Quist"], [COUNCIL, "indirect", "Lars Tennant"]], { furniture: [MENU, NOTICE] }),
    article("d2", "The Mill Gazette",
      [...filler("the mill", 18), `${HELD_LONG} said Ida Quist.`, COPY, ...filler("the gazette", 16), `Lars Tennant said ${COUNCIL}.`, ...filler("the sluice", 12)],
      [[HELD_LONG, "direct", "Ida Quist"], [COUNCIL, "indirect", "Lars Tennant"]]),
    article("d3", "The Ferry Post", [...filler("the ferry", 6)], [], { notes: [{ code: "no-quote", message: "has no quote" }] }),
    article("d4", "The Weir Courier",
      [...filler("the second edition", 12), `${HELD} said Ida Quist.`, ...filler("the late hour", 12)],
      [[HELD, "direct", "Ida Quist"]], { name: "courier-late.txt" }),
    article("d5", "שער המים",
      ["הסכר החזיק כל הלילה, והמים ירדו עם הבוקר.", "“הסכר הזה ישן ממני,” אמרה נועם לביא ליד הגשר, ואיש לא ענה לה.", "בערב שבו כולם הביתה."],
      [["“הסכר הזה ישן ממני,”", "direct", "נועם לביא"]]),
  ];
  const people = [
    { id: "p1", name: "Ida Quist", members: [["d1", "e1"], ["d2", "e1"], ["d4", "e1"]] },
    { id: "p2", name: "Lars Tennant", members: [["d1", "e2"], ["d2", "e2"]] },
    { id: "p3", name: "נועם לביא", members: [["d5", "e1"]] },
  ].map((person) => ({ ...person, label: "person", aliases: [], role: null, affiliation: null }));
  const [first, second] = documents;
  return {
    schema: "whosaid/1", offsets: "utf16", documents, problems: [],
    story: {
      people,
      statements: [
        { id: "s1", speaker: "p1", wording: HELD_LONG, texts: 2, variants: [variant("d1", "q1", "shortened"), variant("d2", "q1", "same"), variant("d4", "q1", "shortened")] },
        { id: "s2", speaker: "p2", wording: COUNCIL, texts: 2, variants: [variant("d1", "q2", "same"), variant("d2", "q2", "same")] },
      ],
      copies: [{ id: "c1", words: 21, places: [["d1", ...place(first.text, COPY)], ["d2", ...place(second.text, COPY)]] }],
      groups: [["d1", "d2", "d4"], ["d3", "d5"]],
      versions: [{ documents: ["d1", "d4"], kind: "version" }],
    },
  };
}

/**
 * Opens the page and shows a result in it.
 * @param {import("./page.js").Page} page
 * @param {object} [result]
 * @param {string} [path]
 */
export async function show(page, result = invented(), path = "/") {
  await page.open(path);
  await page.run(`deep("who-said")[0].result = JSON.parse(arguments[0])`, JSON.stringify(result));
  await page.articles(result.documents.length);
  // Marked words are dressed in frames of their own, after the plain text stands.
  await page.until(`return deep("article[data-document]").every((a) => !a.textContent || a.querySelector(".quote, .furniture") ||
    deep("who-said")[0].result.documents.find((d) => d.id === a.dataset.document).quotes.length === 0)`, "the marks");
}
