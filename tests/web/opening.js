// How long the page takes to open from a local server, and how long its main thread
// is taken while articles are read: `node tests/web/opening.js [FILE…]`, without
// files the sample story. Build first: `cargo task web`. Prints lines for
// `record/speed`; what must hold is tested in `cases/smooth.js`.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { open } from "./engines.js";
import { sample } from "./files.js";
import { Page } from "./page.js";
import { serve } from "./server.js";
import { readSmoothly, readWarm, timeToReady } from "./smooth.js";

const OPENINGS = 9;

const paths = process.argv.slice(2);
const files = paths.length ? paths.map((path) => ({ name: basename(path), text: readFileSync(path, "utf8") })) : sample;
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const server = await serve();
const browser = await open("chromium");
try {
  const page = new Page(browser.driver, server, "chromium");
  const openings = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) openings.push(await timeToReady(page));
  const readings = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) readings.push(await readSmoothly(page, files));
  const warm = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await readWarm(page, sample.map(({ name, text }) => ({ name: `other-${name}`, text }))); // so that nothing is known
    warm.push(await readWarm(page, files));
  }
  console.log(`opening to ready, median of ${OPENINGS}: ${Math.round(median(openings))} ms`);
  console.log(`drop of ${files.length} articles to all drawn, median: ${Math.round(median(readings.map(({ drawn }) => drawn)))} ms`);
  const part = (key) => Math.round(median(warm.map((turn) => turn[key])));
  console.log(`the same warm, median: ${part("read")} ms, then to compare ${part("compare")} ms, to people ${part("people")} ms`);
  const [longest, felt] = ["longest", "allowed"].map((key) => Math.round(median(readings.map((reading) => reading[key]))));
  console.log(`longest task of the main thread, median: ${longest} ms (0: under 50; a task is felt here from ${felt} ms)`);
} finally {
  await browser.close();
  await server.close();
}
