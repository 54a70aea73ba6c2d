// What is put into a tab when the button is pressed there: it annotates the article
// in its place, takes the annotation off, and hands the article's text over. It asks
// nobody but the background, and sees no other tab.

import "./untyped.js";
import { annotatePage } from "../element/host/annotate-page.js";
import { Refusal } from "../formats/refusal.js";
import { articleElement, readArticle } from "./article.js";
import { browser } from "./browser.js";
import { createFarAnnotator } from "./engine.js";

const annotator = createFarAnnotator((question) => browser.runtime.sendMessage(question));

/** @type {import("../element/host/annotate-page.js").PageHandle | null} */
let annotation = null;

/** What the background may ask. @type {Record<string, () => unknown>} */
const ACTS = {
  async annotate() {
    readArticle(); // throws where there is no text
    annotation ??= annotatePage(articleElement(), { annotator, onRemove: () => (annotation = null) });
    const said = ((await annotation.ready)?.documents[0]?.quotes ?? []).filter(({ kind }) => kind !== "scare");
    const speakers = new Set(said.flatMap(({ speaker }) => speaker?.entity ?? []));
    return { quotes: said.length, speakers: speakers.size };
  },
  clear() {
    annotation?.remove();
    return {};
  },
  article: () => ({ article: readArticle() }),
};

browser.runtime.onMessage.addListener((message, _, answer) => {
  const act = ACTS[message.do];
  if (!act) return;
  new Promise((resolve) => resolve(act())).then(answer, (thrown) => answer({ problem: problemOf(thrown) }));
  return true;
});

/** @param {unknown} thrown */
function problemOf(thrown) {
  if (thrown instanceof Refusal) return "This page holds no text to read. If it shows a PDF file or a picture, save the file and put it into whosaid.";
  return "This page could not be read. Reload it and try again.";
}
