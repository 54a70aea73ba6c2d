// The site on a web host: in any folder, with the network gone, and when a next
// version comes.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { faultsOf, kept, onHost, QUILL, readsAll, SAVED } from "../on_host.js";
import { POLICY } from "../server.js";

const SITE = fileURLToPath(new URL("../../../dist/site/", import.meta.url));

/** Every address that the service worker keeps. @param {Page} own @returns {Promise<string[]>} */
const keptAddresses = (own) =>
  own.run(`return (async () => {
    const found = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(url.replace(/\\?__WB_REVISION__=\\w+$/, ""));
    return found.sort();
  })()`);

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
];
