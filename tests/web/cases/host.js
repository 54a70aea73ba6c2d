// The element and annotatePage on somebody else's page.

import assert from "node:assert/strict";

/** Runs in the page: an image of the DOM that tells every node from every other one, shadow roots included. */
const IMAGE = `
  const known = (window.__nodes ??= new Map());
  const idOf = (node) => known.get(node) ?? (known.set(node, known.size), known.size - 1);
  const image = (node) => [idOf(node), node.nodeType === 1 ? node.cloneNode(false).outerHTML : node.nodeValue,
    ...(node.shadowRoot ? [image(node.shadowRoot)] : []), ...[...node.childNodes].map(image)];
  const imageOf = (node) => JSON.stringify(image(node));
`;

/**
 * Opens one of the pages in `tests/web/host`.
 * @param {import("../page.js").Page} page @param {string} name
 */
const visit = (page, name) => page.driver.get(`${page.server.origin}/__host/${name}.html`);

/**
 * Annotates what a selector finds and waits for the result; the handle stays as `window.__handle`.
 * @param {import("../page.js").Page} page @param {string} selector @param {object} [options]
 * @returns {Promise<any>} the result
 */
async function annotate(page, selector, options = {}) {
  const json = await page.driver.executeAsyncScript(
    `const [selector, options, done] = arguments;
     import("/whosaid/annotate-page.js").then(async ({ annotatePage }) => {
       window.__handle = annotatePage(selector === "document" ? document : document.querySelector(selector), options);
       done(JSON.stringify(await window.__handle.ready));
     }).catch((error) => done(JSON.stringify({ failed: String(error) })));`,
    selector, options,
  );
  return JSON.parse(json);
}

/** What is painted: by the name of each highlight, or of the marks, the words. @param {import("../page.js").Page} page */
const painted = (page) => page.run(
  `const words = {};
   for (const [name, highlight] of globalThis.CSS?.highlights ?? []) words[name] = [...highlight].map(String);
   for (const mark of deep("mark[data-whosaid-mark]")) (words[mark.dataset.whosaidMark] ??= []).push(mark.textContent);
   return words;`,
);

/** @param {import("../page.js").Page} page @param {string} selector */
const imageOf = (page, selector) => page.run(`${IMAGE} return imageOf(document.querySelector(arguments[0]))`, selector);

export const host = [
  {
    name: "an article of the host's own is annotated in place and its elements are left alone",
    test: async (page) => {
      await page.driver.get(`${page.server.origin}/__host.html`);
      const before = await page.run(`return fetch(location.href).then((reply) => reply.text())
        .then((text) => new DOMParser().parseFromString(text, "text/html").querySelector("#own").outerHTML)`);
      await page.until(`return deep("who-said")[0]?.result?.documents?.length === 1`, "the result");
      await page.until(
        `return (globalThis.CSS?.highlights?.size ?? 0) > 0 || deep("mark").length > 0`, "highlights or marks");
      const { documents } = await page.result();
      assert.deepEqual(documents[0].quotes.map(({ kind }) => kind), ["direct", "direct"]);
      if (await page.run(`return Boolean(globalThis.CSS?.highlights)`)) {
        assert.equal(await page.run(`return document.querySelector("#own").outerHTML`), before);
      }
    },
  },
  {
    name: "annotatePage needs no custom elements and no styles of the host, and leaves the page as it was",
    test: async (page) => {
      await visit(page, "paper");
      await page.run(`Object.defineProperty(window, "customElements", { value: null })`);
      const before = await imageOf(page, "html");
      const result = await annotate(page, "document");
      assert.equal(result.failed, undefined);
      const [{ text, quotes }] = result.documents;
      assert.ok(!/Nobody/.test(text), text);
      assert.ok(quotes.length >= 4, JSON.stringify(quotes));
      const words = Object.values(await painted(page)).flat().join(" ");
      assert.match(words, /“It\b/);
      assert.match(words, /It creaked/);
      assert.equal(await page.run(`return deep(".panel").length`), 1);
      await page.run(`window.__handle.remove()`);
      assert.equal(await imageOf(page, "html"), before);
      assert.deepEqual(await painted(page), {});
      assert.equal(await page.run(`return document.adoptedStyleSheets.length`), 0);
    },
  },
];
