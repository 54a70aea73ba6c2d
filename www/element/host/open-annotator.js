// How an annotator is opened for articles in place: in a worker, or on this thread
// where the host's policy allows no worker or the script comes from elsewhere.

import { createAnnotator } from "../../annotator/index.js";

/** Read first, so that the engine has its word lists at hand when the article comes: it waits for that anyhow. */
const FIRST = { name: "", text: "“It held,” said Ada Quill." };

/** @returns {Promise<import("../../annotator/types.js").Annotator>} */
export async function openHere() {
  const wasm = compiled();
  const annotator = await createAnnotator({ wasm }).catch(() => createAnnotator({ wasm, worker: false }));
  annotator.annotate(FIRST).catch(() => {}); // an engine that cannot says so of the article
  return annotator;
}

/**
 * Compiled here, while the worker starts; a browser keeps the code for the next page.
 * @returns {Promise<WebAssembly.Module | undefined>} nothing where it fails here: then the worker sees to it
 */
async function compiled() {
  try {
    return await WebAssembly.compileStreaming(fetch(new URL("../../wasm/whosaid_bg.wasm", import.meta.url)));
  } catch {
    return undefined;
  }
}
