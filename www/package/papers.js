// What stands beside the modules: package.json, the words for its users, the
// licences, the manifest of the element.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";

const HERE = ["README.md", "custom-elements.json"];
const ABOVE = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];

/** One way to a module, with its types. @param {string} path without its ending */
const module = (path) => ({ types: `./lib/${path}.d.ts`, default: `./lib/${path}.js` });

const EXPORTS = {
  ".": module("index"),
  "./define": module("element/define"),
  "./annotator": module("annotator/index"),
  "./worker": module("annotator/worker"),
  "./whosaid.wasm": "./lib/wasm/whosaid_bg.wasm",
  "./react": { types: "./lib/react.d.ts" },
  "./whosaid.classic.js": { types: "./lib/classic.d.ts", default: "./whosaid.classic.js" },
  "./custom-elements.json": "./custom-elements.json",
  "./package.json": "./package.json",
};

/**
 * @param {string} www
 * @param {string} out
 * @param {Set<string>} used the packages that the modules import
 */
export function writePapers(www, out, used) {
  const { name, version, license, engines, dependencies } = JSON.parse(readFileSync(`${www}package.json`, "utf8"));
  const unknown = [...used].filter((one) => !(one in dependencies));
  if (unknown.length > 0) throw new Error(`www/package.json has no dependency ${unknown.join(", ")}, which a module of the package imports`);
  const paper = {
    name,
    version,
    description: "Reads news articles, in a browser or in Node: who is named, what is quoted, who said it, and which other outlet printed the same words.",
    keywords: ["news", "journalism", "quotes", "quotation", "attribution", "named-entities", "custom-element", "web-component", "webassembly"],
    license,
    type: "module",
    engines,
    exports: EXPORTS,
    types: EXPORTS["."].types,
    unpkg: "./whosaid.classic.js",
    jsdelivr: "./whosaid.classic.js",
    customElements: "custom-elements.json",
    // The others may be left out of a program that uses nothing of them.
    sideEffects: ["./lib/element/define.js", "./lib/annotator/worker.js", "./whosaid.classic.js", "./classic/*.js"],
    dependencies: Object.fromEntries([...used].sort().map((one) => [one, dependencies[one]])),
  };
  writeFileSync(`${out}/package.json`, `${JSON.stringify(paper, null, 2)}\n`);
  for (const file of HERE) copyFileSync(`${www}package/${file}`, `${out}/${file}`);
  for (const file of ABOVE) copyFileSync(`${www}../${file}`, `${out}/${file}`);
}
