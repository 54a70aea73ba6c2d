// Draws the icons of the installed page from `www/page/icon.svg`: `node tests/web/icons.js`.
// Look at them before you commit them.

import { readFileSync, writeFileSync } from "node:fs";
import { open } from "./engines.js";
import { withPalette } from "./png.js";

const FROM = new URL("../../www/page/icon.svg", import.meta.url);
const TO = new URL("../../www/site/public/", import.meta.url);

/** Name, size, and how much of it the drawing takes where the system cuts the icon to a shape of its own. */
const ICONS = [
  { name: "icon-192", size: 192 },
  { name: "icon-512", size: 512 },
  { name: "icon-maskable-512", size: 512, part: 0.74 },
  { name: "icon-180", size: 180, part: 0.9 },
];

/** Runs in the browser. */
const DRAW = `
  const [svg, size, part, done] = arguments;
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
    const context = canvas.getContext("2d");
    if (part) {
      context.fillStyle = "#fdfcf9";
      context.fillRect(0, 0, size, size);
    }
    const edge = part ? (size * (1 - part)) / 2 : 0;
    context.drawImage(image, edge, edge, size - 2 * edge, size - 2 * edge);
    done(canvas.toDataURL("image/png").split(",")[1]);
  };
  image.src = "data:image/svg+xml;base64," + svg;`;

const svg = readFileSync(FROM).toString("base64");
const { driver, close } = await open("chromium");
try {
  for (const { name, size, part } of ICONS) {
    const png = withPalette(Buffer.from(await driver.executeAsyncScript(DRAW, svg, size, part ?? null), "base64"));
    writeFileSync(new URL(`${name}.png`, TO), png);
    console.log(`${name}.png: ${png.length} bytes`);
  }
} finally {
  await close();
}
