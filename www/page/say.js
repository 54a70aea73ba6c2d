// Words that change while the page is at work.

/**
 * Changes the text of an element in place: a text node that is replaced makes some
 * engines look at the style of the whole page again.
 * @param {HTMLElement} element
 * @param {string} words
 */
export function say(element, words) {
  const text = element.firstChild instanceof Text ? element.firstChild : element.appendChild(new Text());
  if (text.data !== words) text.data = words;
}
