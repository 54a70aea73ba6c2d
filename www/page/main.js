// The page of the site, whose engine lies beside it.

import { acceptArrivals } from "../site/arrivals.js";
import { start } from "./start.js";

acceptArrivals(start().arrive);

// Not before the page is at work, and not where it is edited.
if (import.meta.env.PROD) {
  document.addEventListener("whosaid-ready", () => whenIdle(() => import("../site/keep.js").then(({ keepSite }) => keepSite())), { once: true });
}

/** @param {() => void} work */
function whenIdle(work) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work);
  else setTimeout(work); // WebKit
}
