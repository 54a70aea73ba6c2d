// In plain Node, with no option at all: `node node.js` prints what was read.

import assert from "node:assert/strict";
import { createAnnotator, WhosaidError } from "whosaid";
import { createAnnotator as alone } from "whosaid/annotator";
import { articles } from "./story.js";

assert.equal(createAnnotator, alone);
const annotator = await createAnnotator();
const steps = [];
const result = await annotator.compare(articles, { onProgress: ({ done, total, name }) => steps.push([done, total, name]) });
assert.equal(result.schema, "whosaid/1");
assert.deepEqual(steps, [[0, 2, articles[0].name], [1, 2, articles[1].name], [2, 2, articles[1].name]]);

const controller = new AbortController();
const aborted = annotator.compare(articles, { signal: controller.signal });
controller.abort();
await assert.rejects(aborted, { name: "AbortError" });
const file = new File([articles[0].text], articles[0].name);
assert.deepEqual((await annotator.annotate(file)).documents, (await annotator.annotate(articles[0])).documents);
await assert.rejects(annotator.compare([{ text: 1 }]), (error) => error instanceof WhosaidError && error.code === "wrong-call");
annotator.close();
await assert.rejects(annotator.compare(articles), { name: "WhosaidError", code: "closed" });
console.log(JSON.stringify(result));
