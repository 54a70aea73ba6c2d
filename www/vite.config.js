// The page as static files for any host and any folder: every address in the
// build is relative, and nothing is written into the page that its
// Content-Security-Policy would refuse.
import { defineConfig } from "vitest/config";

/** What is loaded at first is of these, and so is what both it and a reader use. */
const FIRST = /\/www\/(annotator|element|page|paint|anchor|sample)\/|\/www\/formats\/(index|kinds|limits|refusal|among)\.js$|\/node_modules\/(lit|lit-html|lit-element|@lit)\//;

/**
 * Readers of formats, and what they alone use, lie in a folder of their own, so that
 * one sees what is fetched only when such a file comes.
 * @param {{ moduleIds: string[] }} chunk
 */
function chunkName({ moduleIds }) {
  const isReader = !moduleIds.some((id) => FIRST.test(id)) && moduleIds.some((id) => /\/(www\/formats|node_modules)\//.test(id));
  const [, folder] = /\/www\/formats\/([^/]+)\/index\.js$/.exec(moduleIds.at(-1) ?? "") ?? [];
  return isReader ? `assets/formats/${folder ?? "[name]"}-[hash].js` : "assets/[name]-[hash].js";
}

/**
 * What starts the engine, in one piece: the element of a host has it at hand when its
 * article comes into view, and no reader waits for one small file after another.
 */
const START = { name: "start", test: /\/www\/(annotator\/(?!worker|disk)|element\/(export|host\/(early|open-annotator))\.js)|vite\/preload-helper/ };

/** @param {{ name: string, facadeModuleId?: string | null }} chunk */
function workerName({ facadeModuleId }) {
  const [, folder] = /\/www\/formats\/([^/]+)\//.exec(facadeModuleId ?? "") ?? [];
  return folder ? `assets/formats/${folder}-worker-[hash].js` : "assets/[name]-[hash].js";
}

export default defineConfig({
  base: "./",
  // What is copied as it is: the manifest and the icons it names.
  publicDir: "site/public",
  build: {
    outDir: "../dist/site",
    emptyOutDir: true,
    target: "es2022",
    // A policy without data: for scripts and styles; small files stay files.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in disguise for browsers we do not build for.
    // What a script brings later it just imports: links to it in the head of somebody else's page would change that page.
    modulePreload: { polyfill: false, resolveDependencies: (_, links, { hostType }) => (hostType === "html" ? links : []) },
    rolldownOptions: {
      // The element and the function for other people's pages, under addresses that stay.
      input: { index: "index.html", "whosaid/define": "element/define.js", "whosaid/annotate-page": "element/host/annotate-page.js" },
      output: {
        chunkFileNames: chunkName,
        codeSplitting: { groups: [START] },
        entryFileNames: ({ name }) => (name.startsWith("whosaid/") ? "[name].js" : "assets/[name]-[hash].js"),
      },
      preserveEntrySignatures: "exports-only",
    },
  },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: workerName } } },
  server: { port: 4173, strictPort: false },
  // No test ends by the clock: a busy machine is slow.
  test: { include: ["**/*.test.js"], environment: "node", testTimeout: 120_000 },
});
