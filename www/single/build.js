// Makes the page one file: `node single/build.js ENGINE OUT`, where ENGINE is the
// wasm module as raw deflate. Its policy names its one script and its one style
// sheet by their hashes, so that nothing else ever runs in it.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const WWW = fileURLToPath(new URL("..", import.meta.url));

/** What is too large to be carried, and what stands for it. */
const INSTEAD = [
  { find: /^\.\/(pdf|docx)\/index\.js$/, replacement: `${WWW}single/left-out.js` },
  { find: /^\.\/markdown\/index\.js$/, replacement: `${WWW}single/as-text.js` },
  { find: /^\.\/html-entities\.js$/, replacement: `${WWW}single/no-entities.js` },
];

/**
 * A program as one text.
 * @param {string} entry under `www/`
 * @param {string} here what says where the program runs
 */
async function bundle(entry, here) {
  const { output } = await build({
    root: WWW,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: INSTEAD },
    define: { "import.meta.url": here, "import.meta.resolve": "undefined" },
    build: {
      write: false,
      target: "es2022",
      // The sample's texts lie in the script; the engine comes from elsewhere.
      assetsInlineLimit: (file) => file.endsWith(".txt"),
      modulePreload: false,
      rolldownOptions: { input: `${WWW}${entry}`, output: { format: "iife", codeSplitting: false } },
    },
  });
  return output.filter(({ type }) => type === "chunk").map(({ code }) => code).join("");
}

/** What would end the element that holds it. @param {string} script */
const inElement = (script) => script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Replaces what must stand there exactly once.
 * @param {string} page @param {RegExp} pattern @param {string} by
 */
function replaceOnce(page, pattern, by) {
  if (page.match(new RegExp(pattern, "g"))?.length !== 1) throw new Error(`index.html has not exactly one ${pattern}`);
  return page.replace(pattern, () => by);
}

const [engine, out] = process.argv.slice(2);
let html = readFileSync(`${WWW}index.html`, "utf8");
const script = inElement(await bundle("single/main.js", "document.baseURI"));
const worker = inElement(await bundle("annotator/worker.js", "location.href"));
const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)" \/>\s*/g)];
const style = sheets.map(([, href]) => readFileSync(`${WWW}${href}`, "utf8")).join("");
const icon = readFileSync(`${WWW}page/icon.svg`).toString("base64");
const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; worker-src blob:; img-src data: blob:; base-uri 'none'; form-action 'none'`;

// What a browser needs to install a site.
html = html.replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>\s*/g, "");
for (const [link] of sheets) html = html.replace(link, "");
html = replaceOnce(html, /<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
html = replaceOnce(html, /<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}" type="image/svg+xml" />`);
html = replaceOnce(html, /<script type="module"[^>]*><\/script>/, `<style>${style}</style>`);
html = replaceOnce(
  html,
  /<\/body>/,
  `<script type="text/plain" id="engine">${readFileSync(engine).toString("base64")}</script>
    <script type="text/plain" id="worker">${worker}</script>
    <script>${script}</script>
  </body>`,
);
writeFileSync(out, html);
console.log(`${out}: ${(html.length / 1e6).toFixed(2)} MB`);
