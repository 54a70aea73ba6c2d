// What stays in memory when an article on a host's page is annotated and left alone
// again, over and over.

import assert from "node:assert/strict";
import { visit } from "../hosting.js";

const CYCLES = 200;

/** The first ones fill what is made once. */
const FIRST = 20;

/** How much more may be in use at the end than after the first ones. */
const GROWTH = 0.05;

/** Runs in the page: brings the article, annotates it by function and by element, takes all away, so many times. */
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

export const hostMemory = [
  {
    name: "in place: two hundred articles that come and go leave the memory flat",
    skip: ["firefox", "webkit"], // only Chromium tells how much is in use
    test: async (page) => {
      await visit(page, "paper");
      await page.until(`return Boolean(window.annotatePage)`, "the host's script");
      const cycle = async (/** @type {number} */ times) => {
        assert.equal(await page.driver.executeAsyncScript(CYCLE, times), null);
        for (let turn = 0; turn < 3; turn += 1) await page.driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
        const { usedSize } = await page.driver.sendAndGetDevToolsCommand("Runtime.getHeapUsage", {});
        const { nodes, jsEventListeners } = await page.driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
        return { usedSize, nodes, jsEventListeners };
      };
      const first = await cycle(FIRST);
      const last = await cycle(CYCLES - FIRST);
      const told = JSON.stringify({ first, last });
      if (process.env.WHOSAID_TELL) console.log(told);
      assert.ok(last.usedSize <= first.usedSize * (1 + GROWTH), told);
      assert.ok(last.nodes <= first.nodes * (1 + GROWTH) && last.jsEventListeners <= first.jsEventListeners, told);
    },
  },
];
