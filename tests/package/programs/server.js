// A server that draws pages imports what the page imports: nothing may fail there,
// and nothing may be left behind but what Lit needs itself.

import assert from "node:assert/strict";

const before = new Set(Object.getOwnPropertyNames(globalThis));
const whosaid = await import("whosaid");
await import("whosaid/define");
await import("whosaid/annotator");
assert.deepEqual(Object.keys(whosaid).sort(), ["WhoSaid", "WhosaidError", "createAnnotator"]);
const ours = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && /who|said/i.test(name));
assert.deepEqual(ours, []);
console.log(JSON.stringify([...whosaid.WhoSaid.observedAttributes]));
