// Finishes what Vite has built: `node site/build.js` writes the service worker, which
// knows every file of the site, and lays a Brotli twin beside each file that shrinks.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { layTwins } from "./brotli.js";

const WWW = fileURLToPath(new URL("..", import.meta.url));
const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));

/** What the page never asks for: the element for other people's pages. */
const NOT_OF_THE_PAGE = /^whosaid\//;
/** Vite wrote a hash of its content into the name. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** @param {string} text @returns {string} */
const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Every file of the site, with a hash where its name has none. */
function filesOf() {
  const paths = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(SITE, join(parentPath, name)).split(sep).join("/"));
  return paths
    .filter((url) => !NOT_OF_THE_PAGE.test(url))
    .sort()
    .map((url) => ({ url, revision: HASHED.test(url) ? null : hash(readFileSync(join(SITE, url), "latin1")) }));
}

/** A plain script in one piece, for some browsers let a service worker have no module. */
async function buildServiceWorker() {
  const files = filesOf();
  const { output } = await build({
    root: WWW,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { "import.meta.env.SITE": JSON.stringify({ files, version: hash(JSON.stringify(files)) }) },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: `${WWW}site/service-worker/index.js`, output: { format: "iife", codeSplitting: false } },
    },
  });
  writeFileSync(join(SITE, "sw.js"), output[0].code);
  return files.length;
}

const count = await buildServiceWorker();
await layTwins(SITE, join(WWW, "node_modules", ".cache", "brotli"));
console.log(`service worker: keeps ${count} files; Brotli twins laid`);
