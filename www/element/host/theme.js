// Whether a host's article is light or dark, by the colour of its letters: they
// tell it whatever makes the ground, a colour, a picture or the browser.

/** @typedef {"light" | "dark"} Theme */

/** Letters of more lightness than this stand on a dark ground. */
const MIDDLE = 0.6;

/**
 * @param {Element} element
 * @returns {Theme}
 */
export function themeOf(element) {
  const view = /** @type {Window} */ (element.ownerDocument.defaultView);
  return lightnessOf(view.getComputedStyle(element).color) > MIDDLE ? "dark" : "light";
}

/**
 * @param {string} colour as a browser computes it
 * @returns {number} from 0, black, to 1, white, about as an eye sees it
 */
export function lightnessOf(colour) {
  const kind = /^[a-z]+/.exec(colour)?.[0];
  const numbers = [...colour.replace(/^color\(\S+/, "").matchAll(/(-?[\d.]+(?:e-?\d+)?)(%?)/g)].map(([, number, percent]) => Number(number) / (percent ? 100 : 1));
  const [first = 0, second = 0, third = 0] = numbers;
  if (kind === "oklch" || kind === "oklab") return first;
  if (kind === "lch" || kind === "lab") return first > 1 ? first / 100 : first;
  const scale = kind === "color" ? 1 : 255;
  return (0.299 * first + 0.587 * second + 0.114 * third) / scale;
}
