// Files that hold articles: zips and folders, mails, pages saved as one file, exports,
// Markdown. What cannot be read is named, nothing of them runs, nobody is asked.

import assert from "node:assert/strict";
import { makers } from "../saved/makers.js";
import { answerMail, emptyMail, letterMail, MORE, plainMail, SAID, savedAsOne, trapMail, TRAP_SENTENCES } from "../saved/mails.js";
import { bomb, zip } from "../saved/zips.js";
import { dropBytes } from "./pages.js";

/** @returns {Promise<[name: string, text: string][]>} */
const texts = async (page) => (await page.result()).documents.map(({ name, text }) => [name, text]);

/** What the page says it could not read. */
const said = (page) => page.run(`return deep(".problem").map((problem) => problem.textContent.trim().replace(/\\s+/g, " "))`);

/** Waits until so many problems are told. */
const problems = async (page, count) => {
  await page.until(`return deep(".problem").length >= arguments[0]`, `${count} problems`, count);
  return said(page);
};

const LINES = '{"title":"Weir holds","text":"<p>“It held,” said Ida Holm.</p><script>window.__sprung=1</script>","outlet":"Weir Tribune","date":"2024-03-14"}\n{"text":\n{"headline":"Mill turns","body":"“It turned,” said Per Lunde."}\n';

const MARKDOWN = "---\ntitle: Mill at Quern Lane to turn\nauthor: Ada Birch\ndate: 2024-03-14\n---\n\nThe [old mill](https://x.invalid) will grind\nagain, its **new owners** said.\n\n> “We bought a *roof*,” said __Mara Quill__.\n\n- New paddles, forty of them.\n\n<script>window.__sprung=1</script><img src=\"/trap-md\">\n";

/** Asked for since: nothing but parts of the page. @param {any} page @param {number} from */
const foreign = (page, from) => page.server.asked.slice(from).filter((path) => !path.startsWith("/assets/"));

export const holders = [
  {
    name: "holders: a zip with folders of every format gives each article once, and says what it passed over",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      const inner = await zip([{ name: "deep/letter.eml", content: plainMail }]);
      await dropBytes(page, "week.zip", await zip([
        { name: "week/mill.html", content: makers[0].html },
        { name: "week/mill_files/frame.html", content: "<p>Never read.</p>" },
        { name: "week/pier.txt", content: "“It held,” said Mara Quill." },
        { name: "week/saved.mhtml", content: savedAsOne(makers[1].html) },
        { name: "week/export.jsonl", content: LINES },
        { name: "week/lane.md", content: MARKDOWN },
        { name: "week/inner.zip", content: inner },
        { name: "week/scan.jpg", content: "\xff\xd8\xff" },
        { name: "week/.DS_Store", content: "x" },
        { name: "__MACOSX/week/._pier.txt", content: "x" },
      ]));
      await page.articles(7);
      const read = await texts(page);
      assert.deepEqual(read.map(([name]) => name).sort(), ["deep/letter.eml", "export.jsonl, line 1", "export.jsonl, line 3", "lane.md", "mill.html", "pier.txt", "saved.mhtml"].map((name) => name.replace("deep/", "")).sort());
      assert.deepEqual((await problems(page, 2)).sort(), [
        "export.jsonl, line 2 is no JSON, or JSON that is damaged or cut off; look at it and write the export anew.",
        "week.zip holds what is no text and was passed over: scan.jpg; if these are scans, run them through text recognition and put in the text.",
      ]);
      assert.deepEqual(foreign(page, from), []);
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0);
    },
  },
  {
    name: "holders: bombs, locked, broken and crowded zips are named, and the others are read",
    test: async (page) => {
      await page.open();
      const whole = await zip([{ name: "a.txt", content: "x".repeat(400) }]);
      await dropBytes(page, "bomb.zip", await bomb(3));
      await dropBytes(page, "liar.zip", await bomb(3, { says: 900_000 }));
      await dropBytes(page, "huge.zip", await bomb(0, { says: 4_000_000_000 }));
      await dropBytes(page, "locked.zip", await zip([{ name: "a.txt", content: "x", flags: 1 }]));
      await dropBytes(page, "short.zip", whole.slice(0, 60));
      await dropBytes(page, "crowd.zip", await zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, method: 0 }))));
      await dropBytes(page, "climb.zip", await zip([{ name: "../../../climbed.txt", content: "“It held,” said Mara Quill." }]));
      await page.articles(3);
      assert.deepEqual((await texts(page)).map(([name]) => name), ["pier.txt", "pier.txt", "climbed.txt"]);
      const words = await problems(page, 6);
      for (const pattern of [/^zeros\.txt is packed 1,0\d\d to 1/, /^zeros\.txt unpacks to another size than it says/, /^huge\.zip would unpack to 4,000 MB/, /^locked\.zip is locked with a password/, /^short\.zip could not be read as a zip/, /^crowd\.zip holds more than 5,000 files/]) {
        assert.ok(words.some((one) => pattern.test(one)), `${pattern} in ${words.join(" | ")}`);
      }
      await page.drop([{ name: "after.txt", text: "“After all,” said Tom Reddy." }]);
      await page.articles(4);
    },
  },
  {
    name: "holders: a zip of a thousand files tells how far it is, and stops when it is told to",
    test: async (page) => {
      await page.open();
      // Some way into it the opening waits until its progress is drawn, and is stopped then.
      await page.run(`const drawn = new Promise((resolve) => {
          new MutationObserver(() => {
            const words = document.querySelector(".progress .what").textContent;
            if (/of 1,000/.test(words)) resolve(words);
          }).observe(document.querySelector(".progress"), { subtree: true, childList: true, characterData: true });
        });
        const { arrayBuffer } = Blob.prototype;
        let calls = 0;
        Blob.prototype.arrayBuffer = async function () {
          if (++calls === 200) {
            window.__drawn = await drawn;
            document.querySelector("#stop").click();
          }
          return arrayBuffer.call(this);
        }`);
      await dropBytes(page, "many.zip", await zip(Array.from({ length: 1_000 }, (_, at) => ({ name: `${at}.txt`, content: `“Number ${at} held,” said Mara Quill.` }))));
      // Of many articles some stand in columns; the button in the head leads to what was not read.
      const words = await page.until(`const item = deep("who-said")[0].items.find(({ problem }) => problem); return item && item.name + " " + item.problem.message`, "a word on the stop");
      await page.state("ready");
      assert.match(await page.run(`return document.querySelector("#unread").textContent`), /^1 not read$/);
      assert.match(words, /^many\.zip was opened in part, because you stopped: \d+ of its 1,000 files; put it in again to read the rest$/);
      const opened = Number(/(\d+) of its/.exec(words)?.[1]);
      const [count, drawn] = await page.run(`return [deep("who-said")[0].items.filter(({ problem }) => !problem).length, window.__drawn]`);
      assert.ok(opened > 0 && opened < 1_000 && count <= opened && count >= opened - 1, `${count} of ${opened}`);
      assert.match(drawn, /^Reading \d+\.txt · \d+ of 1,000 done$/);
    },
  },
  {
    name: "holders: a mail is read under its subject, its sender and its day",
    test: async (page) => {
      await page.open();
      await dropBytes(page, "mail.eml", Buffer.from(plainMail));
      await page.articles(1);
      assert.deepEqual(await texts(page), [["mail.eml", `Sluice at Orle to open – at last\n\nBy Ada Quill\n\nOrle Chronicle\n\nMarch 14, 2024\n\n${SAID}\n\n${MORE}`]]);
      const { title, outlet, published } = (await page.result()).documents[0];
      assert.deepEqual([title, outlet, published], ["Sluice at Orle to open – at last", "Orle Chronicle", "2024-03-14"]);
    },
  },
  {
    name: "holders: a letter that is a page is read as one, what was left out can be put back, and what hangs on it is opened",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      await dropBytes(page, "letter.eml", Buffer.from(letterMail));
      await page.articles(3);
      const read = new Map(await texts(page));
      assert.deepEqual([...read.keys()], ["letter.eml", "notes.txt", "attachment 2.eml"]);
      assert.equal(read.get("letter.eml"), `Sluice at Orle to open\n\n© The Orle Letter\n\nMarch 14, 2024\n\n${SAID}\n\n${MORE}\n\n${MORE.replace("wheel", "lock")}`);
      assert.match(read.get("attachment 2.eml"), /^Sluice at Orle to open – at last\n\nBy Ada Quill/);
      assert.match((await problems(page, 1))[0], /^letter\.eml holds what is no text and was passed over: scan\.jpg; if these are scans/);
      assert.match(await page.run(`return deep(".origin")[0].textContent`), /1 piece of the page was left out/);
      await page.click("read everything");
      await page.until(`return deep("article[data-document]").some((one) => one.textContent.includes("Share"))`, "the whole letter");
      await page.state("ready");
      assert.deepEqual(foreign(page, from), []);
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0);
    },
  },
  {
    name: "holders: an answer is read with what it answers, its own words first",
    test: async (page) => {
      await page.open();
      await dropBytes(page, "answer.eml", Buffer.from(answerMail));
      await page.articles(1);
      assert.deepEqual(await texts(page), [["answer.eml", `Sluice\n\nBy Ada Quill\n\nMarch 14, 2024\n\n${SAID}\n\nOn Thu, Tom Reddy wrote:\n\n${MORE}\n\n${MORE.replace("wheel", "lock")}`]]);
    },
  },
  {
    name: "holders: of forty traps in a mail none springs, nothing is asked for, and the text is read",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      await dropBytes(page, "traps.eml", Buffer.from(trapMail));
      await page.articles(1);
      const [[, text]] = await texts(page);
      for (const sentence of TRAP_SENTENCES) assert.ok(text.includes(sentence), `${sentence} in ${text.slice(0, 800)}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0, "a trap sprang");
      assert.deepEqual(foreign(page, from), [], "a trap asked");
    },
  },
  {
    name: "holders: a mail without text is named, and so is one that is no mail",
    test: async (page) => {
      await page.open();
      await dropBytes(page, "empty.eml", Buffer.from(emptyMail));
      await dropBytes(page, "no.eml", Buffer.alloc(3_000, 0));
      await page.drop([{ name: "pier.txt", text: "“It held,” said Mara Quill." }]);
      await page.articles(1);
      const words = await problems(page, 2);
      assert.match(words[0], /^empty\.eml is a mail without text in it; open it, copy what it says and paste that\.$/);
      assert.match(words[1], /^no\.eml is /);
    },
  },
  {
    name: "holders: a page saved as one file is read without its frames, in the charset that is told or that it tells",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      const cafe = (/** @type {string} */ meta) => `<html><head>${meta}</head><body><p>“Ça va,” said Zoë Brånd, who owns the café at the end of the pier.</p></body></html>`;
      const latin = (/** @type {string} */ html) => Buffer.from(html.replace("“", "\x93").replace("”", "\x94"), "latin1");
      const asQuoted = (/** @type {string} */ html) => Buffer.from([...latin(html)].map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join(""));
      await dropBytes(page, "mill.mhtml", savedAsOne(makers[2].html));
      await dropBytes(page, "told.mht", savedAsOne(cafe(""), { charset: "windows-1252", encode: latin }));
      await dropBytes(page, "tells.mht", savedAsOne(cafe('<meta charset="windows-1252">'), { encode: asQuoted }));
      await page.articles(3);
      const read = new Map(await texts(page));
      for (const words of makers[2].has) assert.ok(read.get("mill.mhtml").includes(words), words);
      for (const words of [...makers[2].not, "cheese"]) assert.ok(!read.get("mill.mhtml").includes(words), words);
      assert.ok(read.get("mill.mhtml").startsWith(makers[2].begins));
      assert.deepEqual([read.get("told.mht"), read.get("tells.mht")], Array(2).fill("“Ça va,” said Zoë Brånd, who owns the café at the end of the pier."));
      assert.match(await page.run(`return deep(".origin")[0].textContent`), /pieces of the page were left out/);
      assert.deepEqual(foreign(page, from), []);
    },
  },
  {
    name: "holders: marks of Markdown do not reach the engine, and a text without marks stays as it is",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      const plain = "Weir holds\r\n\r\n“It held,” said Ida Holm.  \r\nIt did.\r\n";
      await page.drop([{ name: "lane.md", text: MARKDOWN }, { name: "plain.md", text: plain }]);
      await page.articles(2);
      assert.deepEqual(await texts(page), [
        ["lane.md", "Mill at Quern Lane to turn\n\nBy Ada Birch\n\nMarch 14, 2024\n\nThe old mill will grind again, its new owners said.\n\n“We bought a roof,” said Mara Quill.\n\nNew paddles, forty of them."],
        ["plain.md", plain],
      ]);
      assert.deepEqual(foreign(page, from), []);
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0);
    },
  },
  {
    name: "holders: a file of five hundred megabytes is named by its size, whatever its format",
    test: async (page) => {
      await page.open();
      await page.run(`const data = new DataTransfer();
        const names = ["a.zip", "b.eml", "c.mhtml", "d.jsonl", "e.html"];
        const files = names.map((name) => Object.defineProperty(new File(["{}"], name), "size", { value: 500_000_000 }));
        const items = files.map((file) => ({ kind: "file", getAsFile: () => file, webkitGetAsEntry: () => null }));
        const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true });
        Object.defineProperty(event, "dataTransfer", { value: { items, files, types: ["Files"], getData: () => "" } });
        document.body.dispatchEvent(event);`);
      const words = await problems(page, 5);
      assert.deepEqual(words, ["a.zip", "b.eml", "c.mhtml", "d.jsonl", "e.html"].map((name) => `${name} has 500 MB, and this page opens files of up to 100 MB; save the article’s text as a file of its own and try again.`));
    },
  },
];
