// The people view: who is quoted, how much, where, and of whom they speak.

import assert from "node:assert/strict";
import { violations } from "./accessibility.js";

/** Two articles by outlets of our own, for results that are set without reading. */
const TEXTS = [
  "Ida Quist said: “The weir above Ellery will hold.” Tom Reddy said that Quist was wrong. “Nobody asked the council or Quist,” he said.",
  "“The weir above Ellery will hold,” Ida Quist said. “Reddy has never seen it,” she said.",
];

/** @param {import("../page.js").Page} page */
async function open(page) {
  await page.open();
  const count = await page.run(`${MAKE} deep("who-said")[0].result = make(arguments[0]); return arguments[0].length`, TEXTS);
  await page.articles(count);
  await page.click("^\\s*people");
  await page.until(`return deep("[data-person]").some(visible)`, "the people");
}

/** Makes a result of texts: who says what is written out here. */
const MAKE = `const make = (texts, { unnamed = false } = {}) => {
  const find = (text, words, from = 0) => { const at = text.indexOf(words, from); return [at, at + words.length]; };
  const quote = (id, text, words, entity) => {
    const span = find(text, words);
    const marked = words.startsWith("“");
    return { id, kind: marked ? "direct" : "indirect", spans: [span], quoted: marked ? [span] : [], cue: null, cue_lemma: null, cue_stance: null,
      cue_mood: "actual", within: null, speaker: unnamed ? null : { mention: null, entity, name: entity }, confidence: 0.9, why: [] };
  };
  const mentions = (text) => [["Ida Quist", "e1"], ["Tom Reddy", "e2"], ["the council", "e3"], ["Quist", "e1"], ["Reddy", "e2"]]
    .flatMap(([words, entity]) => [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({ start: index, end: index + words.length, entity })))
    .map((mention, at) => ({ id: "m" + at, kind: "name", label: mention.entity === "e3" ? "organization" : "person", ...mention }));
  const names = { e1: "Ida Quist", e2: "Tom Reddy", e3: "the council" };
  const said = [
    (text) => [quote("q1", text, "“The weir above Ellery will hold.”", "e1"), quote("q2", text, "that Quist was wrong", "e2"), quote("q3", text, "“Nobody asked the council or Quist,”", "e2")],
    (text) => [quote("q1", text, "“The weir above Ellery will hold,”", "e1"), quote("q2", text, "“Reddy has never seen it,”", "e1")],
  ];
  const documents = texts.map((text, at) => {
    const own = mentions(text);
    return { id: "d" + (at + 1), name: at + ".txt", title: null, outlet: ["The Courier", "The Bell"][at], published: null, text, furniture: [], mentions: own,
      entities: Object.keys(names).map((id) => ({ id, label: "person", name: names[id], role: null, affiliation: null, mentions: own.filter((m) => m.entity === id).map((m) => m.id) })),
      quotes: said[at](text) };
  });
  const people = ["e1", "e2", "e3"].map((entity, at) => ({ id: "p" + (at + 1), label: entity === "e3" ? "organization" : "person", name: names[entity], aliases: [],
    role: null, affiliation: null, members: documents.map(({ id }) => [id, entity]) }));
  const variant = (document, quote) => ({ document, quote, relation: "same", diff: [] });
  const statements = texts.length < 2 ? [] : [{ id: "s1", speaker: "p1", wording: "", variants: [variant("d1", "q1"), variant("d2", "q1")] }];
  return { schema: "whosaid/1", offsets: "utf16", documents, story: { people, statements }, problems: [] };
};`;

/** The text of a source's cells, by class. */
const ROW = `const row = deep('[data-person="' + arguments[0] + '"]')[0];
  const cell = (name) => row.querySelector("td." + name)?.innerText.replace(/\\s+/g, " ").trim();`;

export const people = [
  {
    name: "people: each source has words, quotes, articles and what one outlet alone has, with bars of one scale",
    test: async (page) => {
      await open(page);
      const row = (id) => page.run(`${ROW} return { said: cell("said"), times: cell("times"), articles: cell("articles"), alone: cell("alone"),
        strip: [...row.querySelectorAll("td.outlet")].map((td) => td.innerText.trim()[0]),
        bars: [...row.querySelectorAll("td.said .bar")].map((bar) => [bar.className, bar.getBoundingClientRect().width]) }`, id);
      const [ida, tom] = [await row("p1"), await row("p2")];
      assert.match(ida.said, /^17 words 17 in marks/);
      assert.match(tom.said, /^10 words 6 in marks.* 4 retold/);
      assert.match(ida.times, /^3 quotes/);
      assert.deepEqual([ida.articles, ida.strip], ["2 of 2 articles", ["1", "2"]]);
      assert.match(ida.alone, /^1 ?quote/);
      assert.deepEqual(tom.strip, ["2", "·"]);
      assert.ok(await page.run(`return deep(".voices td.outlet:not(.none)").every(visible)`), "what each article has is in sight");
      const [solid, retold] = tom.bars;
      assert.ok(Math.abs(solid[1] / ida.bars[0][1] - 6 / 17) < 0.03 && Math.abs(retold[1] / ida.bars[0][1] - 4 / 17) < 0.03, JSON.stringify([ida.bars, tom.bars]));
    },
  },
  {
    name: "people: a count opens the first such quote, and so does what one outlet alone has",
    test: async (page) => {
      await open(page);
      // Clicks of a mouse: between its listeners the page works, unlike with element.click().
      const click = async (pattern) => (await page.button(pattern)).click();
      await click("^4 retold ?of Tom Reddy");
      await opened(page, "d1", "q2");
      await page.press("\uE00C");
      await page.click("^\\s*people");
      await click("^1 quote of Ida Quist in one outlet only");
      await click("Reddy has never seen it");
      await opened(page, "d2", "q2");
      await page.press("\uE00C");
      await page.click("^\\s*people");
      await click("^2 quotes of Tom Reddy in The Courier");
      await opened(page, "d1", "q2");
    },
  },
  {
    name: "people: what leads to the articles has a way back to the same button",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*people");
      await page.until(`return deep("[data-person]").some(visible)`, "the people");
      const words = await page.run(`const button = deep(".people [data-person] .split button").at(-1);
        button.closest("details").open = true; button.click(); return button.textContent`);
      await page.until(`return deep("who-said")[0].view === "read" && deep(".quote.open").length > 0`, "the quote");
      await page.click("^back to the people$");
      await page.until(`return deep("[data-person]").some(visible)`, "the people again");
      const [focused, seen] = await page.run(`const button = document.activeElement.shadowRoot?.activeElement ?? document.activeElement, box = button.getBoundingClientRect();
        return [button.textContent, box.height > 0 && box.top > 0 && box.bottom < innerHeight && scrollY === 0 && document.body.scrollTop === 0]`);
      assert.deepEqual([focused, seen], [words, true]);
      await page.click("^\\s*read");
      await page.until(`return deep("article[data-document]").some(visible)`, "the articles");
      assert.equal(await page.run(`return deep(".back").length`), 0);
    },
  },
  {
    name: "people: a name is a toggle for the source that the articles show",
    test: async (page) => {
      await open(page);
      const pressed = `return deep('[data-person="p2"] button[aria-pressed]')[0].getAttribute("aria-pressed")`;
      assert.equal(await page.run(pressed), "false");
      await page.run(`deep('[data-person="p2"] button[aria-pressed]')[0].click()`);
      await page.until(`${pressed} === "true"`, "the name to be pressed");
      await page.click("^Read what they say");
      await page.until(`return deep('[data-source="p2"]')[0]?.getAttribute("aria-pressed") === "true"`, "the source in the legend");
      assert.ok(await page.run(`return deep('[data-speaker="p1"]').every((piece) => piece.classList.contains("dim"))`));
      await page.click("^back to the people$");
      await page.click("^show all$");
      await page.until(`${pressed} === "false"`, "the name to be let go");
    },
  },
  {
    name: "people: the order is the reader's choice",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*people");
      const names = `return deep("table.voices")[0].innerText && [...deep("table.voices")[0].querySelectorAll("[data-person] .name")].map((name) => name.textContent)`;
      const byWords = await page.run(names);
      await page.run(`const order = deep(".people .choice select")[0]; order.value = "name"; order.dispatchEvent(new Event("change", { bubbles: true }))`);
      await page.until(`return deep("table.voices th[aria-sort]")[0].textContent === "Source"`, "the order");
      const byName = await page.run(names);
      assert.deepEqual(byName, [...byWords].sort((a, b) => a.localeCompare(b, "en")));
      assert.notDeepEqual(byName, byWords);
      assert.equal(await page.run(`return deep("table.voices th[aria-sort]").map((th) => th.textContent)[0]`), "Source");
    },
  },
  {
    name: "people: the drawing says who speaks of whom, and follows lines by keyboard",
    test: async (page) => {
      await open(page);
      const nodes = await page.run(`return deep("svg [data-node]").map((node) => [node.dataset.node, node.getAttribute("aria-label"), node.tabIndex])`);
      const label = (id) => nodes.find(([node]) => node === id)?.[1];
      assert.equal(label("from p2"), "Tom Reddy speaks of Ida Quist twice, of the council once");
      assert.equal(label("to p1"), "Ida Quist is spoken of by Tom Reddy twice");
      assert.ok(nodes.every(([, , tab]) => tab === 0), "every name is in the order of Tab");
      await page.run(`deep('svg [data-node="from p2"]')[0].focus()`);
      await page.until(`return deep("svg .line.followed").length === 2 && deep("svg .line.dim").length === 1`, "the lines of Tom Reddy");
      await page.press("\uE007");
      await page.until(`return deep('svg [data-node="from p2"]')[0].getAttribute("aria-pressed") === "true"`, "them to stay");
      await page.run(`deep('svg [data-node="from p2"]')[0].blur()`);
      assert.equal(await page.run(`return deep("svg .line.followed").length`), 2);
    },
  },
  {
    name: "people: the table behind the drawing has the same counts, which lead to quotes",
    test: async (page) => {
      await open(page);
      await page.run(`deep("details.links")[0].open = true`);
      const rows = await page.run(`return deep("details.links tr[data-from]").map((row) => [row.dataset.from, row.dataset.to, row.querySelector("button").textContent.split(":")[0]])`);
      assert.deepEqual(rows, [["p2", "p1", "twice"], ["p2", "p3", "once"], ["p1", "p2", "once"]]);
      await page.run(`deep('tr[data-from="p2"][data-to="p3"] button')[0].click()`);
      await opened(page, "d1", "q3");
    },
  },
  {
    name: "people: axe finds nothing with everything unfolded and a name held",
    test: async (page) => {
      await page.sample();
      await page.click("^\\s*people");
      await page.until(`return deep("[data-person]").some(visible)`, "the people");
      await page.run(`deep(".people details").forEach((details) => (details.open = true));
        deep("[data-person] [aria-expanded], [data-person] [aria-pressed]").forEach((button) => button.click());
        deep("svg [data-node]")[0].focus()`);
      await page.until(`return deep("tr.only").length > 0 && deep("svg .line.followed").length > 0`, "everything unfolded");
      assert.deepEqual(await violations(page), []);
    },
  },
  {
    name: "people: one article, nobody named and nobody quoted are said in words",
    test: async (page) => {
      await page.open();
      const show = async (make) => {
        await page.run(`${MAKE} deep("who-said")[0].view = "read"; deep("who-said")[0].result = ${make}`, TEXTS);
        await page.run(`return deep("who-said")[0].updateComplete.then(() => 1)`);
        await page.run(`deep("who-said")[0].view = "people"; return deep("who-said")[0].updateComplete.then(() => 1)`);
        return page.words();
      };
      assert.match(await show(`make(arguments[0].slice(0, 1))`), /second article of the same story/);
      assert.equal(await page.run(`return deep("td.outlet, td.alone").length`), 0, "one article needs no columns");
      assert.match(await show(`make(arguments[0], { unnamed: true })`), /5 quotes, and no word on who says them/);
      assert.match(await show(`{ ...make(arguments[0]), documents: make(arguments[0]).documents.map((d) => ({ ...d, quotes: [] })) }`), /Nobody is quoted/);
    },
  },
  {
    name: "people: at 360 pixels nothing is cut off and the table stands for the drawing",
    skip: ["firefox", "webkit"], // the width is set by Chromium's own command
    test: async (page) => {
      const size = (width, height) => page.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
      await size(360, 800);
      try {
        await page.sample();
        await page.click("^\\s*people");
        await page.until(`return deep("details.links").some((details) => details.open)`, "the table");
        assert.ok(!(await page.run(`return deep("svg.flow").some(visible)`)), "no drawing");
        const wide = await page.run(`return deep(".people *").filter((e) => visible(e) && e.getBoundingClientRect().right > 361).map((e) => e.className)`);
        assert.deepEqual(wide, []);
      } finally {
        await page.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
      }
    },
  },
];

/** The card of that quote is open. @param {import("../page.js").Page} page @param {string} document @param {string} quote */
function opened(page, document, quote) {
  return page.until(
    `return deep(".card").some(visible) && deep('article[data-document="' + arguments[0] + '"] [data-quote="' + arguments[1] + '"].open').length > 0`,
    `${document}/${quote}`,
    document,
    quote,
  );
}
