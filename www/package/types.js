// The types of the package: what the compiler makes of the modules' JSDoc, and what
// JavaScript cannot say: the type of the tag, also in JSX, and of `window.whosaid`.

import { execFileSync } from "node:child_process";
import { appendFileSync, copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * @param {string} www
 * @param {string} lib where the modules were copied to
 */
export function writeTypes(www, lib) {
  const home = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  execFileSync(process.execPath, [join(home, "bin/tsc"), "--project", `${www}package/tsconfig.json`, "--outDir", lib], { stdio: "inherit" });
  for (const file of readdirSync(lib, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".d.ts")) nameDeclared(join(lib, file));
  }
  for (const name of ["tag.d.ts", "react.d.ts", "classic.d.ts"]) copyFileSync(`${www}package/types/${name}`, join(lib, name));
  appendFileSync(join(lib, "element/define.d.ts"), 'import "../tag.js";\n');
}

/** The compiler names the package behind `lit`, on which ours does not depend itself. @param {string} file */
function nameDeclared(file) {
  const types = readFileSync(file, "utf8");
  writeFileSync(file, types.replaceAll('import("lit-html").', 'import("lit").'));
}
