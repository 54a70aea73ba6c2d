// The script for pages without a build: `whosaid.classic.js`, which any page can
// have as a plain <script> from one address, and behind it in `classic/` the
// modules, bundled with what they depend on. The engine is the one of `lib/`.

import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const SPAWN = fileURLToPath(new URL("classic/spawn.js", import.meta.url));

/** A page may have the script from another origin, which starts no worker. @type {import("vite").Plugin} */
const anyOrigin = {
  name: "workers-from-any-origin",
  enforce: "pre",
  resolveId: (name, importer) => (name === "./spawn.js" && importer?.endsWith("/annotator/index.js") ? SPAWN : null),
};

/** A change in a module changes its name, so that a browser never mixes two versions. */
const NAMES = {
  entryFileNames: "classic/[name]-[hash].js",
  chunkFileNames: "classic/[name]-[hash].js",
  assetFileNames: "lib/wasm/[name][extname]",
};

/**
 * @param {string} www
 * @param {string} out
 * @param {Set<string>} used the packages that are bundled
 */
export async function buildClassic(www, out, used) {
  const { output } = /** @type {any} */ (
    await build({
      root: www,
      configFile: false,
      logLevel: "warn",
      base: "./",
      plugins: [anyOrigin],
      worker: { format: "es", rolldownOptions: { output: NAMES } },
      build: {
        outDir: out,
        emptyOutDir: false,
        target: "es2022",
        assetsInlineLimit: 0,
        modulePreload: false,
        reportCompressedSize: false,
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: { define: `${www}element/define.js`, whosaid: `${www}index.js` },
          output: NAMES,
          preserveEntrySignatures: "exports-only",
        },
      },
    })
  );
  for (const name of used) copyLicence(`${www}node_modules/${name}/`, `${out}/classic/LICENSE-${name.split("/").pop()}`);
  const fileOf = (/** @type {string} */ name) => output.find((/** @type {any} */ chunk) => chunk.isEntry && chunk.name === name).fileName;
  const script = readFileSync(`${www}package/classic/script.js`, "utf8");
  writeFileSync(`${out}/whosaid.classic.js`, script.replace("DEFINE", fileOf("define")).replace("MODULE", fileOf("whosaid")));
}

/** @param {string} folder of a package @param {string} to */
function copyLicence(folder, to) {
  const file = readdirSync(folder).find((name) => /^licen[sc]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence that could be shipped; look for one`);
  copyFileSync(`${folder}${file}`, to);
}
