// What a folder of articles costs in the page, in Chromium: the time until all of them are
// read, compared and drawn, the longest task of the main thread on the way, and, on Linux, the
// memory of the page and its worker: `node tests/web/many.js FOLDER [COUNT]`. Build first.

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

/** The memory of Chromium's renderers, in bytes: the page with its worker, their scripts and wasm. */
function rendererMemory() {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const sizes = processes.map((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer")) return 0;
      return 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // it has ended meanwhile
    }
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

const server = await serve();
const { driver, close } = await open("chromium");
try {
  await driver.manage().setTimeouts({ script: 300_000 });
  const page = new Page(driver, server, "chromium");
  await page.open();
  const before = rendererMemory();
  const { longest, allowed, drawn, tasks } = await readSmoothly(page, files);
  console.log(`${files.length} articles, ${words} words: ${Math.round(drawn)} ms until all is drawn`);
  console.log(`longest task ${Math.round(longest)} ms (a task is felt here from ${Math.round(allowed)} ms); ${tasks} tasks over 50 ms`);
  const after = rendererMemory();
  await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const [used, kept] = [after, rendererMemory()].map((bytes) => Math.round((bytes - before) / 1e6));
  console.log(`memory of page and worker together ${used} MB more than of the empty page, ${kept} MB when the page's garbage is collected`);
} finally {
  await close();
  await server.close();
}
