// A folder like that of somebody who uses the package: it is packed and installed
// there as npm does it, and the tools of package.json lie beside it.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../dist/npm", import.meta.url));
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

/**
 * @typedef {object} Workshop
 * @property {string} folder
 * @property {string[]} files what the package holds
 * @property {(name: string) => string} home a new folder with the programs, in which the package can be imported
 * @property {(articles: any[]) => Promise<any>} compare articles, with the installed package in this very Node
 * @property {() => void} remove
 */

/** @param {string[]} words @param {string} folder */
const npm = (words, folder) => execFileSync("npm", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** @returns {Workshop} */
export function openWorkshop() {
  if (!existsSync(join(PACKAGE, "package.json"))) throw new Error("dist/npm is not there; run `cargo task package` first");
  if (!existsSync(join(HERE, "node_modules/.package-lock.json"))) npm(["ci", ...QUIET], HERE);
  const folder = mkdtempSync(join(tmpdir(), "whosaid-package-"));
  const [{ filename, files }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], PACKAGE));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(["install", "--prefer-offline", ...QUIET, `./${filename}`], folder);
  linkTools(join(HERE, "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    files: files.map(({ path }) => path).sort(),
    home: (name) => homeOf(folder, name),
    compare: (articles) => annotator(folder).then((one) => one.compare(articles)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @type {Promise<any> | undefined} */
let opened;

/** @param {string} folder */
function annotator(folder) {
  const address = pathToFileURL(join(folder, "node_modules/whosaid/lib/annotator/index.js")).href;
  opened ??= import(address).then(({ createAnnotator }) => createAnnotator());
  return opened;
}

/** Links each package that is not there yet, one by one where they share a scope. @param {string} from @param {string} to */
function linkTools(from, to) {
  for (const name of readdirSync(from).filter((one) => !one.startsWith("."))) {
    const inside = name.startsWith("@") ? readdirSync(join(from, name)).map((one) => join(name, one)) : [name];
    for (const one of inside.filter((one) => !existsSync(join(to, one)))) {
      mkdirSync(dirname(join(to, one)), { recursive: true });
      symlinkSync(join(from, one), join(to, one));
    }
  }
}

/** @param {string} folder @param {string} name */
function homeOf(folder, name) {
  const home = join(folder, name);
  cpSync(join(HERE, "programs"), home, { recursive: true });
  return home;
}
