// Who uses the package, and how. Each `run` fails by throwing, and answers with the
// pages that it built, if it built any.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withEsbuild, withVite, withWebpack } from "./builders.js";
import { policy, serve } from "./shops.js";

/** @typedef {import("./workshop.js").Workshop} Workshop */
/** @typedef {import("./visit.js").Visit} Visit */
/** @typedef {{ name: string, engines?: string[], run: (workshop: Workshop) => Promise<(Visit & { close?: () => Promise<void> })[] | void> }} Consumer */

const ALL = ["chromium", "firefox", "webkit"];
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

/** @param {string} home @param {string[]} words */
const node = (home, ...words) => JSON.parse(say(home, ...words));

/** What a program says. @param {string} home @param {string[]} words */
function say(home, ...words) {
  try {
    return execFileSync(process.execPath, words, { cwd: home, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${words.join(" ")}: ${error.stderr || error.message}`);
  }
}

/** What a built module brings at once. @param {string} folder @param {string} file @returns {string} */
function loadedBy(folder, file) {
  const code = readFileSync(join(folder, file), "utf8");
  const others = [...code.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g)].map(([, other]) => loadedBy(folder, other));
  return [code, ...others].join("\n");
}

/** @param {string} home @param {string[]} words */
function compile(home, ...words) {
  try {
    execFileSync(process.execPath, [join(home, "../node_modules/typescript/bin/tsc"), "--noEmit", ...words], { cwd: home, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(error.stdout || error.message);
  }
}

/** @param {string} name a folder of `examples/` */
const example = (name) => ({
  name: `the example in ${name} builds and runs`,
  run: async ({ home }) => {
    const folder = home(name);
    cpSync(join(EXAMPLES, name), folder, { recursive: true });
    if (name === "react") compile(folder, "--project", ".");
    return [{ folder: await withVite(folder, "") }];
  },
});

/** A page on one origin with the classic script of another, as from a delivery network. @param {string} worker what its policy says of workers @param {RegExp} [refused] */
const fromElsewhere = (worker, refused) => async ({ folder, home }) => {
  const elsewhere = await serve(join(folder, "node_modules/whosaid"));
  const own = home(`classic-${refused ? "alone" : "worker"}`);
  const page = join(own, "classic.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("ORIGIN", elsewhere.origin));
  const check = () => {
    const asked = elsewhere.asked.splice(0);
    assert.equal(asked.some((path) => /worker-[^/]*\.js$/.test(path)), !refused, "the worker is fetched where there may be one");
    assert.deepEqual(elsewhere.missing, []);
  };
  return [{ folder: own, page: "classic.html", policy: policy(elsewhere.origin, worker), refused, check, close: elsewhere.close }];
};

/** @type {Consumer[]} */
export const consumers = [
  {
    name: "the package holds what it should and nothing else",
    run: async ({ files }) => {
      const beside = files.filter((file) => !file.startsWith("lib/") && !file.startsWith("classic/"));
      assert.deepEqual(beside, ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "README.md", "custom-elements.json", "package.json", "whosaid.classic.js"]);
      assert.deepEqual(files.filter((file) => /test|\.map$|\.ts$/.test(file) && !file.endsWith(".d.ts")), []);
      assert.deepEqual(files.filter((file) => file.endsWith(".wasm")), ["lib/wasm/whosaid_bg.wasm"]);
    },
  },
  {
    name: "every way in and every file that package.json names is there",
    run: async ({ folder, files }) => {
      const paper = JSON.parse(readFileSync(join(folder, "node_modules/whosaid/package.json"), "utf8"));
      const named = Object.values(paper.exports).flatMap((way) => (typeof way === "string" ? way : Object.values(way)));
      const all = [...named, paper.types, paper.unpkg, paper.jsdelivr, paper.customElements, ...paper.sideEffects.filter((file) => !file.includes("*"))];
      assert.deepEqual(all.map((file) => file.replace("./", "")).filter((file) => !files.includes(file)), []);
      assert.equal(paper.scripts, undefined);
    },
  },
  {
    name: "plain Node reads with no option, and keeps to what is promised",
    run: async ({ home }) => assert.equal(node(home("node"), "node.js").documents.length, 2),
  },
  {
    name: "plain Node takes the engine in every form, and says so where it is none",
    run: async ({ home }) => {
      const own = home("ways");
      const expected = node(own, "node.js");
      for (const way of ["view", "buffer", "module", "response", "typed", "address"]) assert.deepEqual(node(own, "ways.js", way), expected, way);
      for (const way of ["broken", "refused", "nowhere"]) assert.equal(node(own, "ways.js", way), "WhosaidError load", way);
    },
  },
  {
    name: "the first example of the README runs",
    run: async ({ folder, home }) => {
      const own = home("readme");
      const [, program] = /```js\n([^]*?)```/.exec(readFileSync(join(folder, "node_modules/whosaid/README.md"), "utf8"));
      writeFileSync(join(own, "readme.js"), program);
      assert.match(say(own, "readme.js"), /^Jane Harrow “We will appeal,”$/m);
    },
  },
  {
    name: "a program that shows nothing is built without the element",
    run: async ({ home }) => {
      const own = home("small");
      writeFileSync(join(own, "small.js"), 'export { createAnnotator } from "whosaid";\n');
      const code = loadedBy(await withEsbuild(own, "small.js"), "small.js");
      assert.equal(/who-said|litElement/.test(code), false);
      assert.equal(code.includes("whosaid_bg"), true);
    },
  },
  {
    name: "a server that draws pages imports it and nothing happens",
    run: async ({ home }) => assert.ok(node(home("server"), "server.js").includes("src")),
  },
  {
    name: "TypeScript, strict, with the types of libraries checked, by both ways to find modules",
    run: async ({ home }) => {
      const strict = ["--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2023,dom,dom.iterable", "--types", "", "types.ts"];
      const own = home("types");
      compile(own, "--module", "nodenext", ...strict);
      compile(own, "--module", "esnext", "--moduleResolution", "bundler", ...strict);
    },
  },
  {
    name: "Vite builds it",
    engines: ALL,
    run: async ({ home }) => [{ folder: await withVite(home("vite"), "page.html"), page: "page.html" }],
  },
  {
    name: "webpack builds it",
    run: async ({ home }) => [{ folder: await withWebpack(home("webpack"), "page.js"), page: "page.html" }],
  },
  {
    name: "esbuild builds it",
    run: async ({ home }) => [{ folder: await withEsbuild(home("esbuild"), "page.js"), page: "page.html" }],
  },
  {
    name: "every option does in a browser what it says",
    engines: ALL,
    run: async ({ home }) => [{ folder: await withVite(home("options"), "options.html"), page: "options.html" }],
  },
  example("react"),
  example("vue"),
  example("svelte"),
  {
    name: "the classic script reads from another origin, in a worker",
    engines: ALL,
    run: fromElsewhere("blob:"),
  },
  {
    name: "the classic script reads from another origin where no worker is allowed",
    engines: ALL,
    run: fromElsewhere("'none'", /worker/),
  },
];
