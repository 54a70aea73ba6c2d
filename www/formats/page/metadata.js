// What a page says of its article: title, who wrote it, who published it, the day.

import { lettersOf } from "./blocks.js";
import { linkedData } from "./linked-data.js";

/**
 * @typedef {object} Metadata empty where the page does not say
 * @property {string} title
 * @property {string} by "Ada Quill and Tom Reddy"
 * @property {string} outlet
 * @property {string} date "March 14, 2024"
 * @property {string} standfirst what the page says the article is about, where it may stand in it
 * @property {string} body the article as the page tells it to search engines
 */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** @param {Document} page before anything is taken out @returns {Metadata} */
export function metadataOf(page) {
  const data = linkedData(page);
  const meta = (/** @type {string[]} */ ...names) => firstMeta(page, names);
  const outlet = data.outlet || meta("og:site_name", "application-name", "dc.publisher", "publisher");
  return {
    title: titleOf(page, outlet, [data.title, meta("og:title", "twitter:title", "dc.title", "headline")]),
    by: joined(data.by.length > 0 ? data.by : [meta("author", "byl", "dc.creator", "parsely-author", "sailthru.author") || printedByline(page)]),
    outlet,
    date: dayOf(data.date || meta("article:published_time", "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "parsely-pub-date", "sailthru.date") || printedTime(page)),
    standfirst: meta("og:description", "description", "twitter:description"),
    body: data.body,
  };
}

/** @param {Document} page @param {string[]} names in order of trust */
function firstMeta(page, names) {
  const metas = [...page.querySelectorAll("meta[content]")];
  for (const name of names) {
    const meta = metas.find((one) => [one.getAttribute("name"), one.getAttribute("property"), one.getAttribute("itemprop")].some((key) => key?.toLowerCase() === name));
    const content = meta?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return "";
}

/**
 * The heading as printed, where it is the article's; else what the page says it is.
 * @param {Document} page @param {string} outlet @param {string[]} told
 */
function titleOf(page, outlet, told) {
  const headings = [...page.querySelectorAll("h1")].map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ").trim());
  const own = headings.filter((heading) => heading.split(" ").length > 2 && lettersOf(heading) !== lettersOf(outlet));
  const title = told.find(Boolean) || (page.title ?? "");
  const bare = withoutOutlet(title, outlet);
  return own.find((heading) => isAlike(heading, bare)) ?? (bare || (own[0] ?? ""));
}

/** @param {string} a @param {string} b */
function isAlike(a, b) {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

/** "Bell comes home | The Courier" without what follows the last bar. @param {string} title @param {string} outlet */
function withoutOutlet(title, outlet) {
  const cut = title.replace(/\s+[|·»–—-]\s+([^|·»–—]+)$/, (whole, last) => (outlet && isAlike(last, outlet) ? "" : whole));
  return cut.replace(/\s+/g, " ").trim();
}

/** @param {Document} page */
function printedByline(page) {
  const element = page.querySelector('[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline, .author-name, .byline-name');
  const words = (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  return words.length <= 80 ? words : "";
}

/** @param {Document} page */
function printedTime(page) {
  return page.querySelector("article time[datetime], main time[datetime], time[datetime], [itemprop=datePublished][content]")?.getAttribute("datetime") ?? "";
}

/** @param {string[]} names addresses are no names */
export function joined(names) {
  const people = names.map((name) => name.replace(/^by\s+/i, "").trim()).filter((name) => name !== "" && !/^https?:|\//i.test(name));
  return people.length < 2 ? (people[0] ?? "") : `${people.slice(0, -1).join(", ")} and ${people.at(-1)}`;
}

/** The day as the page writes it, in no other zone. @param {string} date */
export function dayOf(date) {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})/.exec(date) ?? [];
  if (year && MONTHS[Number(month) - 1]) return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
  return /^[\p{L}\d ,.]{6,30}$/u.test(date.trim()) ? date.trim() : "";
}
