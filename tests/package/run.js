// The package as its users meet it: `node tests/package/run.js [--only WORD]`. It is
// packed, installed, imported in Node, checked by the compiler, built by bundlers and
// opened in browsers. Make it first: `cargo task package`.
//
// In reading order: this file, consumers.js, workshop.js, builders.js, visit.js, shops.js.

import { openWorkshop } from "./workshop.js";
import { consumers } from "./consumers.js";
import { missing, open } from "../web/engines.js";
import { visit } from "./visit.js";

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
const workshop = openWorkshop();
const tally = { passed: 0, failed: 0 };

/** @type {Map<string, Awaited<ReturnType<typeof open>>>} each engine is started once, when a page needs it */
const browsers = new Map();

/** @param {string} engine */
async function driverOf(engine) {
  const lacks = missing(engine);
  if (lacks) throw new Error(lacks);
  if (!browsers.has(engine)) browsers.set(engine, await open(engine));
  return browsers.get(engine).driver;
}

/** What a consumer does with the package, and then with each of its pages. */
async function use({ run, engines = ["chromium"] }) {
  const visits = (await run(workshop)) ?? [];
  try {
    for (const engine of visits.length > 0 ? engines : []) {
      const driver = await driverOf(engine);
      for (const one of visits) await visit(driver, one, workshop.compare).catch((error) => {
        throw new Error(`in ${engine}: ${error.stack}`);
      });
    }
  } finally {
    for (const { close } of visits) await close?.();
  }
}

for (const consumer of consumers.filter(({ name }) => name.includes(only))) {
  const started = performance.now();
  try {
    await use(consumer);
    tally.passed += 1;
    console.log(`ok      ${consumer.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    tally.failed += 1;
    console.log(`FAILED  ${consumer.name}\n        ${String(error?.stack ?? error).split("\n").slice(0, 20).join("\n        ")}`);
  }
}

for (const { close } of browsers.values()) await close();
workshop.remove();
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 ? 1 : 0);
