// The installed page takes what other programs hand to it.

import assert from "node:assert/strict";
import { kept, onHost, QUILL, SAVED } from "../on_host.js";

/** Sends a form as the system does where somebody shares. */
const SHARE = `
  const [action, { files = [], ...fields }] = arguments;
  const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data", acceptCharset: "utf-8", action });
  for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement("input"), { name, value }));
  if (files.length > 0) {
    const data = new DataTransfer();
    for (const { name, text } of files) data.items.add(new File([text], name));
    const input = Object.assign(document.createElement("input"), { type: "file", name: "files", multiple: true });
    input.files = data.files;
    form.append(input);
  }
  document.body.append(form);
  form.submit();`;

/** The queue of files that an installed page has when it is started with some. */
const LAUNCH = `Object.defineProperty(window, "launchQueue", { value: { setConsumer: (consume) => consume({ files: [
  { name: "pier.txt", getFile: async () => new File([${JSON.stringify(QUILL.text)}], "pier.txt") },
  { name: "gone.txt", getFile: async () => { throw new DOMException("", "NotFoundError"); } },
] }) } });`;

export const installed = [
  {
    name: "site: files and words that another program shares are read, and nothing of them stays behind",
    test: (page) => onHost(page, { folder: "/some/folder/" }, async (own, open) => {
      await open();
      await kept(own);
      const share = async (fields) => {
        await own.driver.get(`${own.server.origin}/favicon.ico`); // where nothing is, and no policy forbids forms
        await own.run(SHARE, "/some/folder/share", fields);
        await own.until(`return document.documentElement.dataset.whosaid === "ready" && deep("article[data-document], .problem").length > 0`, "what was shared");
        assert.equal(await own.run(`return location.pathname + location.search`), "/some/folder/");
      };
      await share({ files: [{ name: "Pfahl über Wasser.txt", text: QUILL.text }, SAVED] });
      await own.articles(2);
      assert.deepEqual((await own.result()).documents.map(({ name }) => name), ["Pfahl über Wasser.txt", "mill.html"]);
      await share({ title: "The pier", text: QUILL.text });
      assert.equal((await own.result()).documents[0].text, QUILL.text);
      await share({ url: "https://pier.example/stands" });
      assert.match(await own.run(`return deep(".problem")[0].textContent`), /pier\.example\/stands is a web address/);
      await own.driver.get(`${own.server.origin}/some/folder/?shared`); // by hand
      assert.match(await own.until(`return deep(".problem")[0]?.textContent`, "a sentence"), /What was shared could not be kept/);
      assert.equal(await own.run(`return caches.keys().then((names) => Promise.all(names.filter((name) => name.includes("shared")).map((name) => caches.open(name))))
        .then((shelves) => Promise.all(shelves.map((shelf) => shelf.keys()))).then((all) => all.flat().length)`), 0);
    }),
  },
  {
    name: "site: files that are opened with the installed page are read, and one that is gone is named",
    skip: ["firefox", "webkit"], // these open no files with a site
    test: (page) => onHost(page, {}, async (own, open) => {
      const { identifier } = await own.driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: LAUNCH });
      try {
        await open();
        await own.articles(1);
        assert.match(await own.run(`return deep(".problem")[0].textContent`), /gone\.txt could not be read/);
      } finally {
        await own.driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
      }
    }),
  },
];
