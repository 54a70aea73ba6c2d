// The site's service worker: keeps a whole version of the site, so that the page
// works with the network switched off, every format's reader included.
//
// A version is taken whole or not at all. The next one waits until no window shows
// the old one any more, or until the reader asks for it; a window that goes on with
// the old one finds its parts still kept.

import { clientsClaim } from "workbox-core";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { keepShared } from "../shared.js";
import { TAKE_OVER } from "../words.js";

/** Written by the build: every file of the site, and a hash of them all. @type {{ files: { url: string, revision: string | null }[], version: string }} */
const { files, version } = import.meta.env.SITE;

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
/** Sites in other folders of one host share its caches. */
const OURS = `whosaid ${scope.registration.scope} `;

const precache = new PrecacheController({ cacheName: `${OURS}${version}` });
precache.precache(files);

// An address may carry what others put behind it; the page is the same.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/./] }));

const PARTS = new URL("assets/", scope.registration.scope).href;
registerRoute(
  ({ url }) => url.href.startsWith(PARTS),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

registerRoute(
  ({ url }) => url.href === new URL("share", scope.registration.scope).href,
  async ({ request }) => {
    // What could not be kept the page will miss, and say so.
    await request.formData().then(keepShared).catch(() => {});
    return Response.redirect("./?shared", 303);
  },
  "POST",
);

scope.addEventListener("message", ({ data }) => data === TAKE_OVER && scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(forgetOldVersions()));
clientsClaim();

/** The version before this one stays: a window may still show it. */
async function forgetOldVersions() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== `${OURS}${version}`);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}
