// What a program imports from the package `whosaid`. Importing it changes nothing:
// `element/define.js`, which is `whosaid/define` there, registers the tag.

/** @typedef {import("./annotator/types.js").Annotator} Annotator */
/** @typedef {import("./annotator/types.js").Article} Article */
/** @typedef {import("./annotator/types.js").CallOptions} CallOptions */
/** @typedef {import("./annotator/types.js").Entity} Entity */
/** @typedef {import("./annotator/types.js").Input} Input */
/** @typedef {import("./annotator/types.js").Mention} Mention */
/** @typedef {import("./annotator/types.js").Person} Person */
/** @typedef {import("./annotator/types.js").Problem} Problem */
/** @typedef {import("./annotator/types.js").Progress} Progress */
/** @typedef {import("./annotator/types.js").Quote} Quote */
/** @typedef {import("./annotator/types.js").Result} Result */
/** @typedef {import("./annotator/types.js").Statement} Statement */
/** @typedef {import("./annotator/types.js").Variant} Variant */
/** @typedef {import("./annotator/types.js").WasmSource} WasmSource */

/** @typedef {import("./element/host/annotate-page.js").AnnotateOptions} AnnotateOptions */
/** @typedef {import("./element/host/annotate-page.js").PageHandle} PageHandle */

/**
 * What can be set on the element.
 * @typedef {"src" | "colourBy" | "layers" | "view" | "theme" | "keys" | "precise" | "follow" | "dim" | "files" | "documents" | "result" | "openAnnotator" | "linkOf"} WhoSaidProperty
 */

/**
 * The element <who-said>.
 * @typedef {import("./element/bootstrap.js").WhoSaidElement & Pick<import("./element/who-said.js").WhoSaid, WhoSaidProperty>} WhoSaid
 */

export { createAnnotator, WhosaidError } from "./annotator/index.js";
export { WhoSaidElement } from "./element/bootstrap.js";
export { annotatePage } from "./element/host/annotate-page.js";
