// Labels in the margin that would stand on each other: of two quotes that start
// in one line, the second one's label goes below.

/** Starts that are this close in height, in pixels, are in one line. */
const SAME_LINE = 6;

/**
 * Keeps an article's labels apart, also when its width changes or it comes in sight.
 * @param {HTMLElement} article
 * @param {AbortSignal} signal
 */
export function keepLabelsApart(article, signal) {
  const observer = new ResizeObserver(() => setApart(article));
  observer.observe(article);
  article.addEventListener("contentvisibilityautostatechange", () => setApart(article), { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Reads all places first, then writes. @param {HTMLElement} article */
function setApart(article) {
  // To measure what is out of sight would lay it out.
  if (article.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) === false) return;
  const pieces = /** @type {HTMLElement[]} */ ([...article.querySelectorAll("[data-tag]")]);
  const tops = pieces.map((piece) => piece.getClientRects()[0]?.top ?? NaN);
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const meets = before !== undefined && Math.abs(tops[at] - tops[at - 1]) < SAME_LINE;
    piece.classList.toggle("lower", meets && before.dataset.tag !== piece.dataset.tag && !before.classList.contains("lower"));
  }
}
