// For each bundler: the element with its own worker, and an annotator that must have one.

import { createAnnotator } from "whosaid";
import "whosaid/define";
import { articles } from "./story.js";

window.outcome = "";
document.querySelector("who-said").documents = articles;
const annotator = await createAnnotator({ worker: true });
window.outcome = JSON.stringify(await annotator.compare(articles));
annotator.close();
