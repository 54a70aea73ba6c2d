// Copies the modules that the entries lead to, and what these find by an address
// beside them.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { init, parse } from "es-module-lexer";

await init;

const SHEET = /\.css\?inline$/;
const ADDRESS = /new URL\(["']([\w./-]+)["'], import\.meta\.url\)/g;

/**
 * @param {string} from the folder of the sources
 * @param {string[]} entries
 * @param {string} to
 * @returns {Set<string>} the packages that the modules import
 */
export function copyModules(from, entries, to) {
  /** @type {Set<string>} */
  const packages = new Set();
  const files = new Set(entries);
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (!file.endsWith(".js")) {
      copyOther(from, file, to);
      continue;
    }
    const code = readFileSync(join(from, file), "utf8");
    for (const name of namesIn(code)) {
      if (name.startsWith(".")) files.add(posix.join(posix.dirname(file), name));
      else packages.add(packageOf(name));
    }
    for (const [, address] of code.matchAll(ADDRESS)) files.add(posix.join(posix.dirname(file), address));
    writeFileSync(join(to, file), code.replace(/(\.css)\?inline"/g, '$1.js"'));
  }
  return packages;
}

/** What a module imports, also at run time. @param {string} code */
function namesIn(code) {
  const [imports] = parse(code);
  return imports.flatMap(({ n: name }) => name ?? []);
}

/** A style sheet becomes a module that exports its text; anything else stays as it is. @param {string} from @param {string} file @param {string} to */
function copyOther(from, file, to) {
  if (!SHEET.test(file)) return copyFileSync(join(from, file), join(to, file));
  const sheet = file.replace("?inline", "");
  const css = readFileSync(join(from, sheet), "utf8");
  writeFileSync(join(to, `${sheet}.js`), `export default ${JSON.stringify(css)};\n`);
}

/** "@a/b/c" is of "@a/b", "lit/html.js" of "lit". @param {string} name */
function packageOf(name) {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}
