// The bookmark that hands the article of any page to this site: a program in an
// address. It loads nothing and changes nothing in the page where it is pressed; it
// opens the site and hands the page over when the site asks for it (handed.js).

/** What stands behind the site's address when it is opened to be handed something. */
export const HANDED = "#handed";

/**
 * Runs in somebody else's page, so it uses nothing of this file. What is marked in
 * the page is handed over alone; where nothing is, the page is.
 * @param {string} site
 * @param {string} hash
 */
function handOver(site, hash) {
  const text = String(getSelection() ?? "").trim();
  const html = text === "" ? document.documentElement.outerHTML : "";
  const article = { whosaid: "article", title: document.title, address: location.href, text, html };
  const reader = open(site + hash, "_blank");
  if (!reader) return alert("whosaid could not be opened; let this page open a window and try again.");
  const { origin } = new URL(site);
  addEventListener("message", function answer(event) {
    if (event.source !== reader || event.origin !== origin || event.data?.whosaid !== "ready") return;
    removeEventListener("message", answer);
    reader.postMessage(article, origin);
  });
}

/**
 * @param {string} site where whosaid is, as in "https://reader.example/whosaid/"
 * @returns {string} the address of the bookmark
 */
export function bookmarkletFor(site) {
  return `javascript:${encodeURIComponent(`void(${handOver})(${JSON.stringify(site)},${JSON.stringify(HANDED)})`)}`;
}

/**
 * Where this page is, without what belongs to one visit.
 * @param {string} address
 * @returns {string | null} null where nobody else can open it
 */
export function siteOf(address) {
  const { protocol, origin, pathname } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin + pathname : null;
}
