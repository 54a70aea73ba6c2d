// What is kept of a story, as it lies in the database of this browser. Types only.
//
// In reading order: this file, trouble, check, merge, store; content, kept,
// whereabouts, standing, tab, keeper, watch; then what a reader sees of it: told, ask, menu,
// and index.

/** @typedef {import("../../formats/types.js").Origin} Origin */

/**
 * @typedef {object} KeptStory
 * @property {string} id
 * @property {string} name the reader's, at first the title of an article
 * @property {string[]} articles ids, in the reader's order
 * @property {number} changed when an article came or went last, as `Date.now()` tells it
 */

/**
 * @typedef {object} KeptArticle
 * @property {string} story
 * @property {string} id
 * @property {string} name
 * @property {string} [text] as it was read
 * @property {Uint8Array} [bytes] of one that was never read, instead
 * @property {string | null} address
 * @property {Origin | null} origin
 * @property {boolean} isWhole
 */

/** @typedef {[paragraph: number, past: number]} Line the first paragraph in sight, and how much of it is past the edge */

/**
 * Where the reader stands in a story, and what was chosen there.
 * @typedef {object} Whereabouts
 * @property {string} story
 * @property {number} at when the story was last on the screen
 * @property {"read" | "compare" | "people"} view
 * @property {number} top of a view other than that of the articles: how far it is scrolled, in pixels
 * @property {number} across how far the columns are scrolled, in pixels
 * @property {Record<string, Line>} lines by article; one that stands at its beginning has none
 * @property {string | null} shown the article in front, where there is room for one
 * @property {string[]} chosen sources
 * @property {"speaker" | "outlet" | "label"} colourBy
 * @property {string} layers
 * @property {"nothing" | "shared" | "own"} dim
 */

/** @typedef {{ story: KeptStory, articles: (KeptArticle | null)[], whereabouts: Whereabouts | null }} Loaded null for an article that is damaged */

/** @typedef {{ kind: "changed" | "deleted", story: string } | { kind: "forgot" }} Message from tab to tab */

/**
 * What the keeper needs of the page.
 * @typedef {object} Page
 * @property {import("../../element/who-said.js").WhoSaid} reader
 * @property {import("../opening.js").Opening} opening
 * @property {(view: Whereabouts["view"]) => void} goToView shows a view and leaves no trace of it in the history
 * @property {Set<number>} samples items of the sample story
 */

export {};
