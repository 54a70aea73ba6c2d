// The worker: the local annotator behind a port.

import { createLocalAnnotator, loadEngine } from "./local.js";
import { serve } from "./serve.js";

const scope = /** @type {import("./protocol.js").Port} */ (/** @type {unknown} */ (globalThis));

serve(scope, (wasm) => createLocalAnnotator(() => loadEngine(wasm)));
