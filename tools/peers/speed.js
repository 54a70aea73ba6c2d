// How many words a second the peers that run in a page read on Node, one thread:
// node speed.js FILE…
//
// Each reads all files as one text after ten rounds that are not counted, and the
// median of thirty is told. compromise finds people, places and organisations;
// wink finds sentences, tokens and its entities, which are no names.

import { readFileSync } from "node:fs";
import compromise from "compromise";
import winkNlp from "wink-nlp";
import model from "wink-eng-lite-web-model";

const texts = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
const wink = winkNlp(model);

const readers = {
  compromise(text) {
    const doc = compromise(text);
    return doc.people().length + doc.places().length + doc.organizations().length;
  },
  wink(text) {
    const doc = wink.readDoc(text);
    return doc.sentences().length() + doc.tokens().length() + doc.entities().length();
  },
};

for (const [name, read] of Object.entries(readers)) {
  const times = [];
  for (let round = 0; round < 40; round += 1) {
    const start = performance.now();
    const found = texts.reduce((sum, text) => sum + read(text), 0);
    if (found === 0) throw new Error(`${name} found nothing`);
    if (round >= 10) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(12)}${Math.round((words / times[times.length >> 1]) * 1000).toLocaleString("en-GB").padStart(12)}`);
}
