// Documents of offices and printers: PDF, Word, OpenDocument, Rich Text, and those of
// them that cannot be read.

import assert from "node:assert/strict";
import { docx, odt } from "../saved/office.js";
import { broken, columns, pdf } from "../saved/pdf.js";
import { dropBytes } from "./pages.js";

const TEXTS = `return deep("article[data-document]").map((article) => article.textContent)`;

const STORY = [
  "The lamp on the pier at Hollin will be lit by hand again, the har\u00adbour of\u00adfice said on Monday, after its well-known clock\u00adwork stopped for the third time in a month.",
  "“It is a lamp and not a watch,” said Mara Quill, the keeper. “It wants some\u00adbody to come up the stairs and look at it.”",
  "Tom Reddy, who mended the clock\u00adwork twice, said that the salt had eaten the teeth of the second wheel, and that a new one would cost more than a keep\u00ader does in a year.",
  "The har\u00adbour of\u00adfice asked three towns for help. One sent a let\u00adter, one sent oil, and the third sent a boy of twelve who can whis\u00adtle the depth of the water.",
  "“He is the best of the three,” Ms. Quill said. She has given him the lower stairs, and means to keep the upper ones for her\u00adself.",
];

/** @param {string} text */
const plain = (text) => text.replaceAll("\u00ad", "");

/** The only text that the page shows. */
async function only(page) {
  await page.articles(1);
  const texts = await page.run(TEXTS);
  assert.equal(texts.length, 1);
  return texts[0];
}

/** What the page says of a file. @param {string} name @param {RegExp} words */
async function says(page, name, words) {
  await page.until(`return deep(".problem").some((one) => one.textContent.includes(arguments[0]))`, `a word on ${name}`, name);
  const said = await page.run(`return deep(".problem").map((one) => one.textContent.replace(/\\s+/g, " ").trim()).find((text) => text.includes(arguments[0]))`, name);
  assert.match(said, words);
}

const p = (/** @type {string} */ runs, style = "") => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const r = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const documents = [
  {
    name: "a PDF in one column is paragraphs again, under what it tells of itself, and its reader is fetched when it comes",
    test: async (page) => {
      const lines = broken(STORY, 80, 0).map(({ text }, at) => ({ text, x: 60, y: 110 + at * 14 }));
      const set = [{ text: "Lamp at Hollin to be lit by hand", x: 60, y: 70, size: 20, bold: true }, ...lines];
      const info = { Title: "Microsoft Word - lamp3.doc", Author: "Ada Birch", CreationDate: "D:20240314101500Z", Producer: "A program that sets type" };
      await page.open();
      assert.ok(!page.server.asked.some((path) => path.includes("pdf")), "fetched at first");
      await dropBytes(page, "lamp.pdf", pdf([set], { info }));
      const text = await only(page);
      assert.equal(text, ["Lamp at Hollin to be lit by hand", "By Ada Birch", "March 14, 2024", ...STORY.map(plain)].join("\n\n"));
      assert.ok(page.server.asked.some((path) => /\/assets\/formats\/pdf-worker-/.test(path)), "no worker of its own");
    },
  },
  {
    name: "a PDF in two columns: words in order, hyphens mended, running heads left out and put back",
    test: async (page) => {
      const story = [...STORY, ...STORY.map((text) => text.replaceAll("Hollin", "Saltby")), ...STORY.map((text) => text.replaceAll("Hollin", "Orle"))];
      const pages = columns(broken(story, 44, 2), { columns: 2, top: 100, rows: 22, step: 260 }).map((lines, at) => [
        { text: at % 2 ? `${at + 1} The Lantern` : `The Lantern ${at + 1}`, x: at % 2 ? 50 : 440, y: 50, size: 8 },
        ...(at === 0 ? [{ text: "Lamp at Hollin to be lit by hand", x: 50, y: 80, size: 18, bold: true }] : []),
        ...lines,
        { text: "All rights reserved.", x: 250, y: 800, size: 7 },
      ]);
      assert.ok(pages.length > 1);
      await page.open();
      // As some programs write it: line by line across the columns.
      await dropBytes(page, "lamp.pdf", pdf(pages.map((lines) => [...lines].sort((a, b) => a.y - b.y || a.x - b.x))));
      const text = await only(page);
      assert.equal(text, ["Lamp at Hollin to be lit by hand", ...story.map(plain)].join("\n\n"));
      assert.match(await page.run(`return deep(".origin")[0].textContent`), /Read from the file: 16 paragraphs; 4 pieces of the file were left out\./);
      await page.click("read everything");
      await page.until(`return deep("article[data-document]")[0]?.textContent.includes("2 The Lantern")`, "the running heads");
      await page.state("ready");
    },
  },
  {
    name: "PDFs that are a scan, locked, broken or without letters are named, and the others are read",
    test: async (page) => {
      const line = (/** @type {string} */ text, /** @type {string} */ font) => [[{ text, x: 60, y: 70, font }]];
      const signs = [..."The lamp on the pier at Hollin will be lit by hand again."].map((sign) => (sign.charCodeAt(0) - 29).toString(16).padStart(4, "0")).join("");
      await page.open();
      await dropBytes(page, "scan.pdf", pdf([[], []], { picture: true }));
      await says(page, "scan.pdf", /holds no text that can be read, most likely because it is a scan; run it through text recognition/);
      await dropBytes(page, "locked.pdf", pdf(line("Late.", "F1"), { locked: true }));
      await says(page, "locked.pdf", /is locked with a password; open it in a PDF reader/);
      await dropBytes(page, "broken.pdf", Buffer.from(`%PDF-1.4\n${"\x00\x01garbage".repeat(200)}`));
      await says(page, "broken.pdf", /could not be read as a PDF; it may be damaged/);
      await dropBytes(page, "signs.pdf", pdf(line(`<${signs}>`, "F3")));
      await says(page, "signs.pdf", /does not say which letters its signs stand for/);
      await dropBytes(page, "part.pdf", pdf([[], [], [{ text: "“Late,” said Ida Quist.", x: 60, y: 70 }]], { picture: true }));
      await says(page, "part.pdf", /is a scan in part: 2 of its 3 pages hold no text/);
      assert.equal(await only(page), "“Late,” said Ida Quist.");
    },
  },
  {
    name: "a PDF of a thousand pages tells how far it is, and can be stopped between two of them",
    test: async (page) => {
      const room = (/** @type {number} */ at) => String(at + 1).replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)]);
      const long = pdf(Array.from({ length: 1000 }, (_, at) => [{ text: `“Room ${room(at)} is late,” said Ida Quist.`, x: 60, y: 70 }]));
      await page.open();
      await dropBytes(page, "long.pdf", long);
      await page.until(`return /long\\.pdf, page by page · \\d+ of 1,000 done/.test(document.querySelector(".progress .what").textContent)`, "progress");
      await page.run(`document.querySelector("#stop").click()`);
      await says(page, "long.pdf", /was not opened, because you stopped; put it in again to read it/);
      await page.state("ready");
      await dropBytes(page, "again.pdf", long);
      await page.articles(1);
      const [text] = await page.run(TEXTS);
      assert.ok(text.includes(`“Room ${room(0)} is late,”`) && text.includes(`“Room ${room(999)} is late,”`), text.slice(0, 200));
    },
  },
  {
    name: "a Word document: headings, lists, quotes and notes; what was put in is read, what was taken out is not",
    test: async (page) => {
      const body = [
        p(r("Lamp at Hollin to be lit by hand"), "Title"),
        p(`${r("The lamp will be lit ")}<w:del w:id="1" w:author="x"><w:r><w:delText>by nobody</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${r("by hand")}</w:ins>${r(" again.")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        p(r("What it needs"), "heading1"),
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r("Oil.")}</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r("A keeper.")}</w:p>`,
        p(r("“It wants somebody to come up the stairs.”"), "Quote"),
        p(`<w:commentRangeStart w:id="5"/>${r("Ms. Quill said")}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${r(" so &lt;b&gt;twice&lt;/b&gt;.")}`),
        p(`${r("Beside a box.")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r("In the box."))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`),
      ].join("");
      const notes = `<w:footnote w:id="2">${p(r("It went out in May."))}</w:footnote>`;
      const comments = `<w:comment w:id="5" w:author="x" w:initials="x">${p(r("Not to be read."))}</w:comment>`;
      await page.open();
      await dropBytes(page, "lamp.docx", await docx(body, { notes, comments }));
      assert.equal(
        await only(page),
        ["Lamp at Hollin to be lit by hand", "The lamp will be lit by hand again.¹", "What it needs", "Oil.", "A keeper.", "“It wants somebody to come up the stairs.”", "Ms. Quill said so <b>twice</b>.", "Beside a box.", "In the box.", "¹ It went out in May."].join("\n\n"),
      );
    },
  },
  {
    name: "an OpenDocument text: notes and boxes behind their paragraphs; deleted words and comments are not read",
    test: async (page) => {
      const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="1">Lamp at Hollin to be lit by hand</text:h>
        <text:p>The lamp<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>It went out in May.</text:p></text:note-body></text:note> will be<text:s text:c="2"/>lit <text:span>by</text:span> hand.<office:annotation><dc:creator>x</dc:creator><text:p>Not to be read.</text:p></office:annotation></text:p>
        <text:p>Beside a box.<draw:frame><svg:title>A picture</svg:title><draw:text-box><text:p>In the box.<draw:custom-shape><text:p>In its shape.</text:p></draw:custom-shape></text:p><text:p>Below.</text:p></draw:text-box></draw:frame></text:p>
        <text:list><text:list-item><text:p>Oil.</text:p></text:list-item><text:list-item><text:p>A keeper.</text:p></text:list-item></text:list>
        <text:p>One line<text:line-break/>and &lt;b&gt;another&lt;/b&gt;.</text:p>`;
      await page.open();
      await dropBytes(page, "lamp.odt", await odt(body));
      assert.equal(
        await only(page),
        ["Lamp at Hollin to be lit by hand", "The lamp¹ will be lit by hand.", "Beside a box.", "In the box.", "In its shape.", "Below.", "Oil.", "A keeper.", "One line\nand <b>another</b>.", "¹ It went out in May."].join("\n\n"),
      );
    },
  },
  {
    name: "a Rich Text file is read in its letters",
    test: async (page) => {
      await page.open();
      await dropBytes(page, "lamp.rtf", Buffer.from("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\header Not this.}\\pard\\b Lamp at Hollin\\b0\\par \\ldblquote Tr\\'e8s tard,\\rdblquote  said Zo\\u235?  Br\\'e5nd.{\\deleted  Gone.}\\par}", "latin1"));
      assert.equal(await only(page), "Lamp at Hollin\n\n“Très tard,” said Zoë Brånd.");
    },
  },
  {
    name: "documents that are old, locked, another's, empty or a trap are named, and the others are read",
    test: async (page) => {
      const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
      const zeros = { name: "word/media.xml", content: new Uint8Array(3_000_000) };
      const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
      await page.open();
      /** @type {[name: string, bytes: Uint8Array, words: RegExp][]} */
      const bad = [
        ["old.doc", old, /is an old Word file or one with a password; save it as a Word document \(\.docx\) without a password/],
        ["locked.docx", old, /is an old Word file or one with a password/],
        ["empty.docx", await docx(p("")), /is a Word document without text/],
        ["bomb.docx", await docx(p(r("Late.")), { more: [zeros] }), /is packed [\d,]+ to 1, as no article is/],
        ["cut.docx", (await docx(p(r("Late.")))).slice(0, 700), /could not be read as a Word document; it may be damaged/],
        ["empty.odt", await odt(""), /is an OpenDocument text without text/],
        ["locked.odt", await odt("<text:p>x</text:p>", { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }), /is locked with a password; open it, save it without one/],
        ["empty.rtf", Buffer.from("{\\rtf1 }"), /is a Rich Text file without text/],
      ];
      for (const [name, bytes, words] of bad) {
        await dropBytes(page, name, bytes);
        await says(page, name, words);
      }
      await dropBytes(page, "trap.odt", await odt(`${"<text:list>".repeat(5000)}<text:p>&b; is deep.</text:p>${"</text:list>".repeat(5000)}`, { doctype: entity }));
      assert.equal(await only(page), "&b; is deep.");
      await page.open();
      await dropBytes(page, "good.docx", await docx(p(r("“Late,” said Ida Quist."))));
      assert.equal(await only(page), "“Late,” said Ida Quist.");
    },
  },
];
