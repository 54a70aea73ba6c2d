// How an annotator is opened for articles in place: in a worker, or on this thread
// where the host's policy allows no worker or the script comes from elsewhere.

import { createAnnotator } from "../../annotator/index.js";

/** @returns {Promise<import("../../annotator/types.js").Annotator>} */
export function openHere() {
  return createAnnotator().catch(() => createAnnotator({ worker: false }));
}
