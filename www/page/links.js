// The page's address follows the reader: it names the quote that was chosen last,
// and a link with such an address shows it once the articles are there. Views are
// pushed, so that the browser's back goes from one to the other.

import { hashOf, hashOfView, isIn, placeOf, viewOf } from "./place.js";

/** @typedef {import("../element/who-said.js").WhoSaid} WhoSaid */

/**
 * @param {WhoSaid} reader
 * @returns {(view: WhoSaid["view"]) => void} shows a view without a trace in the history
 */
export function setUpLinks(reader) {
  const stale = /** @type {HTMLElement} */ (document.querySelector(".stale"));
  /** the place that the address asks for, as long as it was not shown */
  let wanted = placeOf(location.hash);
  let view = reader.view;

  const settle = () => {
    wanted = null;
    stale.hidden = true;
  };
  const goToWanted = () => {
    const { story } = reader;
    if (!wanted || !story || story.articles.length === 0) return void (stale.hidden = true);
    if (!isIn(wanted, story)) return tellStale(stale, wanted);
    const place = wanted;
    settle();
    if (placeOf(location.hash) === place) view = viewOf(location.hash) ?? view;
    if (!reader.reader.chosen.has(place)) reader.select(place);
  };

  reader.linkOf = (document, quote) => new URL(hashOf(document, quote), location.href).href;
  reader.addEventListener("whosaid-result", goToWanted);
  reader.addEventListener("whosaid-select", (event) => {
    const { detail } = /** @type {CustomEvent<{ document: string, quote: string } | null>} */ (event);
    if (!detail) return;
    settle();
    writeAddress("replaceState", reader.view, hashOf(detail.document, detail.quote));
  });
  new MutationObserver(() => {
    if (reader.view === view) return;
    view = reader.view;
    writeAddress("pushState", view, hashOfView(view));
  }).observe(reader, { attributeFilter: ["view"] });
  addEventListener("popstate", ({ state }) => {
    const next = state?.view ?? viewOf(location.hash);
    if (next) reader.view = view = next;
  });
  addEventListener("hashchange", () => {
    wanted = placeOf(location.hash);
    goToWanted();
  });

  const first = viewOf(location.hash);
  if (first && !wanted) reader.view = view = first;
  writeAddress("replaceState", view, location.hash);

  return (next) => {
    reader.view = view = next;
    writeAddress("replaceState", view, hashOfView(view));
  };
}

/**
 * @param {HTMLElement} stale where it is told
 * @param {string} place
 */
function tellStale(stale, place) {
  stale.textContent = `The address points to ${place.replace("/", ":")}, which is not in these articles.`;
  stale.hidden = false;
}

/**
 * @param {"pushState" | "replaceState"} how
 * @param {WhoSaid["view"]} view
 * @param {string} hash
 */
function writeAddress(how, view, hash) {
  try {
    history[how]({ view }, "", hash || location.pathname + location.search);
  } catch {
    // Some browsers refuse where the page is a file; it works without.
  }
}
