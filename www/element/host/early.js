// The host's own article comes into view: the engine is started while the rest is
// still on its way.

import { openFor } from "../../annotator/shared.js";
import { openHere } from "./open-annotator.js";

/** @param {Record<string, any>} kept what was set on the element */
export function loadPlace({ openAnnotator = openHere }) {
  return openFor(openAnnotator, import("./mount-place.js"));
}
