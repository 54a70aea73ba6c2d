// The page as static files for any host and any folder: every address in the
// build is relative, and nothing is written into the page that its
// Content-Security-Policy would refuse.
import { defineConfig } from "vitest/config";

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
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The element for other people's pages, under an address that stays.
      input: { index: "index.html", "whosaid/define": "element/define.js" },
      output: {
        entryFileNames: ({ name }) => (name.startsWith("whosaid/") ? "[name].js" : "assets/[name]-[hash].js"),
      },
      preserveEntrySignatures: "exports-only",
    },
  },
  worker: { format: "es" },
  server: { port: 4173, strictPort: false },
  test: { include: ["**/*.test.js"], environment: "node" },
});
