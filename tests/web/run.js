// The built page in three engines: `node tests/web/run.js [--engine NAME]… [--only WORD]`.
// Build it first: `cargo task web`.

import { existsSync } from "node:fs";
import { ENGINES, missing, open } from "./engines.js";
import { Page } from "./page.js";
import { KEEP_NOTHING, serve } from "./server.js";
import { cases } from "./cases/index.js";

/** @param {string} flag @returns {string[]} the values given for a flag */
function flags(flag) {
  return process.argv.flatMap((word, at) => (word === flag ? [process.argv[at + 1] ?? ""] : []));
}

/**
 * Runs the cases in one engine.
 * @param {string} engine @param {string | undefined} only
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runEngine(engine, only) {
  const tally = { passed: 0, failed: 0 };
  const fail = (name, reason) => {
    tally.failed += 1;
    console.error(`  ${engine}: ${name}\n      ${String(reason).split("\n").slice(0, 12).join("\n      ")}`);
  };
  const lacks = missing(engine);
  if (lacks) {
    fail("the engine", lacks);
    return tally;
  }
  const server = await serve();
  const browser = await open(engine).catch((error) => fail("the engine does not start", error));
  if (browser) {
    const page = new Page(browser.driver, server, engine);
    for (const { name, test, skip } of cases) {
      if ((only && !name.includes(only)) || skip?.includes(engine)) continue;
      const reason = await attempt(page, test);
      if (reason) fail(name, reason);
      else tally.passed += 1;
    }
    await browser.close();
  }
  await server.close();
  return tally;
}

/**
 * One case and, whatever it is about, no fault in the page.
 * @param {Page} page @param {(page: Page) => Promise<void>} test
 * @returns {Promise<string | null>} why it failed
 */
async function attempt(page, test) {
  try {
    await page.driver.get("about:blank");
    await page.logged();
    page.server.missing.length = 0;
    page.server.before = KEEP_NOTHING;
    await test(page);
    const faults = await page.faults();
    return faults.length > 0 ? `the page complained:\n${faults.join("\n")}` : null;
  } catch (error) {
    return /** @type {Error} */ (error)?.stack ?? String(error);
  }
}

if (!existsSync(new URL("../../dist/site/index.html", import.meta.url))) {
  console.error("dist/site is not there; run `cargo task web` first");
  process.exit(1);
}

const engines = flags("--engine");
const unknown = engines.filter((engine) => !(engine in ENGINES));
if (unknown.length > 0) {
  console.error(`no engine ${unknown.join(", ")}; there are ${Object.keys(ENGINES).join(", ")}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const engine of engines.length > 0 ? engines : Object.keys(ENGINES)) {
  const { passed, failed } = await runEngine(engine, flags("--only")[0]);
  console.log(`${engine}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
