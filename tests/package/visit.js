// Opens a built page in a browser and holds what its element read to what Node reads.

import assert from "node:assert/strict";
import { serve } from "./shops.js";

/** Longest wait for a page, in milliseconds. */
const PATIENCE = 120_000;

/**
 * @typedef {object} Visit
 * @property {string} folder where the page lies
 * @property {string} [page] its name
 * @property {string} [policy]
 * @property {RegExp} [refused] what the page's policy is meant to refuse
 * @property {() => void} [check] what else must be so when all is read
 */

/**
 * @param {import("selenium-webdriver").WebDriver} driver
 * @param {Visit} visit
 * @param {(articles: any[]) => Promise<any>} compare as Node does it
 */
export async function visit(driver, { folder, page = "index.html", policy, refused, check }, compare) {
  const shop = await serve(folder, { policy });
  try {
    await driver.get(`${shop.origin}/${page}`);
    const { documents, result, outcome } = await whenRead(driver);
    const expected = await compare(documents);
    assert.deepEqual(JSON.parse(result), expected, "the element reads what Node reads");
    assert.deepEqual(JSON.parse(outcome), expected, "the page's annotator reads what Node reads");
    assert.ok(expected.documents.some(({ quotes }) => quotes.length > 0), "there is something to see");
    assert.equal(await driver.executeScript(STYLED), "rgb(1, 2, 3)", "a part takes the page's style");
    const faults = await driver.executeScript("return window.__faults");
    assert.deepEqual(faults.filter((fault) => !refused?.test(fault)), [], "the page complains of nothing");
    assert.equal(faults.some((fault) => refused?.test(fault)), Boolean(refused), "what is refused is refused");
    assert.deepEqual(shop.missing, [], "every address is there");
    check?.();
  } finally {
    await driver.get("about:blank");
    await shop.close();
  }
}

/** Waits for the element and for what the page's program says, where it says something. @param {import("selenium-webdriver").WebDriver} driver */
async function whenRead(driver) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const read = await driver.executeScript(READ);
    if (read) return read;
    if (Date.now() > end) throw new Error(`nothing was read; the page says: ${await driver.executeScript("return JSON.stringify(window.__faults)")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const READ = `
  const [element] = document.getElementsByTagName("who-said");
  const shown = (root) => root && [...root.querySelectorAll("*")].some((one) => one.matches("[data-quote]") || shown(one.shadowRoot));
  const settled = element?.result?.documents.length && !element.busy && shown(element.shadowRoot);
  if (!settled || ("outcome" in window && !window.outcome)) return null;
  const result = JSON.stringify(element.result);
  return { documents: element.documents, result, outcome: window.outcome ?? result };`;

const STYLED = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("who-said::part(legend) { outline: 1px solid rgb(1, 2, 3); }");
  document.adoptedStyleSheets.push(sheet);
  const within = (root) => root.querySelector("[part~=legend]") ?? [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot && within(one.shadowRoot)) ?? [])[0];
  const legend = within(document.querySelector("who-said").shadowRoot);
  return legend ? getComputedStyle(legend).outlineColor : "no legend";`;
