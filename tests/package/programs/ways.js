// One way to give the engine, in a process of its own, since the engine is loaded
// once for each thread: `node ways.js WAY` prints what was read, or the error's code.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { createAnnotator } from "whosaid/annotator";
import { articles } from "./story.js";

const file = new URL(import.meta.resolve("whosaid/whosaid.wasm"));
const bytes = await readFile(file);

const ways = {
  view: () => bytes,
  buffer: () => new Uint8Array(bytes).buffer,
  module: () => WebAssembly.compile(bytes),
  response: () => new Response(bytes),
  typed: () => new Response(bytes, { headers: { "content-type": "application/wasm" } }),
  address: () => new URL(`data:application/wasm;base64,${bytes.toString("base64")}`),
  broken: () => bytes.subarray(0, 1000),
  refused: () => new Response("gone", { status: 404 }),
  nowhere: () => pathToFileURL("nowhere.wasm"),
};

try {
  const annotator = await createAnnotator({ wasm: await ways[process.argv[2]](), worker: false });
  console.log(JSON.stringify(await annotator.compare(articles)));
} catch (error) {
  console.log(JSON.stringify(`${error.name} ${error.code}`));
}
