// A mail: what it says, under its subject, its sender and its day, and the files that
// hang on it. What is written as a page is read as a saved page is, so that nothing
// of it runs or is asked for.

import PostalMime from "postal-mime";
import { articlesAmong, asideProblem } from "../among.js";
import { articleText, dayIn, paragraphsOf } from "../article.js";
import { openInside } from "../inside.js";
import { readPage } from "../page/index.js";
import { Refusal } from "../refusal.js";
import { senderOf } from "./sender.js";

/** @typedef {import("../types.js").Opened} Opened */
/** @typedef {import("../types.js").OpenedText} OpenedText */
/** @typedef {import("../types.js").ReadOptions} ReadOptions */
/** @typedef {import("postal-mime").Email} Email */
/** @typedef {import("postal-mime").Attachment} Attachment */

/** Endings for files that hang on a mail without a name. @type {Record<string, string>} */
const ENDINGS = { "text/html": "html", "text/plain": "txt", "text/markdown": "md", "message/rfc822": "eml", "application/pdf": "pdf", "application/zip": "zip" };

/** A letter is an article as a whole: what its writer says above what he quotes is not looked for, it is there. */
const ARTICLE = '<div itemprop="articleBody">';

/** @param {File} file @param {ReadOptions} options @returns {Promise<Opened>} */
export async function read(file, options) {
  const mail = await PostalMime.parse(await file.arrayBuffer(), { forceRfc822Attachments: true, maxNestingDepth: 64 });
  const article = bodyOf(file.name, mail);
  const { articles, aside } = articlesAmong(attached(mail), ({ name }) => name);
  const opened = articles.length > 0 ? await openInside(file.name, articles, options) : { inputs: [], problems: [] };
  const inputs = article ? [article, ...opened.inputs] : opened.inputs;
  const problems = [...opened.problems, ...asideProblem(file.name, aside)];
  if (inputs.length + problems.length > 0) return { inputs, problems };
  throw new Refusal("no-text", "is a mail without text in it; open it, copy what it says and paste that");
}

/**
 * @param {string} name
 * @param {Email} mail
 * @returns {OpenedText | null}
 */
function bodyOf(name, mail) {
  const told = toldOf(mail);
  const plain = (mail.text ?? "").trim();
  return pageOf(name, mail, told, plain) ?? (plain === "" ? null : { name, text: articleText(told, paragraphsOf(plain)) });
}

/**
 * The part that is a page, where it says at least half of what the plain part says:
 * its paragraphs are whole, and the plain part's lines are broken.
 * @param {string} name
 * @param {Email} mail
 * @param {ReturnType<typeof toldOf>} told
 * @param {string} plain
 */
function pageOf(name, { html = "" }, told, plain) {
  if (html.trim() === "") return null;
  try {
    const page = readPage(name, `${ARTICLE}${html}`, told);
    return page.origin && page.origin.whole.length >= plain.length / 2 ? page : null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

/** @param {Email} mail */
function toldOf({ subject = "", from, headers }) {
  const date = headers.find(({ key }) => key === "date")?.value ?? "";
  return { title: subject.replace(/^((re|fwd?|aw|wg)\s*:\s*)+/i, "").trim(), date: dayIn(date), ...senderOf(from) };
}

/** Without what is drawn within the text. @param {Email} mail */
function attached({ attachments }) {
  return attachments
    .filter(({ related, disposition, mimeType }) => !related && (disposition !== "inline" || !mimeType.startsWith("image/")))
    .map((part, at) => {
      const name = nameOf(part, at + 1);
      return { name, file: async () => new File([/** @type {BlobPart} */ (part.content)], name) };
    });
}

/** @param {Attachment} attachment @param {number} number */
function nameOf({ filename, mimeType }, number) {
  const bare = (filename ?? "").replace(/^.*[\\/]/, "").trim();
  return bare || `attachment ${number}.${ENDINGS[mimeType] ?? "dat"}`;
}
