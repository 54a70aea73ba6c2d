// The page as one file, opened from a disk: `cargo task single` makes it.

import assert from "node:assert/strict";
import { pathToFileURL, fileURLToPath } from "node:url";
import { KEEP_NOTHING } from "../server.js";
import { odt } from "../saved/office.js";
import { pdf } from "../saved/pdf.js";
import { dropBytes } from "./pages.js";

export const FILE = pathToFileURL(fileURLToPath(new URL("../../../dist/whosaid.html", import.meta.url))).href;

export const single = [
  {
    name: "the single file opens from a disk, reads the sample story and a file, and asks for nothing",
    test: async (page) => {
      await page.driver.get(FILE);
      await page.run(KEEP_NOTHING);
      await page.reload();
      await page.state("ready");
      await page.run(`window.refused = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.refused.push(violatedDirective + " " + blockedURI))`);
      await page.click("sample story");
      await page.articles(5);
      const bytes = [..."“Très tard,” said Mara Quill."].map((sign) => ({ "“": 0x93, "”": 0x94 })[sign] ?? sign.charCodeAt(0));
      await page.run(`document.querySelector("who-said").add([new File([new Uint8Array(arguments[0])], "late.txt")])`, bytes);
      await page.articles(6);
      const last = await page.run(`const article = deep("article[data-document]").at(-1); return [article.textContent, article.querySelectorAll("[data-speaker]").length]`);
      assert.deepEqual(last, ["“Très tard,” said Mara Quill.", 1]);
      assert.deepEqual(await page.run(`return window.refused`), []);
      assert.deepEqual(await page.run(`return performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /^(https?|file):/.test(name))`), []);
      await page.open(); // what is asked of a page after each test is asked of the served one
    },
  },
  {
    name: "the single file says where to read a PDF, and reads an OpenDocument text itself",
    test: async (page) => {
      await page.driver.get(FILE);
      await page.state("ready");
      await dropBytes(page, "lamp.pdf", pdf([[{ text: "Late.", x: 60, y: 70 }]]));
      await page.until(`return deep(".problem").some((one) => /lamp\\.pdf\\s+needs a reader that this page as one file does not carry; open it where the page is a web site/.test(one.textContent))`, "what to do with a PDF");
      await dropBytes(page, "lamp.odt", await odt("<text:p>“Late,” said Ida Quist.</text:p>"));
      await page.articles(1);
      assert.deepEqual(await page.run(`return deep("article[data-document]").map((article) => article.textContent)`), ["“Late,” said Ida Quist."]);
      await page.open();
    },
  },
];
