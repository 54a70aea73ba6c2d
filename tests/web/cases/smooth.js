// The page stays answerable while it reads. A stopwatch does not belong in a test:
// what a task may take is told by a piece of work in the same page, and of several
// readings the best one counts, since another program may take the machine's time.

import assert from "node:assert/strict";
import { sample } from "../files.js";
import { readSmoothly } from "../smooth.js";

/** Five articles of 4 to 5 kB: each of the sample story with the next one below it. */
const LONG = sample.map(({ name, text }, at) => ({ name, text: `${text}\n\n${sample[(at + 1) % sample.length].text}` }));

/** Readings until one is smooth. */
const TRIES = 4;

/** @param {{ name: string, text: string }[]} files */
const isSmooth = (files) => async (page) => {
  const seen = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { longest, allowed } = await readSmoothly(page, files);
    if (longest <= allowed) return;
    seen.push(`${Math.round(longest)} ms where ${Math.round(allowed)} may be`);
  }
  assert.fail(`the main thread is taken for ${seen.join("; ")}`);
};

export const smooth = [
  {
    name: "five articles are read without a task that is felt",
    // The others do not tell of long tasks.
    skip: ["firefox", "webkit"],
    test: isSmooth(sample),
  },
  {
    name: "five long articles are read without a task that is felt",
    skip: ["firefox", "webkit"],
    test: isSmooth(LONG),
  },
];
