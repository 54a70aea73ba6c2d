// A server that draws pages imports what the page imports: nothing may fail there,
// and nothing may be left behind.

import assert from "node:assert/strict";

const before = new Set(Object.getOwnPropertyNames(globalThis));
const whosaid = await import("whosaid");
await import("whosaid/define");
await import("whosaid/annotator");
assert.deepEqual(Object.keys(whosaid).sort(), ["WhoSaidElement", "WhosaidError", "annotatePage", "createAnnotator"]);
assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)), []);
console.log(JSON.stringify([...whosaid.WhoSaidElement.observedAttributes]));
