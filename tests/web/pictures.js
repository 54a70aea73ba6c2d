// Takes the README's pictures of the sample story: `node tests/web/pictures.js`.
// Build first: `cargo task web`. Look at them before you commit them.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { open } from "./engines.js";
import { Page } from "./page.js";
import { withPalette } from "./png.js";
import { serve } from "./server.js";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** Name, width, height, theme, and what is done before the picture. */
const PICTURES = [
  { name: "wide", width: 1280, height: 760, theme: "light", view: "read", card: true },
  { name: "compare", width: 1280, height: 760, theme: "light", view: "compare" },
  { name: "compare-dark", width: 1280, height: 760, theme: "dark", view: "compare" },
  { name: "people", width: 1280, height: 760, theme: "light", view: "people" },
  { name: "dark", width: 1280, height: 760, theme: "dark", view: "read" },
  { name: "narrow", width: 420, height: 820, theme: "light", view: "read" },
];

/** @param {Page} page */
async function dress(page, { width, height, theme, view, card }) {
  await page.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await page.sample();
  await page.run(`const choice = deep("select#theme")[0]; choice.value = arguments[0]; choice.dispatchEvent(new Event("change", { bubbles: true }))`, theme);
  if (view !== "read") await page.click(`^\\s*${view}`);
  if (card) await page.run(`deep('article[data-document="d1"] [data-quote][data-kind="direct"]')[0].click()`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve();
const { driver, close } = await open("chromium");
try {
  const page = new Page(driver, server, "chromium");
  for (const picture of PICTURES) {
    await dress(page, picture);
    const png = withPalette(Buffer.from(await driver.takeScreenshot(), "base64"));
    writeFileSync(`${FOLDER}${picture.name}.png`, png);
    console.log(`${picture.name}.png: ${Math.round(png.length / 1000)} kB`);
  }
} finally {
  await close();
  await server.close();
}
