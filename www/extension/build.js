// Makes the extension for each browser, as a folder and as an archive:
// `node extension/build.js`. Everything is made once; only the manifests differ.
// The same source gives the same bytes.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BlobWriter, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { build } from "vite";
import { ICONS, manifestFor } from "./manifest.js";

const WWW = fileURLToPath(new URL("..", import.meta.url));
const OUT = fileURLToPath(new URL("../../dist/extension/", import.meta.url));
const MADE = join(OUT, "made");

/** The engine under a name that stays, so that it is there once and the background finds it. */
const output = () => ({
  assetFileNames: (/** @type {{ names: string[] }} */ { names: [name] }) => (name.endsWith(".wasm") ? "engine.wasm" : "assets/[name]-[hash][extname]"),
});

const worker = () => ({ format: /** @type {const} */ ("es"), rolldownOptions: { output: output() } });

/** The page of the site with the extension's program in the place of the site's. */
const ownProgram = {
  name: "whosaid-extension",
  transformIndexHtml: {
    order: /** @type {const} */ ("pre"),
    handler(/** @type {string} */ html) {
      const own = html.replace("./page/main.js", "./extension/reader.js");
      if (own === html && html.includes('id="reader"')) throw new Error("index.html does not start ./page/main.js");
      return own;
    },
  },
};

/** The pages: the reader and the popup. */
function buildPages() {
  return build({
    root: WWW,
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [ownProgram],
    worker: worker(),
    build: {
      outDir: MADE,
      emptyOutDir: false,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ["index.html", "extension/popup.html"].map((page) => join(WWW, page)), output: output() },
    },
  });
}

/**
 * A program as one plain script: neither a tab nor a service worker loads parts later.
 * @param {"background" | "content"} name
 */
function buildScript(name) {
  return build({
    root: WWW,
    base: "./",
    configFile: false,
    logLevel: "warn",
    worker: worker(),
    define: { "import.meta.url": "location.href", "import.meta.resolve": "undefined" },
    build: {
      outDir: MADE,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(WWW, `extension/${name}.js`),
        output: { ...output(), format: "iife", codeSplitting: false, entryFileNames: `${name}.js` },
      },
    },
  });
}

/** @param {string} folder @returns {Promise<Uint8Array>} an archive of it in which no clock and no order of the disk shows */
async function archive(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const zip = new ZipWriter(new BlobWriter(), { level: 9, lastModDate: new Date(2000, 0, 1), extendedTimestamp: false, useWebWorkers: false });
  for (const path of paths) {
    await zip.add(path.slice(folder.length + 1).replaceAll("\\", "/"), new Uint8ArrayReader(readFileSync(path)));
  }
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

const { version } = JSON.parse(readFileSync(join(WWW, "package.json"), "utf8"));
rmSync(OUT, { recursive: true, force: true });
await buildPages();
await buildScript("background");
await buildScript("content");
mkdirSync(join(MADE, "icons"));
for (const side of ICONS) cpSync(join(WWW, `extension/icons/${side}.png`), join(MADE, `icons/${side}.png`));
for (const browser of /** @type {const} */ (["chromium", "firefox"])) {
  const folder = join(OUT, browser);
  cpSync(MADE, folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifestFor(browser, version), null, 2)}\n`);
  const bytes = await archive(folder);
  writeFileSync(join(OUT, `whosaid-${browser}.zip`), bytes);
  console.log(`dist/extension/${browser}: ${(bytes.length / 1e6).toFixed(2)} MB as an archive`);
}
rmSync(MADE, { recursive: true });
