// Files that nobody should give to anybody: the page names the file, reads the
// others and goes on working.

import assert from "node:assert/strict";
import { unlinkSync } from "node:fs";
import { badFiles, sample, tenMegabytes } from "../files.js";

const GOOD = sample[0];

/** @param {(page: any, files: ReturnType<typeof badFiles>) => Promise<void>} test */
const withFiles = (test) => async (page) => {
  const files = badFiles();
  try {
    await page.open();
    await test(page, files);
  } finally {
    files.remove();
  }
};

/** The page names `name`, shows the good article, and reads one more. */
async function goesOn(page, name) {
  await page.articles(1);
  await page.until(`const all = (root) => [...root.querySelectorAll("*")].flatMap((e) => e.shadowRoot ? [e.shadowRoot, ...all(e.shadowRoot)] : []);
    return [document.body, ...all(document)].some((root) => (root.textContent ?? "").includes(arguments[0]))`, `a word on ${name}`, name);
  const [text] = await page.run(`return deep("article[data-document]").map((a) => a.textContent)`);
  assert.equal(text, GOOD.text);
  await page.drop([sample[1]]);
  await page.articles(2);
}

export const badInput = [
  {
    name: "an empty file is named, the others are read",
    test: withFiles(async (page, files) => {
      await page.choose([files.path("empty.txt"), GOOD.path]);
      await goesOn(page, "empty.txt");
    }),
  },
  {
    name: "a picture called .txt is named, the others are read",
    test: withFiles(async (page, files) => {
      await page.choose([files.path("picture.txt"), GOOD.path]);
      await goesOn(page, "picture.txt");
    }),
  },
  {
    name: "a folder is named or its files are read, the others are read",
    test: withFiles(async (page) => {
      await page.run(
        `const data = new DataTransfer();
         data.items.add(new File([arguments[0].text], arguments[0].name, { type: "text/plain" }));
         // A folder as browsers hand it over: an entry that is a directory, a file that cannot be read.
         const good = { kind: "file", type: "text/plain", getAsFile: () => data.files[0], webkitGetAsEntry: () => null };
         const entry = { isDirectory: true, isFile: false, name: "folder-of-nothing", createReader: () => ({ readEntries: (done) => done([]) }) };
         const folder = new File([], "folder-of-nothing");
         const dropped = { items: [good, { kind: "file", type: "", getAsFile: () => folder, webkitGetAsEntry: () => entry }],
           files: [data.files[0], folder], types: ["Files"], getData: () => "", dropEffect: "copy" };
         const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true });
         Object.defineProperty(event, "dataTransfer", { value: dropped });
         document.body.dispatchEvent(event);`,
        GOOD,
      );
      await goesOn(page, "folder-of-nothing");
    }),
  },
  {
    name: "a file that is deleted before it is read is named, the others are read",
    // WebKitGTK and Firefox keep reading a file whose name is gone.
    skip: ["firefox", "webkit"],
    test: withFiles(async (page, files) => {
      const input = await page.run(`const input = document.createElement("input");
        input.type = "file"; input.multiple = true; input.id = "aside"; document.body.append(input); return input`);
      await input.sendKeys([files.path("gone.txt"), GOOD.path].join("\n"));
      unlinkSync(files.path("gone.txt"));
      await page.run(`const data = new DataTransfer();
        for (const file of document.querySelector("#aside").files) data.items.add(file);
        document.querySelector("#aside").remove();
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, composed: true }))`);
      await goesOn(page, "gone.txt");
    }),
  },
  {
    name: "ten megabytes in one line are read, and the page goes on working",
    test: withFiles(async (page, files) => {
      await page.choose([files.path("one-line.txt")]);
      await page.articles(1);
      const [length] = await page.run(`return deep("article[data-document]").map((a) => a.textContent.length)`);
      assert.equal(length, tenMegabytes.length);
      await page.drop([GOOD]);
      await page.articles(2);
    }),
  },
  {
    name: "fifty thousand opening marks are read, and the page goes on working",
    test: withFiles(async (page, files) => {
      await page.choose([files.path("marks.txt"), GOOD.path]);
      await page.articles(2);
      const [marks, text] = await page.run(`return deep("article[data-document]").map((a) => a.textContent)`);
      assert.equal(marks, "“".repeat(50_000));
      assert.equal(text, GOOD.text);
    }),
  },
  {
    name: "a text with tags is text",
    test: withFiles(async (page) => {
      const text = "“<img src=x onerror=document.title='owned'>,” said <b>Ada</b> Quill. <script>document.title='owned'</script>";
      await page.drop([{ name: "<b onclick=1>tags.txt", text }]);
      await page.articles(1);
      const [shown] = await page.run(`return deep("article[data-document]").map((a) => a.textContent)`);
      assert.equal(shown, text);
      assert.equal(await page.run(`return deep("article img, article script, article b").length`), 0);
      assert.doesNotMatch(await page.driver.getTitle(), /owned/);
    }),
  },
];
