// How long a host's reader waits for colours: from the moment at which a page that
// has an article of 1,000 words asks for the element's script to the first frame
// with highlights, in Chromium with a warm cache: `node tests/web/in_place.js
// [TURNS]`. Build first: `cargo task web`. Prints lines for `record/speed`.
//
// Each turn is a page of its own. How busy the machine was is told by a piece of
// work that is always the same.

import assert from "node:assert/strict";
import { open } from "./engines.js";
import { sample } from "./files.js";
import { serve } from "./server.js";
import { WORK } from "./smooth.js";

const TURNS = Number(process.argv[2] ?? 21);

/** Visits before the measured ones: a browser keeps compiled code from the second or third on. */
const WARM_UP = 6;

const WORDS = 1000;

/** Paragraphs of the sample story until there are so many words. */
function article() {
  const paragraphs = [];
  let words = 0;
  for (const paragraph of sample.flatMap(({ text }) => text.split(/\n\s*\n/)).filter(Boolean)) {
    const own = paragraph.trim().split(/\s+/).slice(0, WORDS - words);
    paragraphs.push(`<p>${own.join(" ").replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`)}</p>`);
    words += own.length;
    if (words >= WORDS) break;
  }
  return paragraphs.join("\n");
}

/** A classic script, so that it stands before the element's: keeps when the first highlight was set and drawn. */
const WATCH = `
  const { set } = CSS.highlights;
  CSS.highlights.set = function (name, highlight) {
    if (!window.__set && name.startsWith("whosaid-")) {
      window.__set = performance.now();
      requestAnimationFrame(() => setTimeout(() => (window.__drawn = performance.now())));
    }
    return set.call(this, name, highlight);
  };
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Long Read</title><script>${WATCH}</script>
  <script type="module" src="/whosaid/define.js"></script></head><body><who-said><article>${article()}</article></who-said></body></html>`;

/** Runs in the page: the times of this visit, and those of a piece of work. */
const TIMES = `
  ${WORK}
  const asked = performance.getEntriesByName(new URL("/whosaid/define.js", location.href).href)[0];
  const [text] = document.querySelector("who-said").result?.documents.map(({ text }) => text) ?? [""];
  return window.__drawn && { set: window.__set - asked.startTime, drawn: window.__drawn - asked.startTime,
    words: text.split(/\\s+/).filter(Boolean).length, work: Math.min(work(), work(), work()) };
`;

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))];

const server = await serve({ cached: true, pages: { "/host.html": page } });
const { driver, close } = await open("chromium");
try {
  /** @type {{ set: number, drawn: number, words: number, work: number }[]} */
  const visits = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    await driver.get("about:blank");
    await driver.get(`${server.origin}/host.html`);
    const times = await driver.wait(() => driver.executeScript(TIMES), 30_000);
    assert.ok(times.words >= WORDS * 0.99 && times.words <= WORDS * 1.01, `${times.words} words`);
    visits.push(times);
    await new Promise((resolve) => setTimeout(resolve, turn < WARM_UP ? 1500 : 200)); // in which a browser writes its cache
  }
  const [cold] = visits;
  const warm = visits.slice(WARM_UP);
  const row = (/** @type {"set" | "drawn" | "work"} */ key) => [0.5, 0, 0.9].map((part) => Math.round(quantile(warm.map((visit) => visit[key]), part))).join(" / ");
  console.log(`${TURNS} visits with a warm cache, article of ${cold.words} words; ms, median / fastest / 90 %`);
  console.log(`script asked for to first highlight set:   ${row("set")}`);
  console.log(`script asked for to first highlight drawn: ${row("drawn")}`);
  console.log(`first visit of all, drawn: ${Math.round(cold.drawn)}`);
  console.log(`the piece of work that is always the same (25 where nothing else runs): ${row("work")}`);
} finally {
  await close();
  await server.close();
}
