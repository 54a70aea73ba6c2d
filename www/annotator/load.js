// The engine for the thread that calls it. Its JavaScript comes when it is asked for;
// most pages have it in their worker alone.

import { startEngine } from "./local.js";

/**
 * @param {import("./types.js").WasmSource} [wasm] its bytes, or where they are
 * @returns {ReturnType<typeof startEngine>}
 */
export async function loadEngine(wasm) {
  // @ts-ignore built by `cargo task web`; a fresh clone has none yet
  return startEngine(await import("../wasm/whosaid.js"), wasm);
}
