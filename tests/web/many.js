// What a folder of articles costs in the page, in Chromium: the time until all of them are
// read, compared and drawn, the longest task of the main thread on the way, and the memory
// of the page and its worker: `node tests/web/many.js FOLDER [COUNT]`. Build first.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./engines.js";
import { Page } from "./page.js";
import { serve } from "./server.js";
import { readSmoothly } from "./smooth.js";

const [folder, count = "1000"] = process.argv.slice(2);
assert.ok(folder, "name a folder of .txt files");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().slice(0, Number(count));
const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const words = files.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const server = await serve();
const { driver, close } = await open("chromium");
try {
  await driver.manage().setTimeouts({ script: 300_000 });
  const page = new Page(driver, server, "chromium");
  const { longest, allowed, drawn, tasks } = await readSmoothly(page, files);
  const heap = await driver.executeAsyncScript(`
    const done = arguments[0];
    const used = performance.memory?.usedJSHeapSize ?? 0;
    (performance.measureUserAgentSpecificMemory?.() ?? Promise.resolve({ bytes: 0 })).then(({ bytes }) => done({ used, bytes }), () => done({ used, bytes: 0 }));`);
  console.log(`${files.length} articles, ${words} words: ${Math.round(drawn)} ms until all is drawn`);
  console.log(`longest task ${Math.round(longest)} ms (a task is felt here from ${Math.round(allowed)} ms); ${tasks} tasks over 50 ms`);
  console.log(`heap of the page ${Math.round(heap.used / 1e6)} MB; page and worker together ${Math.round(heap.bytes / 1e6)} MB`);
} finally {
  await close();
  await server.close();
}
