// The site on a web host of its own, with its service worker: each test has another,
// so that what a browser keeps of one meets no other test.

import assert from "node:assert/strict";
import { makers } from "./saved/makers.js";
import { Page } from "./page.js";
import { serve } from "./server.js";

export const QUILL = { name: "pier.txt", text: "“It held,” said Mara Quill." };
export const SAVED = { name: "mill.html", text: makers[0].html };

/**
 * Serves the site anew and holds that no page complains.
 * @param {Page} page @param {{ folder?: string }} options
 * @param {(own: Page, open: () => Promise<void>) => Promise<void>} test
 */
export async function onHost(page, options, test) {
  const server = await serve({ keeps: true, ...options });
  const own = new Page(page.driver, server, page.engine);
  try {
    await test(own, () => own.open(options.folder));
    assert.deepEqual(await faultsOf(own), []);
  } finally {
    await page.open(); // what is asked of a page after each test is asked of the one all share
    await page.logged();
    await server.close();
  }
}

/** A browser that looks for a newer version while the host is away says so in its log. @param {Page} own */
export async function faultsOf(own) {
  return (await own.faults()).filter((fault) => !fault.includes("/sw.js"));
}

/** Waits until the site is kept and the page has its parts from there. @param {Page} own */
export const kept = (own) => own.until(`return navigator.serviceWorker.controller?.state === "activated"`, "a service worker");

/** The sample, an own text and a saved page are read. @param {Page} own */
export async function readsAll(own) {
  await own.click("sample story");
  await own.articles(5);
  await own.drop([QUILL, SAVED]);
  await own.articles(7);
  const { documents } = await own.result();
  assert.equal(documents.find(({ name }) => name === QUILL.name).quotes.length, 1);
}
