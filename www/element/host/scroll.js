// Brings a quote of a host's article into view, by the scrolling of its own boxes.

/** @param {Range[]} pieces */
export function bringIntoView([first]) {
  const element = first?.startContainer.parentElement;
  if (!element) return;
  const view = /** @type {Window} */ (element.ownerDocument.defaultView);
  if (isInView(first, view)) return;
  const behavior = view.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "auto";
  element.scrollIntoView({ block: "center", inline: "nearest", behavior });
  if (behavior === "instant" && !isInView(first, view)) view.scrollBy({ top: first.getBoundingClientRect().top - view.innerHeight / 3, behavior });
}

/** @param {Range} range @param {Window} view */
function isInView(range, view) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= view.innerHeight;
}
