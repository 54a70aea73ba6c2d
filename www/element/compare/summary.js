// A statement for the clipboard: who, the wording, then a line for each outlet.
// Only words that are printed are in it, so that nothing that was left out reads
// as printed where the marks get lost.

import { detailWords, flagWords, listed, printed } from "./phrases.js";

/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ outlet: string, wording: string, details: string[], link: string }} Line */

/**
 * @param {Row} row
 * @param {Column[]} columns
 * @param {string} page its address without what follows "#", or nothing
 * @returns {{ text: string, html: string }}
 */
export function summaryOf(row, columns, page) {
  const who = [row.who, row.source?.role].filter(Boolean).join(", ");
  const lines = row.printing.flatMap((column) => linesOf(row, column, page));
  const absent = absentFrom(row, columns);
  const lacks = absent.length > 0 ? `Not reported by ${listed(absent.map(({ name }) => name))}.` : "";
  return { text: asText(who, row.statement.wording, lines, lacks), html: asHtml(who, row.statement.wording, lines, lacks) };
}

/**
 * The columns of the same story that do not print it.
 * @param {Row} row
 * @param {Column[]} columns
 */
export function absentFrom({ group, printing }, columns) {
  return columns.filter((column) => column.group === group && !printing.includes(column));
}

/** What a link to this page starts with; a file on this computer is nobody else's. @param {Pick<Location, "href" | "protocol">} location */
export function pageOf({ href, protocol }) {
  return /^https?:$/.test(protocol) ? href.replace(/#.*$/s, "") : "";
}

/**
 * @param {Row} row
 * @param {Column} column
 * @param {string} page
 * @returns {Line[]}
 */
function linesOf({ statement }, { id, name, article }, page) {
  return statement.variants
    .filter(({ document }) => document === id)
    .map((variant) => ({
      outlet: name,
      wording: printed(variant),
      details: [...detailWords(statement, variant, article), ...flagWords(variant)],
      link: page && `${page}#${id}:${variant.quote}`,
    }));
}

/** @param {string} who @param {string} wording @param {Line[]} lines @param {string} lacks */
function asText(who, wording, lines, lacks) {
  const outlets = lines.map(({ outlet, wording, details, link }) => [`- ${outlet}: ${wording} (${details.join("; ")})`, link].filter(Boolean).join("\n  "));
  return [`${who}:`, wording, "", ...outlets, ...(lacks ? ["", lacks] : [])].join("\n") + "\n";
}

/** @param {string} who @param {string} wording @param {Line[]} lines @param {string} lacks */
function asHtml(who, wording, lines, lacks) {
  const outlets = lines.map(({ outlet, wording, details, link }) => {
    const name = link ? `<a href="${safe(link)}">${safe(outlet)}</a>` : safe(outlet);
    return `<li><b>${name}</b>: ${safe(wording)} (${safe(details.join("; "))})</li>`;
  });
  return `<p><b>${safe(who)}</b>:</p><blockquote>${safe(wording)}</blockquote><ul>${outlets.join("")}</ul>${lacks ? `<p>${safe(lacks)}</p>` : ""}`;
}

/** @param {string} words of an article, never to be read as tags */
function safe(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
