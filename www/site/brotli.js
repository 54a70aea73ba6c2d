// Files compressed once, here, as small as they go, for hosts that hand out a file's
// twin (`page.js.br`) to browsers that understand it.

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/** What is not compressed already. */
const SHRINKS = /\.(html|js|css|wasm|svg|txt|json|webmanifest)$/;

/**
 * @param {string} folder
 * @param {string} cache where twins of earlier builds are: the engine takes seconds
 */
export async function layTwins(folder, cache) {
  mkdirSync(cache, { recursive: true });
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => SHRINKS.test(path));
  await Promise.all(paths.map((path) => layTwin(join(folder, path), cache)));
}

/** @param {string} path @param {string} cache */
async function layTwin(path, cache) {
  const content = readFileSync(path);
  const known = join(cache, createHash("sha256").update(content).digest("hex"));
  if (!existsSync(known)) {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(known, await compress(content, { params }));
  }
  copyFileSync(known, `${path}.br`);
}
