// Makes the npm package: `node package/build.js [OUT]`, by default `dist/npm/`. The
// modules are shipped as they are written, so that a program's own bundler can leave
// out what it does not use; only style sheets become modules, since no bundler
// agrees with another on what an imported style sheet is.
//
// In reading order: this file, modules.js, types.js, papers.js, classic.js.

import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildClassic } from "./classic.js";
import { copyModules } from "./modules.js";
import { writePapers } from "./papers.js";
import { writeTypes } from "./types.js";

const WWW = fileURLToPath(new URL("..", import.meta.url));
const out = process.argv[2] ?? fileURLToPath(new URL("../../dist/npm", import.meta.url));

/** What can be imported by name, and the worker, which is fetched by its address. */
const ENTRIES = ["index.js", "element/define.js", "annotator/index.js", "annotator/worker.js"];

if (!existsSync(`${WWW}wasm/whosaid_bg.wasm`)) {
  console.error("www/wasm/ is not there; run `cargo task web` first");
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
const used = copyModules(WWW, ENTRIES, `${out}/lib`);
writeTypes(WWW, `${out}/lib`);
writePapers(WWW, out, used);
await buildClassic(WWW, out, used);
