// What a clipboard, a drop and a folder carry: rich text, pictures, files, addresses.

import assert from "node:assert/strict";
import { makers } from "../saved/makers.js";

const TEXTS = `return deep("article[data-document]").map((article) => article.textContent)`;
const SAID = `return deep(".problem").map((problem) => problem.textContent.trim().replace(/\\s+/g, " "))`;

/**
 * Pastes or drops what programs put on a clipboard.
 * @param {any} page
 * @param {{ text?: string, html?: string, list?: string, files?: [name: string, type: string][] }} carried
 * @param {"paste" | "drop"} [how]
 */
const carry = (page, carried, how = "paste") =>
  page.run(
    `const { text = "", html = "", list = "", files = [] } = arguments[0];
     const given = { "text/plain": text, "text/html": html, "text/uri-list": list };
     const own = files.map(([name, type]) => new File(["“It held,” said Mara Quill."], name, { type }));
     const data = { getData: (type) => given[type] ?? "", files: own, types: Object.keys(given),
       items: own.map((file) => ({ kind: "file", getAsFile: () => file, webkitGetAsEntry: () => null })) };
     const event = new Event(arguments[1], { bubbles: true, cancelable: true, composed: true });
     Object.defineProperty(event, arguments[1] === "paste" ? "clipboardData" : "dataTransfer", { value: data });
     document.body.dispatchEvent(event);`,
    carried,
    how,
  );

/** So much in one place that Readability would take it for all of the article. */
const LONG = Array.from({ length: 6 }, (_, at) => `The weir was built in 1911, mended ${at + 2} times since, and painted green once, after a flood and a quarrel about the flood.`);

const WEIR = ["The weir at Orle held through the night, and nobody was surprised but the ducks.", "“It held,” said Ida Holm, who built it.", "“It will hold again,” she said."];

export const pasting = [
  {
    name: "pasting: rich text keeps its paragraphs, and nothing of it runs or is asked for",
    test: async (page) => {
      await page.open();
      const html = `<meta charset='utf-8'><!--StartFragment--><h2 onclick="window.__sprung=1">Weir holds</h2>${WEIR.map((text) => `<p style="color:red">${text}</p>`).join("")}<img src="/trap-paste" onerror="window.__sprung=1"><script>window.__sprung=1</script><!--EndFragment-->`;
      const from = page.server.asked.length;
      await carry(page, { html, text: `Weir holds ${WEIR.join(" ")}` });
      await page.articles(1);
      assert.deepEqual(await page.run(TEXTS), [["Weir holds", ...WEIR].join("\n\n")]);
      const cut = `<div><div>${WEIR[0]}</div><div><blockquote>${LONG.map((text) => `<p>${text}</p>`).join("")}</blockquote></div><ul><li>${WEIR[1]}</li></ul></div>`;
      await carry(page, { html: cut, text: [WEIR[0], ...LONG, WEIR[1]].join("\n") });
      await page.articles(2);
      assert.equal((await page.run(TEXTS))[1], [WEIR[0], ...LONG, WEIR[1]].join("\n\n"));
      await carry(page, { html, text: `Weir holds ${WEIR.join(" ")}` }, "drop");
      await page.articles(3);
      assert.deepEqual((await page.result()).documents.map(({ name }) => name), ["Pasted text 1", "Pasted text 2", "Dropped text 3"]);
      assert.equal(await page.run(`return window.__sprung ?? 0`), 0);
      assert.deepEqual(page.server.asked.slice(from).filter((path) => !path.startsWith("/assets/")), []);
    },
  },
  {
    name: "pasting: a whole page gives its article, and what was left out can be put back",
    test: async (page) => {
      await page.open();
      const html = makers[0].html.replace(/^[^]*<body>|<\/body>[^]*$/g, "");
      await carry(page, { html, text: html.replace(/<[^>]*>/g, " ") });
      await page.articles(1);
      const [text] = await page.run(TEXTS);
      for (const words of makers[0].has) assert.ok(text.includes(words), words);
      for (const words of makers[0].not) assert.ok(!text.includes(words), words);
      await page.click("read everything");
      await page.until(`return deep("article[data-document]")[0]?.textContent.includes("Ferry to sail on Sundays again")`, "the whole page");
    },
  },
  {
    name: "pasting: what an editor of plain text copies is taken as its text",
    test: async (page) => {
      await page.open();
      const text = `${WEIR[0].replace("night, ", "night,\n")}\n\n${WEIR[1]}`;
      await carry(page, { text, html: `<meta charset="utf-8"><div style="white-space:pre">${text.split("\n").map((line) => `<div><span>${line}</span></div>`).join("")}</div>` });
      await page.articles(1);
      assert.deepEqual(await page.run(TEXTS), [text]);
    },
  },
  {
    name: "pasting: a file is opened, a picture is named, and a picture beside words is not minded",
    test: async (page) => {
      await page.open();
      await carry(page, { files: [["weir.txt", "text/plain"]] });
      await page.articles(1);
      await carry(page, { text: WEIR.join("\n\n"), files: [["image.png", "image/png"]] });
      await page.articles(2);
      assert.equal((await page.run(TEXTS))[1], WEIR.join("\n\n"));
      await page.run(
        `const data = new DataTransfer();
         data.items.add(new File([Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10])], "image.png", { type: "image/png" }));
         const event = new Event("paste", { bubbles: true, cancelable: true });
         Object.defineProperty(event, "clipboardData", { value: data });
         document.body.dispatchEvent(event)`,
      );
      await page.until(`return deep(".problem").length === 1`, "a word on the picture");
      assert.deepEqual(await page.run(SAID), ["image.png is a picture, and this page reads no text in pictures; type or paste what it says."]);
    },
  },
  {
    name: "pasting: of a web address the page says why it asks nobody and what to do, and asks nobody",
    test: async (page) => {
      await page.open();
      const from = page.server.asked.length;
      await page.paste("https://orle.invalid/2024/weir-holds");
      await page.until(`return deep(".problem").length === 1`, "a word on the address");
      const [words] = await page.run(SAID);
      assert.match(words, /^https:\/\/orle\.invalid\/2024\/weir-holds is a web address, and this page asks no other site for anything: nearly all sites refuse/);
      assert.match(words, /Open it, save it as a file \(Ctrl\+S or ⌘S\) and drop the file here, or copy the article’s text and paste that\./);
      const link = `const link = deep(".problem a")[0]; return [link.href, link.target, link.rel]`;
      assert.deepEqual(await page.run(link), ["https://orle.invalid/2024/weir-holds", "_blank", "noreferrer noopener"]);
      await carry(page, { list: "https://orle.invalid/a\r\nhttps://orle.invalid/b" }, "drop");
      await carry(page, { text: "www.orle.invalid/c" });
      await page.until(`return deep(".problem").length === 4`, "a word on each address");
      assert.equal(await page.run(`return deep(".problem a").at(-1).href`), "https://www.orle.invalid/c");
      await page.paste("See https://orle.invalid for “more,” said Ida Holm.");
      await page.articles(1);
      assert.deepEqual(page.server.asked.slice(from).filter((path) => !path.startsWith("/assets/")), []);
    },
  },
  {
    name: "pasting: a folder may be chosen with a button, and gives its articles alone",
    test: async (page) => {
      await page.open();
      const named = await page.run(`return ["webkitdirectory" in document.createElement("input"), deep('label[for="folder"]').filter(visible).map((label) => label.textContent), deep("#folder")[0].getAttribute("aria-label")]`);
      assert.deepEqual(named, [true, ["a folder"], "Choose a folder of articles"]);
      await page.run(
        `const input = deep("#folder")[0];
         const paths = ["week/10.txt", "week/9.txt", "week/.DS_Store", "week/Mill.html", "week/Mill_files/a.html", "week/photo.jpg", "week/1/2/3/4/5/6/7/8/9/deep.txt"];
         const files = paths.map((path) => Object.defineProperty(new File(["“Held " + path + ",” said Mara Quill, who looks after the planks."], path.split("/").at(-1)), "webkitRelativePath", { value: path }));
         Object.defineProperty(input, "files", { value: files, configurable: true });
         input.dispatchEvent(new Event("change"));
         delete input.files;`,
      );
      await page.articles(3);
      assert.deepEqual((await page.result()).documents.map(({ name }) => name), ["9.txt", "10.txt", "Mill.html"]);
      assert.deepEqual(await page.run(SAID), ["week holds what is no text and was passed over: photo.jpg; if these are scans, run them through text recognition and put in the text."]);
      assert.deepEqual(await page.run(`return deep('label[for="folder"]').filter(visible).map((label) => label.textContent)`), ["Folder"]);
    },
  },
  {
    name: "pasting: a page that is dropped with its folder of parts is one article",
    test: async (page) => {
      await page.open();
      await page.run(
        `const file = (name) => new File(["<p>“Held in " + name + ",” said Mara Quill, who looks after the planks.</p>"], name);
         const entry = (name) => ({ isFile: true, isDirectory: false, name, file: (done) => done(file(name)) });
         const inside = [entry("frame.html"), entry("site.css"), entry(".hidden")];
         const folder = (name, list) => ({ isFile: false, isDirectory: true, name, createReader: () => ({ readEntries: (done) => done(list.splice(0)) }) });
         const items = [
           { kind: "file", getAsFile: () => null, webkitGetAsEntry: () => folder("Mill_files", inside) },
           { kind: "file", getAsFile: () => file("Mill.html"), webkitGetAsEntry: () => entry("Mill.html") },
           { kind: "file", getAsFile: () => null, webkitGetAsEntry: () => folder("nothing", []) },
         ];
         const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true });
         Object.defineProperty(event, "dataTransfer", { value: { items, files: [], types: ["Files"], getData: () => "" } });
         document.body.dispatchEvent(event);`,
      );
      await page.articles(1);
      assert.deepEqual((await page.result()).documents.map(({ name }) => name), ["Mill.html"]);
      assert.deepEqual(await page.run(SAID), ["nothing is a folder without files; drop the articles themselves."]);
    },
  },
];
