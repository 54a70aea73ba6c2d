// Has the browser keep the site for days without a network, once the page is at
// work, and offers a version that came since. Nothing is changed under a reader:
// the new version is taken up when the reader asks, or at the next start.

import { offerVersion } from "./offer.js";
import { TAKE_OVER } from "./words.js";

/** A browser that keeps nothing is a reader's good right: the page works without. */
export async function keepSite() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const registration = await serviceWorker.register(new URL("sw.js", document.baseURI)).catch(() => null);
  if (!registration) return;
  const offer = () => offerVersion(() => takeUp(registration));
  /** @param {ServiceWorker | null} version one that is on its way */
  const offerWhenWhole = (version) => {
    version?.addEventListener("statechange", () => {
      // The first version of all replaces nothing.
      if (version.state === "installed" && serviceWorker.controller) offer();
    });
  };
  if (registration.waiting && serviceWorker.controller) offer();
  offerWhenWhole(registration.installing);
  registration.addEventListener("updatefound", () => offerWhenWhole(registration.installing));
}

/** @param {ServiceWorkerRegistration} registration */
function takeUp({ waiting }) {
  // Another window may have taken it up already.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage(TAKE_OVER);
}
