// The files that tests give to the page: the sample story, and files that nobody
// should give to anybody.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SAMPLE = join(ROOT, "www", "sample");

/** The five articles of the sample story: name and text. */
export const sample = readdirSync(SAMPLE)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, path: join(SAMPLE, name), text: readFileSync(join(SAMPLE, name), "utf8") }));

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Text of ten million letters in one line. */
export const tenMegabytes = "The mayor said “yes” and the council said nothing at all. ".repeat(170_000).slice(0, 10_000_000);

/** @returns {{ path: (name: string) => string, remove: () => void }} a folder with bad files */
export function badFiles() {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-files-"));
  const write = (name, content) => writeFileSync(join(folder, name), content);
  write("empty.txt", "");
  write("picture.txt", PIXEL);
  write("one-line.txt", tenMegabytes);
  write("marks.txt", "“".repeat(50_000));
  write("gone.txt", "“I was here,” said Ada Quill.");
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * What the command line says of files, as the JSON of the contract.
 * @param {string[]} names files of the sample story
 */
export function commandLine(names) {
  const program = process.env.WHOSAID ?? "";
  const [command, args] = program
    ? [program, []]
    : ["cargo", ["run", "--quiet", "--manifest-path", join(ROOT, "Cargo.toml"), "--bin", "whosaid", "--"]];
  const json = execFileSync(command, [...args, "annotate", "--format", "json", ...names], {
    cwd: SAMPLE,
    maxBuffer: 1 << 28,
  });
  return JSON.parse(json.toString("utf8"));
}
