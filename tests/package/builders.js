// How each bundler builds a program that imports the package: what the README says,
// and no more.

import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** @param {string} name */
const tool = async (name) => import(pathToFileURL(require.resolve(name)).href);

/**
 * @param {string} home
 * @param {string} page its page, or none where the folder has a configuration of its own
 * @returns {Promise<string>} where the built page lies
 */
export async function withVite(home, page) {
  const { build } = await import("vite");
  // Which plugin is slow on a busy machine is nobody's concern here.
  const rolldownOptions = { checks: { bundlerTimings: false }, ...(page && { input: join(home, page) }) };
  await build({ root: home, base: "./", logLevel: "warn", ...(page && { configFile: false }), build: { rolldownOptions } });
  return join(home, "dist");
}

/** @param {string} home @param {string} program */
export async function withWebpack(home, program) {
  const { default: webpack } = await tool("webpack");
  const stats = await new Promise((resolve, reject) => {
    webpack(
      { mode: "production", context: home, entry: `./${program}`, output: { path: join(home, "dist"), filename: program } },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  copyFileSync(join(home, "page.html"), join(home, "dist/page.html"));
  return join(home, "dist");
}

/** The worker and the engine are entries of their own, under the names by which the package looks for them beside itself. @param {string} home @param {string} program */
export async function withEsbuild(home, program) {
  const { build } = await tool("esbuild");
  mkdirSync(join(home, "dist"));
  await build({
    absWorkingDir: home,
    entryPoints: [program, { in: "whosaid/worker", out: "worker" }, { in: "whosaid/whosaid.wasm", out: "whosaid_bg" }],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    loader: { ".wasm": "copy" },
    outdir: join(home, "dist"),
    logLevel: "error",
  });
  copyFileSync(join(home, "page.html"), join(home, "dist/page.html"));
  return join(home, "dist");
}
