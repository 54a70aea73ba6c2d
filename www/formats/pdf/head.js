// What a PDF says of its article beside the text: who wrote it, its title, the day,
// and over its pages the newspaper.
// Much of that is said by programs (“Microsoft Word - final2.doc”), so that only
// what looks like a title, a name or a day is believed, and only where the text
// itself does not say it.

import { lettersOf } from "../page/blocks.js";
import { PAPER, withHead } from "../page/head.js";

/** @typedef {import("./types.js").Info} Info */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const NO_TITLE = /[\\/_<>{}]|\.(docx?|odt|rtf|pdf|indd|qxd|pages|html?|tmp|txt)\b|^(microsoft|untitled|document|layout|page|slide|print|about:|https?:)/i;
const NAME = /^\p{Lu}[\p{L}.’'-]*( (de|van|von|da|del|der|bin|al|el|la|le|\p{Lu}[\p{L}.’'-]*)){1,3}$/u;
const NO_NAME = /\b(user|admin|administrator|owner|office|desk|unknown|author|pdf|adobe|microsoft|press|news|service|team|ltd|inc)\b/i;

/** Programs that print what is on the screen or on a site when it is asked for: the day is that of the printing. */
const PRINTS = /skia|chrom|quartz|firefox|mozilla|webkit|cairo|print|distiller|ghostscript|scan|wkhtml|\bqt\b|weasy|prince|[tfm]pdf|itext|pdfkit|reportlab|\bfop\b/i;

/** A day that a text tells of itself. */
const DAY = /\b\d{4}-\d\d-\d\d\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,? \d{4}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/i;

/** Two words or more, each with a capital, as names of newspapers are. */
const CAPITALS = /^\p{Lu}\p{Ll}[\p{L}’'.-]*( (of|and|the|&|\p{Lu}[\p{L}’'.-]*))+$/u;

/** Within so many paragraphs an article says these things itself. */
const HEAD = 8;

/** @param {import("./article.js").Article} article @param {Info} info @param {number} year that is now */
export function withInfo({ paragraphs, title: printed, cut }, info, year) {
  const head = paragraphs.slice(0, HEAD);
  const isSaid = head.some((text) => lettersOf(text).includes(lettersOf(info.title)));
  const title = printed || (isTitle(info.title) && !isSaid ? info.title : "");
  const by = NAME.test(info.author) && !NO_NAME.test(info.author) && !head.some((text) => /^by\s/i.test(text) && text.length < 120) ? info.author : "";
  const date = head.some((text) => DAY.test(text)) || PRINTS.test(info.producer) ? "" : dayOf(info.created, year);
  return withHead(paragraphs, { title, by, outlet: paperIn(cut), date, standfirst: "", body: "" }, []);
}

/** A newspaper has its name over its pages. @param {string[]} cut */
function paperIn(cut) {
  const names = cut.map((text) => text.replace(/^[\d\s|·–—-]+|[\d\s|·–—-]+$/g, ""));
  return names.find((name) => PAPER.test(name) && CAPITALS.test(name) && name.length <= 40) ?? "";
}

/** @param {string} title */
const isTitle = (title) => !NO_TITLE.test(title) && title.length <= 200 && title.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 3;

/** “D:20240314101500+01'00'” as a day. @param {string} created @param {number} now */
function dayOf(created, now) {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(created) ?? [];
  const isDay = Number(year) >= 1990 && Number(year) <= now && MONTHS[Number(month) - 1] && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}` : "";
}
