// What stays in memory when an article on a host's page is annotated and left alone
// again, over and over.

import assert from "node:assert/strict";
import { open } from "../engines.js";
import { visit } from "../hosting.js";
import { Page } from "../page.js";

const CYCLES = 200;

/** The first ones fill what is made once. */
const FIRST = 20;

/** How much more may be in use at the end than after the first ones. */
const GROWTH = 0.02;

/** Runs in the page: brings the article, annotates it, opens a card, takes all away, so many times. */
const CYCLE = `
  const [times, done] = arguments;
  (async () => {
    const text = (window.__html ??= document.querySelector("#own").outerHTML);
    document.querySelector("#own")?.remove();
    for (let turn = 0; turn < times; turn += 1) {
      const range = document.createRange();
      document.body.append(range.createContextualFragment(text));
      const handle = window.annotatePage(document.querySelector("#own"));
      await handle.ready;
      await handle.select("q1");
      handle.remove();
      document.querySelector("#own").remove();
    }
  })().then(() => done(null), (error) => done(String(error)));
`;

/**
 * A script engine compiles a function anew the oftener it runs. That code counts as in
 * use, is no leak and hides one.
 */
const PLAIN = ["--js-flags=--no-opt --no-sparkplug --no-maglev"];

export const hostMemory = [
  {
    name: "in place: two hundred articles that come and go leave the memory flat",
    skip: ["firefox", "webkit"], // only Chromium tells how much is in use
    test: async (own) => {
      await visit(own, "paper"); // looked at for faults
      const { driver, close } = await open(own.engine, { browser: PLAIN });
      try {
        const page = new Page(driver, own.server, own.engine);
        await visit(page, "paper");
        await page.until(`return Boolean(window.annotatePage)`, "the host's script");
        const first = await cycle(driver, FIRST);
        const last = await cycle(driver, CYCLES - FIRST);
        const told = JSON.stringify({ first, last });
        if (process.env.WHOSAID_TELL) console.log(told);
        assert.ok(last.usedSize <= first.usedSize * (1 + GROWTH), told);
        assert.ok(last.nodes <= first.nodes * (1 + GROWTH) && last.jsEventListeners <= first.jsEventListeners, told);
      } finally {
        await close();
      }
    },
  },
];

/** @param {import("selenium-webdriver").WebDriver} driver @param {number} times */
async function cycle(driver, times) {
  assert.equal(await driver.executeAsyncScript(CYCLE, times), null);
  await new Promise((resolve) => setTimeout(resolve, 2000)); // in which the engine ends
  for (let turn = 0; turn < 3; turn += 1) await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  const { usedSize } = await driver.sendAndGetDevToolsCommand("Runtime.getHeapUsage", {});
  const { nodes, jsEventListeners } = await driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
  return { usedSize, nodes, jsEventListeners };
}
