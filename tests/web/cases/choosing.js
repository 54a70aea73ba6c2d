// The legend and the card: one source at a time, one quote at a time.

import assert from "node:assert/strict";

/** A source of the sample story by name, from the legend. */
const SOURCE = `const source = deep("button[data-source]").find((b) => b.textContent.includes(arguments[0]));`;

/** How strong a quote is drawn: what dimming changes. */
const LOOKS = `return deep("[data-quote][data-speaker]").map((piece) => {
  const style = getComputedStyle(piece);
  return { speaker: piece.dataset.speaker, kind: piece.dataset.kind,
    look: [style.opacity, style.color, style.backgroundColor, style.filter].join("|"), tint: style.backgroundColor };
})`;

export const choosing = [
  {
    name: "the legend lists the sources with the number of their quotes",
    test: async (page) => {
      await page.sample();
      const legend = await page.run(`return deep("button[data-source]").map((b) => [b.dataset.source, b.getAttribute("aria-pressed"), b.textContent])`);
      assert.ok(legend.length >= 3, `${legend.length} sources`);
      assert.ok(legend.every(([, pressed]) => pressed === "false"));
      assert.match(legend[0][2], /Castell/, "the director is quoted most");
    },
  },
  {
    name: "a source's button dims everybody else, and again shows all",
    test: async (page) => {
      await page.sample();
      const before = await page.run(LOOKS);
      const chosen = await page.run(`${SOURCE} source.click(); return source.dataset.source`, "Brandt");
      await page.until(`${SOURCE} return source.getAttribute("aria-pressed") === "true"`, "the button to be pressed", "Brandt");
      await settle();
      const during = await page.run(LOOKS);
      during.forEach(({ speaker, look }, at) => {
        if (speaker === chosen) assert.equal(look, before[at].look, "the chosen source stays as it was");
        else assert.notEqual(look, before[at].look, `${speaker} is dimmed`);
      });
      await page.run(`${SOURCE} source.click()`, "Brandt");
      await page.until(`${SOURCE} return source.getAttribute("aria-pressed") === "false"`, "the button to be released", "Brandt");
      await settle();
      assert.deepEqual(await page.run(LOOKS), before);
    },
  },
  {
    name: "a source has the same tint in every article, and another source another",
    test: async (page) => {
      await page.sample();
      const tints = new Map();
      for (const { speaker, kind, tint } of await page.run(LOOKS)) {
        if (kind === "direct") tints.set(speaker, (tints.get(speaker) ?? new Set()).add(tint));
      }
      for (const [speaker, own] of tints) assert.equal(own.size, 1, `${speaker} has one tint`);
      assert.ok(new Set([...tints.values()].map(([tint]) => tint)).size >= Math.min(4, tints.size));
    },
  },
  {
    name: "a click on a quote shows who, by which words, how sure and why; Esc takes it away",
    test: async (page) => {
      await page.sample();
      const asked = await page.run(`const { result } = deep("who-said")[0];
        const article = result.documents[0];
        const quote = article.quotes.find((q) => q.speaker?.entity && q.cue && q.kind === "direct");
        const piece = deep('article[data-document="' + article.id + '"] [data-quote="' + quote.id + '"]')[0];
        piece.scrollIntoView({ block: "center" });
        piece.click();
        return { cue: article.text.slice(...quote.cue), name: quote.speaker.name, why: quote.why }`);
      const card = await page.until(
        `const card = deep("[role=dialog], [popover], .card").find(visible); return card && card.innerText`, "the card");
      assert.ok(asked.name.split(" ").some((part) => card.includes(part)), `${card} names ${asked.name}`);
      assert.ok(card.includes(asked.cue), `${card} shows the cue ${asked.cue}`);
      assert.match(card, /\d+\s?%/);
      await page.press("\uE00C");
      await page.until(`return !deep("[role=dialog], [popover], .card").some(visible)`, "the card to go");
    },
  },
  {
    name: "the card of a quote says in words what its cue tells of it",
    test: async (page) => {
      await page.open();
      await page.drop([{ name: "weir.txt", text: "Ida Quist claimed that the weir would hold. She did not say that it was old.\n" }]);
      await page.articles(1);
      const quotes = (await page.result()).documents[0].quotes;
      assert.deepEqual(quotes.map((quote) => quote.cue_stance), ["doubting", "neutral"]);
      assert.deepEqual(quotes.map((quote) => quote.cue_mood), ["actual", "negated"]);
      const cards = [];
      for (const { id } of quotes) {
        await page.run(`deep('[data-quote="' + arguments[0] + '"]')[0].click()`, id);
        cards.push(await page.until(`const card = deep(".card").find(visible); return card && card.innerText`, "the card"));
        await page.press("\uE00C");
        await page.until(`return !deep(".card").some(visible)`, "the card to go");
      }
      assert.match(cards[0], /claimed: the writer keeps a distance/);
      assert.match(cards[1], /say: reported as not said/);
      assert.doesNotMatch(cards[1], /the writer/);
    },
  },
];

/** Longer than any movement of the page. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 400));
