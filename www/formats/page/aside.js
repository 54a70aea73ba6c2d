// What stands among the paragraphs of an article and is none of it: boxes with
// related articles, adverts, forms, bars of buttons. When in doubt it stays; the
// engine knows furniture too.

import { blocksOf, lettersOf } from "./blocks.js";

/** @typedef {import("./blocks.js").Block} Block */

const ELEMENTS = "nav, aside, footer, form, menu, [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog], [role=banner]";

/** Words of classes and names, whole between hyphens. */
const NAMES =
  /(^|[\s_-])(related|recirc\w*|newsletters?|subscribe|subscription|signup|sign-up|promos?|promoted|adverts?|advertisement|ads?|ad-?(slot|unit|container|wrapper|break)|dfp|sponsor(ed|s)?|shar(e|es|ing)|sharedaddy|socials?|comments?|most-?(read|popular|viewed)|trending|popular|recommend(ed|ations)?|more-?(on|from|stories|news)|read-?(more|next|also)|also-?read|breadcrumbs?|cookies?|consent|popup|outbrain|taboola|tags|tag-?list|toolbar|navigation|nav|menu|sidebar|author-?(bio|box|card)|up-?next|cta|widget)([\s_-]|$)/i;

/** A line that says no more than this. */
const LABEL =
  /^(advertisement|advert|ad|story continues below( this)?( advertisement| ad)?|article continues (below|after)( this)?( advertisement| ad)?|continue reading( below| the main story)?|read more|read next|more|share( this)?( (article|story|post))?|listen( to (this )?(article|story))?( \d+ min(utes)?)?|print|e-?mail|save|copy link|comments?( \(?\d+\)?)?|loading[ .…]*|skip( to.*)?|related( stories| articles| coverage| topics| posts)?|most (read|popular|viewed)|recommended( for you)?|you may also like|up next|topics|tags|filed under)[:.]?$/i;

/** More than this share of the running text makes a box part of the article, whatever its name. */
const MOST = 0.25;

/**
 * Takes out of a copy of an article's element what has the name or the form of an aside.
 * @param {Element} root
 * @param {(text: string) => boolean} isOwn whether a text is known to be the article's
 */
export function removeAsides(root, isOwn) {
  const whole = runningText(root) || 1;
  for (const element of [...root.querySelectorAll(ELEMENTS), ...[...root.querySelectorAll("[class], [id]")].filter(isNamed)]) {
    if (!root.contains(element) || runningText(element) / whole > MOST) continue;
    if (!blocksOf(element).some(({ text }) => isOwn(text))) element.remove();
  }
}

/** @param {Element} element */
function isNamed(element) {
  return NAMES.test(`${element.getAttribute("class") ?? ""} ${element.id}`);
}

/** Letters of paragraphs outside links. @param {Element} element */
function runningText(element) {
  let letters = 0;
  for (const paragraph of [element, ...element.querySelectorAll("p, blockquote")].filter((one) => one.matches("p, blockquote"))) {
    letters += (paragraph.textContent ?? "").length - linkedLetters(paragraph);
  }
  return letters;
}

/** @param {Element} element */
function linkedLetters(element) {
  return [...element.querySelectorAll("a[href]")].reduce((sum, { textContent }) => sum + (textContent ?? "").length, 0);
}

/**
 * Without labels, lines that are links, and headings under which only such stood.
 * @param {Block[]} blocks
 * @param {(text: string) => boolean} isOwn
 */
export function withoutLabels(blocks, isOwn) {
  const aside = blocks.map((block) => !isOwn(block.text) && (LABEL.test(block.text) || isLink(block)));
  return blocks.filter((block, at) => {
    if (aside[at]) return false;
    const followed = at + 1 < blocks.length && !aside[at + 1];
    return followed || !isHeading(block) || at === 0;
  });
}

/** @param {Block} block */
const isHeading = ({ element }) => /^H[2-6]$/.test(element.tagName);

/** @param {Block} block a line that is nothing but a link and ends no sentence */
function isLink({ text, element }) {
  if (isHeading({ text, element }) || text.length > 200) return false;
  const links = [...element.querySelectorAll("a[href]")].map(({ textContent }) => lettersOf(textContent ?? ""));
  const outer = element.closest("a[href]") ? text : links.join("");
  const bare = lettersOf(text).replace(/^(readmore|related|more|seealso|alsoread|readalso|readnext|watch|listen)/, "");
  if (bare === "" || /[.!?”"]$/.test(text)) return false;
  // What holds more than this line has links of other lines as well.
  const isAlone = lettersOf(element.textContent ?? "").length < 2 * lettersOf(text).length;
  return isAlone ? lettersOf(outer).length >= 0.9 * bare.length : links.includes(bare);
}
