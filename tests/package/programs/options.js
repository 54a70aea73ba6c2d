// Each option of createAnnotator in a browser, by addresses that a bundler gives.

import { createAnnotator, WhosaidError } from "whosaid";
import "whosaid/define";
import wasm from "whosaid/whosaid.wasm?url";
import script from "whosaid/worker?worker&url";
import Started from "whosaid/worker?worker";
import { articles } from "./story.js";

const address = new URL(wasm, import.meta.url);
const worker = new URL(script, import.meta.url);
const bytes = await (await fetch(address)).arrayBuffer();

const ways = {
  "an address": { wasm: address, worker: true },
  "bytes": { wasm: bytes, worker: true },
  "a module": { wasm: await WebAssembly.compile(bytes), worker: true },
  "a response": { wasm: await fetch(address), worker: true },
  "a worker's address": { worker },
  "a worker's function": { worker: () => new Started() },
  "this thread": { worker: false },
};

window.outcome = "";
document.querySelector("who-said").documents = articles;
const first = await createAnnotator();
const expected = JSON.stringify(await first.compare(articles));
const faults = [];
for (const [way, options] of Object.entries(ways)) {
  const annotator = await createAnnotator(options);
  if (JSON.stringify(await annotator.compare(articles)) !== expected) faults.push(`${way} reads something else`);
  annotator.close();
}

/** @param {string} what @param {string} wanted @param {Promise<unknown>} call */
async function refuses(what, wanted, call) {
  const error = await call.then(() => "nothing", (thrown) => thrown);
  const said = error instanceof WhosaidError ? error.code : error.name;
  if (said !== wanted) faults.push(`${what}: ${said} and not ${wanted}`);
}

const controller = new AbortController();
const aborted = first.compare(articles, { signal: controller.signal });
controller.abort();
await refuses("an aborted call", "AbortError", aborted);
if (JSON.stringify(await first.compare(articles)) !== expected) faults.push("after an abort something else is read");
await refuses("an article that is none", "wrong-call", first.compare([{ text: 1 }]));
first.close();
await refuses("a call after the end", "closed", first.compare(articles));
await refuses("bytes that are no engine", "load", createAnnotator({ wasm: new Uint8Array(9) }));
window.outcome = faults.length > 0 ? JSON.stringify(faults) : expected;
