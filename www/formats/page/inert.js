// A page of somebody else's as a tree that does nothing. DOMParser makes a document
// without a window: no script runs in it and nothing is fetched. It is never put
// into our own document; only its text is read.

/** What holds no text of the page, or none that a reader would see. */
const WITHOUT_TEXT = [
  "script", "style", "template", "noscript", "svg", "math", "iframe", "frame", "frameset", "object", "embed", "applet",
  "link", "base", "canvas", "audio", "video", "picture source", "track", "map", "select", "datalist", "textarea", "input",
  "button", "progress", "meter", "img", "portal", "noembed", "noframes", "rp", "rt",
  "dialog:not([open])", "[hidden]", "[inert]",
].join(",");

/** Said to screen readers alone: “Share on”, “Opens in a new window”. */
const SPOKEN = ".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .element-invisible, .offscreen";

const UNSEEN = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * What is letters up to its end: style sheets, and to a browser with scripts `<noscript>`,
 * in which DOMParser reads tags, so that one that is left open there would swallow the
 * rest of the page. Such words within a script are left to it.
 */
const RAW = /<(noscript|style)\b(?:(?!<\/script)[^])*?<\/\1\s*>/gi;

/**
 * Nothing of a page runs or is drawn here. Chromium still reports to the policy of our
 * own page what it would have refused, so that handlers, styles and bases are renamed.
 */
const TAG = /<[a-z][^>]{0,5000}>/gi;

/** @param {string} tag */
const quiet = (tag) => tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s*=)/gi, "$1data-$2").replace(/^<base\b/i, "<x-base");

/** @param {string} html @returns {Document} */
export function parseInert(html) {
  return new DOMParser().parseFromString(html.replace(RAW, "").replace(TAG, quiet), "text/html");
}

/** Takes out what has no text to read; metadata is to be read before. @param {Document} page */
export function strip(page) {
  for (const element of page.querySelectorAll(`${WITHOUT_TEXT},${SPOKEN}`)) element.remove();
  for (const element of page.querySelectorAll("[data-style]")) {
    if (UNSEEN.test(element.getAttribute("data-style") ?? "")) element.remove();
  }
  for (const element of page.querySelectorAll("amp-ad, amp-embed, amp-consent, amp-sidebar, amp-iframe")) element.remove();
}
