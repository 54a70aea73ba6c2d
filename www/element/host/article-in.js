// The article of a page: the part that its maker calls so and that holds the most
// text in paragraphs.

/** What makers call an article, and what stands round it. */
const CALLED = "[itemprop~=articleBody], article, main, [role=main], [role=article]";

/** A part in a part is taken if it holds so much of the outer one's text: the outer one has the rest of the page too. */
const MOST = 0.7;

/**
 * @param {Document} document
 * @returns {Element} its body where nothing is called an article
 */
export function articleIn(document) {
  const { body } = document;
  /** @type {{ part: Element, letters: number } | null} */
  let best = null;
  for (const part of document.querySelectorAll(CALLED)) {
    const letters = lettersIn(part);
    const isInner = best?.part.contains(part) ?? false;
    if (letters > 0 && (!best || letters >= best.letters * (isInner ? MOST : 1.001))) best = { part, letters };
  }
  return best && best.letters * 2 >= lettersIn(body) ? best.part : body;
}

/** @param {Element} part */
function lettersIn(part) {
  let letters = 0;
  for (const { textContent } of part.querySelectorAll("p")) letters += textContent?.trim().length ?? 0;
  return letters;
}
