// What the stages of the PDF reader hand on to each other: plain data, in points,
// counted from the top left corner of a page as a reader sees it. Types only.

/**
 * A stretch of text as the file draws it.
 * @typedef {object} Item
 * @property {string} text
 * @property {number} x where it begins
 * @property {number} right where it ends
 * @property {number} y its baseline
 * @property {number} size of its letters
 * @property {string} font a name for its font, the same wherever the font is used
 */

/** @typedef {{ number: number, width: number, height: number, items: Item[], aside: string[] }} Page `aside`: what stands upright or upside down */

/**
 * What stands on one baseline without a wide gap.
 * @typedef {object} Fragment
 * @property {string} text
 * @property {number} x
 * @property {number} right
 * @property {number} y
 * @property {number} size of most of its letters
 * @property {string} font of most of its letters
 * @property {boolean} isPure whether all of it is in that font
 */

/** @typedef {{ left: number, right: number }} Bounds */

/** @typedef {{ bounds: Bounds, fragments: Fragment[] }} Column a part of a page whose lines are read from the top down */

/** @typedef {Fragment & { isApart?: boolean, isRow?: boolean, isLabelled?: boolean }} Line `isApart`: something else stands on the same line of the page; `isRow`: of a table; `isLabelled`: begins with a speaker, a dot or a number */

/** @typedef {{ page: number, bounds: Bounds, lines: Line[] }} Block the lines of a column */

/** @typedef {{ text: string, page: number, isTitle: boolean }} Paragraph with the page that it begins on */

/** @typedef {{ title: string, author: string, created: string, producer: string }} Info as the file says it */

export {};
