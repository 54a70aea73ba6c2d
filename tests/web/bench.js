// How fast the sample story is read, natively and in wasm in Chromium, side by
// side in one run: `node tests/web/bench.js [--record]`.
//
// Both do the same: five texts to five documents, one story and one report (JSON
// natively, JavaScript objects in the browser), on one thread. Each checks its
// answer first: the bench against the goldens, wasm against the command line.
// Build first: `cargo task web`. `--profile quick` measures that build natively.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { missing, open } from "./engines.js";
import { commandLine, sample } from "./files.js";
import { serve } from "./server.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What Rust's bench says of one of its cases: items a second, fastest and median. */
function native(table, name) {
  const lines = table.split("\n");
  const at = lines.findIndex((line) => new RegExp(`[├╰]─ ${name} `).test(line));
  assert.ok(at >= 0, `the bench has no case ${name}`);
  const [fastest, , median] = lines[at + 1].split("│").map((cell) => cell.trim()).filter(Boolean).map(items);
  return { fastest, median };
}

/** "1.083 Mitem/s" as a number. @param {string} cell */
function items(cell) {
  const [, number, scale] = /([\d.]+) ([KM]?)item\/s/.exec(cell) ?? [];
  return Number(number) * { "": 1, K: 1e3, M: 1e6 }[scale ?? ""];
}

/** Runs in the page: reads the story again and again and answers the times in milliseconds. */
const IN_PAGE = `
  const [inputs, rounds, done] = arguments;
  (async () => {
    const { default: init, Annotator } = await import("/__wasm/whosaid.js");
    await init();
    let result;
    const times = [];
    for (let round = 0; round < rounds + 20; round += 1) {
      // One that has read nothing yet: what the call before had read is not read again.
      const annotator = new Annotator();
      const start = performance.now();
      result = await annotator.compare(inputs);
      if (round >= 20) times.push(performance.now() - start);
      annotator.free();
    }
    return { times, result: JSON.stringify(result) };
  })().then(done, (error) => done({ error: String(error) }));
`;

/** @param {number} words */
async function wasm(words) {
  const lacks = missing("chromium");
  assert.equal(lacks, null, lacks ?? "");
  const server = await serve();
  const browser = await open("chromium");
  try {
    await browser.driver.get(server.origin);
    const inputs = sample.map(({ name, text }) => ({ name, text }));
    const { times, result, error } = await browser.driver.executeAsyncScript(IN_PAGE, inputs, 200);
    assert.equal(error, undefined);
    assert.deepEqual(JSON.parse(result), commandLine(sample.map(({ name }) => name)), "wasm says what the command line says");
    times.sort((a, b) => a - b);
    const speed = (time) => (words / time) * 1000;
    return { fastest: speed(times[0]), median: speed(times[times.length >> 1]) };
  } finally {
    await browser.close();
    await server.close();
  }
}

const number = (value) => Math.round(value).toLocaleString("en-GB").padStart(12);

const words = sample.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const at = process.argv.indexOf("--profile");
const profile = at < 0 ? [] : ["--profile", process.argv[at + 1]];
const table = execFileSync("cargo", ["bench", "--quiet", ...profile, "--bench", "pipeline"], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const rows = {
  "native, without report": native(table, "whole"),
  "native, with report": native(table, "whole_with_report"),
  "wasm in Chromium, with report": await wasm(words),
};
const report = [
  `command: ${["node tests/web/bench.js --record", ...profile].join(" ")}`,
  `date: ${new Date().toISOString().slice(0, 10)}`,
  `machine: ${cpus().length} × ${cpus()[0].model}`,
  `commit: ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim()}`,
  "",
  `The sample story, ${words} words, one thread; words a second.`,
  "",
  `${"".padEnd(32)}${"fastest".padStart(12)}${"median".padStart(12)}`,
  ...Object.entries(rows).map(([name, { fastest, median }]) => `${name.padEnd(32)}${number(fastest)}${number(median)}`),
  "",
  "Stage by stage, native (an item is a word):",
  "",
  ...table.split("\n").map((line) => line.trimEnd()).filter((line) => /[│├╰]|fastest/.test(line)),
  "",
].join("\n");
console.log(report);
if (process.argv.includes("--record")) {
  const folder = `${ROOT}record/speed`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${new Date().toISOString().slice(0, 10)}-pipeline.txt`, report);
}
