// The site on a web host: in any folder, installed, with the network gone, and when a
// next version comes. Each test has a server of its own, so that what a browser keeps
// of it meets no other test.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { makers } from "../saved/makers.js";
import { Page } from "../page.js";
import { POLICY, serve } from "../server.js";

const SITE = fileURLToPath(new URL("../../../dist/site/", import.meta.url));
const QUILL = { name: "pier.txt", text: "“It held,” said Mara Quill." };
const SAVED = { name: "mill.html", text: makers[0].html };

/**
 * Serves the site anew and holds that no page complains.
 * @param {Page} page @param {{ folder?: string }} options
 * @param {(own: Page, open: () => Promise<void>) => Promise<void>} test
 */
async function onHost(page, options, test) {
  const server = await serve({ keeps: true, ...options });
  const own = new Page(page.driver, server, page.engine);
  try {
    await test(own, () => own.open(options.folder));
    assert.deepEqual(await faultsOf(own), []);
  } finally {
    await page.open(); // what is asked of a page after each test is asked of the one all share
    await page.logged();
    await server.close();
  }
}

/** A browser that looks for a newer version while the host is away says so in its log. @param {Page} own */
async function faultsOf(own) {
  return (await own.faults()).filter((fault) => !fault.includes("/sw.js"));
}

/** Waits until the site is kept and the page has its parts from there. @param {Page} own */
const kept = (own) => own.until(`return navigator.serviceWorker.controller?.state === "activated"`, "a service worker");

/** Every address that the service worker keeps. @param {Page} own @returns {Promise<string[]>} */
const keptAddresses = (own) =>
  own.run(`return (async () => {
    const found = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(url.replace(/\\?__WB_REVISION__=\\w+$/, ""));
    return found.sort();
  })()`);

/** The sample, an own text and a saved page are read. @param {Page} own */
async function readsAll(own) {
  await own.click("sample story");
  await own.articles(5);
  await own.drop([QUILL, SAVED]);
  await own.articles(7);
  const { documents } = await own.result();
  assert.equal(documents.find(({ name }) => name === QUILL.name).quotes.length, 1);
}

const paths = () => readdirSync(SITE, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));

export const site = [
  {
    name: "site: the policy for hosts in docs/hosting.md is the page's own, and lets nothing in that is not of the site",
    test: async (page) => {
      await page.open();
      const hosting = readFileSync(new URL("../../../docs/hosting.md", import.meta.url), "utf8");
      const given = [...hosting.matchAll(/Content-Security-Policy:? "([^"]+)"/g)].map(([, policy]) => policy);
      assert.deepEqual(given, [POLICY, POLICY, POLICY]);
      assert.match(POLICY, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
      assert.doesNotMatch(POLICY, /\*|https?:|unsafe-inline|'unsafe-eval'/);
    },
  },
  {
    name: "site: each file that shrinks has a twin, which a browser that takes Brotli is given",
    test: async (page) => {
      const twins = paths().filter((path) => path.endsWith(".br"));
      for (const twin of twins) {
        assert.deepEqual(brotliDecompressSync(readFileSync(join(SITE, twin))), readFileSync(join(SITE, twin.slice(0, -3))), twin);
      }
      const without = paths().filter((path) => /\.(html|js|css|wasm|webmanifest)$/.test(path) && !twins.includes(`${path}.br`));
      assert.deepEqual(without, []);
      await page.open();
      const wasm = await page.run(`return fetch(arguments[0], { headers: {} }).then((reply) => [reply.headers.get("content-encoding"), reply.headers.get("content-type")])`,
        `/${paths().find((path) => path.endsWith(".wasm"))}`);
      assert.equal(wasm[1], "application/wasm");
      if (page.engine === "chromium") assert.equal(wasm[0], "br");
    },
  },
  {
    name: "site: the manifest names what is there, and all its addresses are relative",
    test: async (page) => {
      const manifest = JSON.parse(readFileSync(join(SITE, "site.webmanifest"), "utf8"));
      assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ["./", "./", "standalone"]);
      await onHost(page, { folder: "/some/folder/" }, async (own, open) => {
        await open();
        for (const { src, sizes } of manifest.icons) {
          const size = await own.run(`const image = new Image(); image.src = arguments[0]; return image.decode().then(() => image.naturalWidth + "x" + image.naturalHeight)`, `./${src}`);
          assert.equal(size, sizes, src);
        }
        if (own.engine !== "chromium") return;
        await kept(own);
        const { errors, url } = await own.driver.sendAndGetDevToolsCommand("Page.getAppManifest", {});
        assert.deepEqual([errors, url], [[], `${own.server.origin}/some/folder/site.webmanifest`]);
        const { installabilityErrors } = await own.driver.sendAndGetDevToolsCommand("Page.getInstallabilityErrors", {});
        assert.deepEqual(installabilityErrors, []);
      });
    },
  },
  {
    name: "site: after the first visit it opens and reads without its host, saved pages too",
    test: (page) => onHost(page, {}, async (own, open) => {
      await open();
      await kept(own);
      own.server.away = true;
      const asked = own.server.asked.length;
      await open();
      await readsAll(own);
      assert.deepEqual(own.server.asked.slice(asked).filter((path) => !/^\/(__watch|sw)\.js$/.test(path)), []);
      assert.deepEqual(await own.run(`return deep(".problem, .notice, .offer, .stale").filter(visible).map((line) => line.textContent)`), []);
    }),
  },
  {
    name: "site: every file of the page is kept, and each is there",
    test: (page) => onHost(page, { folder: "/some/folder/" }, async (own, open) => {
      await open();
      await kept(own);
      const files = paths().filter((path) => /\.\w+$/.test(path) && !/\.br$|^sw\.js$|^whosaid\//.test(path));
      assert.deepEqual(await keptAddresses(own), files.map((path) => `${own.server.origin}/some/folder/${path}`).sort());
      assert.deepEqual(own.server.missing, []);
    }),
  },
  {
    name: "site: from a folder it asks for nothing outside of it, with its host and without",
    test: (page) => onHost(page, { folder: "/some/folder/" }, async (own, open) => {
      await open();
      await readsAll(own);
      await kept(own);
      const outside = own.server.asked.filter((path) => !/^\/(some\/folder\/|__|favicon\.ico$)/.test(path));
      assert.deepEqual(outside, []);
      own.server.away = true;
      await own.open("/some/folder/?from=a-letter");
      await readsAll(own);
    }),
  },
  {
    name: "site: an article on somebody else's page brings no service worker",
    test: (page) => onHost(page, {}, async (own) => {
      await own.driver.get(`${own.server.origin}/__host.html`);
      await own.until(`return deep("who-said")[0]?.result?.documents?.length === 1`, "the result");
      assert.deepEqual(await own.run(`return navigator.serviceWorker.getRegistrations().then((all) => all.length)`), 0);
      assert.ok(!own.server.asked.includes("/sw.js"));
    }),
  },
  {
    name: "site: a next version is offered, taken when the reader asks, and leaves another window whole",
    test: (page) => onHost(page, {}, async (own, open) => {
      await open();
      await kept(own);
      const first = await own.driver.getWindowHandle();
      await own.driver.switchTo().newWindow("tab");
      const second = await own.driver.getWindowHandle();
      try {
        await open();
        own.server.next = true;
        await own.driver.switchTo().window(first);
        await open();
        await own.drop([QUILL]);
        await own.articles(1);
        const offer = await own.until(`return deep(".offer").find((line) => line.textContent !== "")?.textContent`, "the offer");
        assert.match(offer, /^A new version of this page is ready/);
        assert.match(await own.driver.getTitle(), /^whosaid:/);
        await own.click("^reload$");
        await own.until(`return document.title.startsWith("next whosaid:")`, "the next version");
        await own.state("ready");
        await readsAll(own);

        await own.driver.switchTo().window(second);
        assert.match(await own.driver.getTitle(), /^whosaid:/);
        await own.drop([SAVED]); // whose reader the host has no more
        await own.articles(1);
        assert.deepEqual(await faultsOf(own), []);
      } finally {
        await own.driver.switchTo().window(second);
        await own.driver.close();
        await own.driver.switchTo().window(first);
      }
    }),
  },
  {
    name: "site: a next version that was put off is there at the next start, and only one before it stays kept",
    test: (page) => onHost(page, {}, async (own, open) => {
      await open();
      await kept(own);
      own.server.next = true;
      await open();
      await own.click("^later$");
      assert.deepEqual(await own.run(`return [deep(".offer").length, document.activeElement.id]`), [0, "reader"]);
      // The browser takes its time to see that no window shows the old version.
      for (let start = 0; start < 20 && !(await own.driver.getTitle()).startsWith("next"); start += 1) {
        const old = await own.driver.getWindowHandle();
        await own.driver.get("about:blank");
        await own.driver.switchTo().newWindow("tab");
        const fresh = await own.driver.getWindowHandle();
        await own.driver.switchTo().window(old);
        await own.driver.close();
        await own.driver.switchTo().window(fresh);
        await open();
      }
      assert.match(await own.driver.getTitle(), /^next whosaid:/);
      await own.until(`return caches.keys().then((names) => names.length === 2)`, "two versions");
    }),
  },
  {
    name: "site: a next version that is not whole is not taken, and the old one stays",
    test: (page) => onHost(page, {}, async (own, open) => {
      await open();
      await kept(own);
      own.server.next = true;
      own.server.lacks = /\.wasm$/;
      const end = await own.run(`return navigator.serviceWorker.getRegistration().then((registration) => registration.update()).then(({ installing }) =>
        new Promise((resolve) => installing.addEventListener("statechange", () => installing.state !== "installing" && resolve(installing.state))))`);
      assert.equal(end, "redundant");
      await own.logged(); // which names what was missing
      await open();
      await readsAll(own);
      assert.match(await own.driver.getTitle(), /^whosaid:/);
    }),
  },
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
      assert.match(await own.run(`return deep(".problem")[0].textContent`), /pier\.example\/stands is a link/);
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
