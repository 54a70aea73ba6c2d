// The extension in the two browsers it is made for: `node tests/web/extension.js
// [--engine NAME]… [--only WORD]`. Build it first: `npm run -s extension` in www.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { missing } from "./engines.js";
import { cases } from "./extension/cases.js";
import { openChromium } from "./extension/chromium.js";
import { openFirefox } from "./extension/firefox.js";

const OPEN = { chromium: openChromium, firefox: openFirefox };
const MADE = fileURLToPath(new URL("../../dist/extension/", import.meta.url));

/** @param {string} flag @returns {string[]} the values given for a flag */
const flags = (flag) => process.argv.flatMap((word, at) => (word === flag ? [process.argv[at + 1] ?? ""] : []));

/** Each case has a browser of its own, in which nobody pressed anything yet. */
async function attempt(engine, test) {
  const browser = await OPEN[engine](MADE + engine);
  try {
    await test(browser);
  } finally {
    await browser.close();
  }
}

if (!existsSync(MADE)) {
  console.error("dist/extension is not there; run `npm run extension` in www first");
  process.exit(1);
}

const [only = ""] = flags("--only");
const total = { passed: 0, failed: 0 };
for (const engine of flags("--engine").length > 0 ? flags("--engine") : Object.keys(OPEN)) {
  const lacks = missing(engine);
  for (const { name, test } of cases.filter(({ name }) => name.includes(only))) {
    try {
      if (lacks) throw new Error(lacks);
      await attempt(engine, test);
      total.passed += 1;
    } catch (error) {
      total.failed += 1;
      console.error(`  ${engine}: ${name}\n      ${String(error?.stack ?? error).split("\n").slice(0, 12).join("\n      ")}`);
    }
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
