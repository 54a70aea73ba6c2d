// What the tests of somebody else's pages share: to open one of those in `host/`,
// to annotate it, and to look at what is painted and at every node of the page.

/** Runs in the page: an image of the DOM that tells every node from every other one, shadow roots included. */
const IMAGE = `
  const known = (window.__nodes ??= new Map());
  const idOf = (node) => known.get(node) ?? (known.set(node, known.size), known.size - 1);
  const image = (node) => [idOf(node), node.nodeType === 1 ? node.cloneNode(false).outerHTML : node.nodeValue,
    ...(node.shadowRoot ? [image(node.shadowRoot)] : []), ...[...node.childNodes].map(image)];
  return JSON.stringify(image(document.querySelector(arguments[0])));
`;

/** Runs in the page before anything of ours: counts what would be left behind. */
const COUNTS = `
  const counts = (window.__counts = { listeners: 0, observers: 0, workers: 0, asked: 0 });
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const isOfPage = this === window || this instanceof MediaQueryList || (this instanceof Node && this.getRootNode() === document);
    if (isOfPage) {
      counts.listeners += 1;
      options?.signal && addEventListener.call(options.signal, "abort", () => (counts.listeners -= 1), { once: true });
      (this.__own ??= new Map()).set(listener, 1);
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (this.__own?.delete(listener)) counts.listeners -= 1;
    return removeEventListener.call(this, type, listener, options);
  };
  for (const name of ["MutationObserver", "IntersectionObserver", "ResizeObserver"]) {
    const Observer = window[name];
    window[name] = class extends Observer {
      observe(...args) { if (!this.__on) counts.observers += 1; this.__on = true; return super.observe(...args); }
      disconnect() { if (this.__on) counts.observers -= 1; this.__on = false; return super.disconnect(); }
    };
  }
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...args) { super(...args); counts.workers += 1; }
    terminate() { counts.workers -= 1; super.terminate(); }
    postMessage(message, ...rest) { if (message.call === "annotate" && message.input.name !== "") counts.asked += 1; super.postMessage(message, ...rest); }
  };
`;

/** @typedef {import("./page.js").Page} Page */

/** Opens one of the pages in `tests/web/host`. @param {Page} page @param {string} name */
export const visit = (page, name) => page.driver.get(`${page.server.origin}/__host/${name}.html`);

/** Counts from now on what is brought into the page: `window.__counts`. @param {Page} page */
export const count = (page) => page.run(COUNTS);

/** @param {Page} page @returns {Promise<{ listeners: number, observers: number, workers: number, asked: number }>} */
export const counts = (page) => page.run(`return { ...window.__counts }`);

/** What is in the page from an element on, node by node. @param {Page} page @param {string} selector */
export const imageOf = (page, selector) => page.run(IMAGE, selector);

/**
 * Annotates what a selector finds, "document" all of the page, and waits for the
 * result; the handle stays as `window.__handle`.
 * @param {Page} page @param {string} selector @param {object} [options]
 * @returns {Promise<any>} the result, or `{ failed }`
 */
export async function annotate(page, selector, options = {}) {
  await page.until(`return Boolean(window.annotatePage)`, "the host's script");
  const json = await page.driver.executeAsyncScript(
    `const [selector, options, done] = arguments;
     const handle = window.annotatePage(selector === "document" ? document : document.querySelector(selector),
       { onError() {}, onResult: () => (window.__results = (window.__results ?? 0) + 1), ...options });
     handle.ready.then((result) => {
       window.__handle = handle;
       done(JSON.stringify(result));
     }, (error) => done(JSON.stringify({ failed: String(error) })));`,
    selector, options,
  );
  return JSON.parse(json);
}

/** Takes it away again. @param {Page} page */
export const remove = (page) => page.run(`window.__handle.remove()`);

/**
 * What is painted of ours: the words, by the name of the highlight or of the mark.
 * @param {Page} page @returns {Promise<Record<string, string[]>>}
 */
export const painted = (page) => page.run(
  `const words = {};
   for (const [name, highlight] of globalThis.CSS?.highlights ?? []) if (/^whosaid-/.test(name)) words[name] = [...highlight].map(String);
   for (const mark of deep("mark[data-whosaid-mark]")) (words[mark.dataset.whosaidMark] ??= []).push(mark.textContent);
   return words;`,
);

/** All painted words together. @param {Page} page */
export const paintedWords = async (page) =>
  Object.entries(await painted(page)).filter(([name]) => name !== "whosaid-open").flatMap(([, words]) => words);
