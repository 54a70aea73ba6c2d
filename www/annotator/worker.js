// The worker: the local annotator behind a port. It imports the engine's JavaScript
// as it starts, so that it is one file in a bundle and waits for nothing twice.

import { createLocalAnnotator, startEngine } from "./local.js";
import { serve } from "./serve.js";
// @ts-ignore built by `cargo task web`; a fresh clone has none yet
import * as engine from "../wasm/whosaid.js";

const scope = /** @type {import("./protocol.js").Port} */ (/** @type {unknown} */ (globalThis));

serve(scope, (wasm) => createLocalAnnotator(() => startEngine(engine, wasm)));
