// Tokens of a Rich Text file to its paragraphs. What is not the article's text is
// passed over: tables of fonts and styles, pictures, heads and feet of pages,
// comments, hidden and deleted words. Notes and boxes stand behind the article.

import { raised } from "../raised.js";
import { codePageOf, decode } from "./charsets.js";
import { tokensOf } from "./tokens.js";

/** @typedef {{ isUnread: boolean, isShape: boolean, isNote: boolean, isFonts: boolean, isHidden: boolean, isDeleted: boolean, after: number, page: number }} Group what holds until a group ends; `after`: so many letters behind a Unicode one stand for it in old programs */

/** Groups that hold no text of the article. */
const UNREAD = new Set(
  "colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atndate atntime atnref atnparent atrfstart atrfend xe tc txe rxe bkmkstart bkmkend fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable listtext pntext pntxta pntxtb revtbl rsidtbl generator mmathPr nonshppict shprslt sp ftnsep ftnsepc aftnsep aftnsepc pgptbl filetbl xmlnstbl".split(" "),
);

/** @type {Record<string, string>} */
const SIGNS = {
  par: "\n\n", sect: "\n\n", page: "\n\n", cell: "\n\n", nestcell: "\n\n", row: "\n\n", line: "\n", tab: " ", "\r": "\n\n", "\n": "\n\n",
  emdash: "—", endash: "–", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", emspace: " ", enspace: " ", qmspace: " ", "~": " ", _: "-",
};

/** Groups in groups; deeper ones are no document but a trap. */
const DEEPEST = 2000;

/** @param {string} rtf its bytes as letters @returns {string[]} paragraphs */
export function paragraphsOf(rtf) {
  return new Reading().read(rtf);
}

class Reading {
  /** @type {Group[]} */
  #outer = [];
  /** @type {Group} */
  #group = { isUnread: false, isShape: false, isNote: false, isFonts: false, isHidden: false, isDeleted: false, after: 1, page: 1252 };
  #text = "";
  #notes = "";
  #noteCount = 0;
  #bytes = "";
  /** Letters that stand for a Unicode one and are passed over. */
  #skip = 0;
  /** @type {Map<number, number>} the code page of each font */
  #fonts = new Map();
  #font = 0;
  #ansi = 1252;

  /** @param {string} rtf */
  read(rtf) {
    for (const token of tokensOf(rtf)) {
      if (token.kind === "bytes") this.#take(token.bytes);
      else if (token.kind === "open") this.#open();
      else if (token.kind === "close") this.#close();
      else this.#obey(token.word, token.number);
    }
    this.#flush();
    return `${this.#text}\n\n${this.#notes}`.split(/\n\n+/).map(tidy).filter(Boolean);
  }

  #open() {
    this.#flush();
    this.#skip = 0;
    if (this.#outer.length >= DEEPEST) throw new Error("groups too deep");
    this.#outer.push(this.#group);
    this.#group = { ...this.#group };
  }

  #close() {
    this.#flush();
    this.#skip = 0;
    const { isNote } = this.#group;
    this.#group = this.#outer.pop() ?? this.#group;
    if (isNote && !this.#group.isNote) this.#notes += "\n\n";
  }

  /** @param {string} bytes */
  #take(bytes) {
    const passed = Math.min(this.#skip, bytes.length);
    this.#skip -= passed;
    if (this.#isRead) this.#bytes += bytes.slice(passed);
  }

  get #isRead() {
    const { isUnread, isFonts, isHidden, isDeleted } = this.#group;
    return !(isUnread || isFonts || isHidden || isDeleted);
  }

  /** @param {string} word @param {number | null} number */
  #obey(word, number) {
    const group = this.#group;
    if (word === "u" && number !== null) return this.#unicode(number);
    if (SIGNS[word] !== undefined) return this.#write(SIGNS[word]);
    if (word === "*" || UNREAD.has(word)) group.isUnread = true;
    else if (word === "shpinst") group.isShape = !this.#outer.at(-1)?.isUnread;
    else if (word === "shptxt" && group.isShape) Object.assign(group, { isUnread: false, isNote: true });
    else if (word === "fonttbl") group.isFonts = true;
    else if (word === "footnote") this.#note();
    else if (word === "chftn") this.#mark();
    else if (word === "uc") group.after = number ?? 1;
    else if (word === "v") group.isHidden = number !== 0;
    else if (word === "deleted") group.isDeleted = number !== 0;
    else if (word === "plain") Object.assign(group, { isHidden: false, isDeleted: false });
    else if (word === "ansicpg") this.#setPage((this.#ansi = number ?? 1252));
    else if (word === "mac") this.#setPage((this.#ansi = 10000));
    else if (word === "f") this.#useFont(number ?? 0);
    else if (word === "fcharset" && group.isFonts) this.#fonts.set(this.#font, codePageOf(number ?? 0) ?? this.#ansi);
  }

  /** @param {number} number */
  #useFont(number) {
    this.#font = number;
    if (!this.#group.isFonts) this.#setPage(this.#fonts.get(number) ?? this.#ansi);
  }

  /** @param {number} page */
  #setPage(page) {
    this.#flush();
    this.#group.page = page;
  }

  /** @param {number} number negative above 32,767 */
  #unicode(number) {
    this.#write(String.fromCharCode(number & 0xffff));
    this.#skip = this.#group.after;
  }

  #note() {
    Object.assign(this.#group, { isNote: !this.#group.isUnread, isHidden: false });
  }

  /** The number of a note: in the text it is the next, in the note it is that again. */
  #mark() {
    if (!this.#group.isNote) this.#noteCount++;
    this.#write(raised(String(this.#noteCount)) + (this.#group.isNote ? " " : ""));
  }

  /** @param {string} text */
  #write(text) {
    this.#flush();
    if (!this.#isRead) return;
    if (this.#group.isNote) this.#notes += text;
    else this.#text += text;
  }

  #flush() {
    if (this.#bytes === "") return;
    const text = decode(this.#bytes, this.#group.page);
    this.#bytes = "";
    this.#write(text);
  }
}

/** @param {string} paragraph */
function tidy(paragraph) {
  return paragraph.split("\n").map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim()).filter(Boolean).join("\n");
}
