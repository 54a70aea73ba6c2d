// A host's page that changes, and one with several articles: what is read again,
// what is not, and what a host pays before anything is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { annotate, count, counts, imageOf, painted, paintedWords, remove, visit } from "../hosting.js";

/** What a host may pay before an article is in view, in bytes of JavaScript after Brotli. */
const BUDGET = 8_000;

/** @param {number} time in milliseconds */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** @param {import("../page.js").Page} page @param {string} selector of a <who-said> */
const untilResult = (page, selector) => page.until(`return document.querySelector(arguments[0]).result?.documents.length === 1`, `the result of ${selector}`, selector);

/** @param {import("../page.js").Page} page */
const scripts = (page) => new Set(page.server.asked.filter((path) => /^\/(assets|whosaid)\/.*\.js$/.test(path)));

/** @param {Set<string>} paths */
const brotli = (paths) => [...paths].reduce((sum, path) => sum + brotliCompressSync(readFileSync(new URL(`../../../dist/site${path}`, import.meta.url))).length, 0);

export const hostChanges = [
  {
    name: "in place: words that the host changes, adds and shows are read again",
    test: async (page) => {
      await visit(page, "paper");
      await count(page);
      await annotate(page, "#own");
      const untilPainted = (/** @type {RegExp} */ words) =>
        page.until(`return [...(globalThis.CSS?.highlights?.values() ?? [])].some((highlight) => [...highlight].some((range) => new RegExp(arguments[0]).test(range)))`, String(words), words.source);
      await page.run(`document.querySelector("#third").firstChild.data = "“The pier is shut,” said Ilse Brandt."`);
      await untilPainted(/The pier is shut/);
      await page.run(`const p = document.createElement("p");
        p.append("“I saw it sink,” said Tobias Fenn, the surveyor.");
        document.querySelector("#own").append(p)`);
      await untilPainted(/I saw it sink/);
      await page.run(`const p = document.querySelector("p[hidden]");
        p.textContent = "“I was folded,” said Mara Quill.";
        p.hidden = false`);
      await untilPainted(/I was folded/);
      const { asked } = await counts(page);
      assert.ok(asked >= 4, `${asked} readings`);
      await remove(page);
      assert.deepEqual(await painted(page), {});
    },
  },
  {
    name: "in place: the same words in other nodes are painted again and not read again",
    test: async (page) => {
      await visit(page, "paper");
      await count(page);
      await annotate(page, "#own");
      const before = await painted(page);
      await page.run(`const p = document.querySelector("#first"); p.replaceWith(p.cloneNode(true))`);
      await page.until(`return [...(globalThis.CSS?.highlights?.values() ?? [])].every((highlight) => [...highlight].every((range) => String(range) !== ""))`, "the new nodes");
      assert.deepEqual(await painted(page), before);
      assert.equal((await counts(page)).asked, 1);
    },
  },
  {
    name: "in place: adverts that change all the time cost no reading, and a clock in the text costs few",
    test: async (page) => {
      await visit(page, "paper");
      await count(page);
      await annotate(page, "#own");
      await page.run(`const advert = document.createElement("iframe");
        const script = document.querySelector("#own script");
        const outside = document.querySelector("footer");
        document.querySelector("#own").append(advert);
        window.__turns = 0;
        window.__ads = setInterval(() => {
          window.__turns += 1;
          advert.height = window.__turns;
          script.textContent = "{}" + window.__turns;
          outside.textContent = "Visitor " + window.__turns;
        }, 10)`);
      await page.until(`return window.__turns >= 150`, "150 turns");
      assert.equal((await counts(page)).asked, 1);
      await page.run(`clearInterval(window.__ads);
        const clock = document.createElement("p");
        document.querySelector("#own").append(clock);
        window.__turns = 0;
        window.__ads = setInterval(() => (clock.textContent = "Second " + (window.__turns += 1)), 10)`);
      await page.until(`return window.__turns >= 200`, "200 turns");
      const { asked } = await counts(page);
      assert.ok(asked <= 20, `${asked} readings of 200 changes`);
      await page.run(`clearInterval(window.__ads)`);
    },
  },
  {
    name: "in place: what is painted is no change, with marks either",
    test: async (page) => {
      await visit(page, "paper");
      await count(page);
      await annotate(page, "#own", { paint: "marks" });
      await pause(900);
      assert.equal((await counts(page)).asked, 1);
      await page.run(`document.querySelector("#third").firstChild.data = "“The pier is shut,” said Ilse Brandt."`);
      await page.until(`return deep("mark[data-whosaid-mark]").some((mark) => /pier is shut/.test(mark.textContent))`, "the new words");
      await pause(900);
      assert.equal((await counts(page)).asked, 2);
      await remove(page);
      assert.equal(await page.run(`return document.querySelector("#third").childNodes.length`), 1);
    },
  },
  {
    name: "in place: a host pays for a small script until its article is in view, and reads only what changes",
    test: async (page) => {
      await page.driver.get("about:blank");
      page.server.asked.length = 0;
      await visit(page, "several");
      await page.until(`return Boolean(customElements.get("who-said")) && Boolean(window.annotatePage)`, "the element");
      await pause(600);
      const paid = scripts(page);
      assert.ok(brotli(paid) <= BUDGET, `${brotli(paid)} bytes: ${[...paid].join(", ")}`);
      assert.ok(!page.server.asked.some((path) => /\.wasm|worker/.test(path)), "no engine");
      const before = await imageOf(page, "#plain");
      await count(page);
      await page.run(`document.querySelector("#one").scrollIntoView()`);
      await untilResult(page, "#one");
      await untilResult(page, "#two");
      await untilResult(page, "#inner");
      const [one, two] = await page.run(`return ["#one", "#two"].map((selector) => document.querySelector(selector).result.documents[0].text)`);
      assert.ok(/north pier/.test(one) && !/inner|south/.test(one), one);
      assert.ok(/south pier/.test(two) && !/north/.test(two), two);
      const first = await counts(page);
      assert.equal(first.workers, 1, "one engine for all");
      await page.run(`document.querySelector("#south").firstChild.data = "“The south pier is sold,” said Ruben Ek."`);
      await page.until(`return /sold/.test(document.querySelector("#two").result.documents[0].text)`, "the new words");
      assert.equal((await counts(page)).asked, first.asked + 1);
      await page.run(`for (const element of document.querySelectorAll("who-said")) element.remove()`);
      await page.until(`return window.__counts.workers === 0`, "the engine to end");
      assert.deepEqual(await painted(page), {});
      assert.equal((await counts(page)).observers, 0);
      assert.equal(await page.run(`return document.adoptedStyleSheets.length`), 0);
      assert.equal(await imageOf(page, "#plain"), before);
    },
  },
  {
    name: "in place: what is set and asked before the rest is there is kept and done then",
    test: async (page) => {
      await visit(page, "several");
      await page.until(`return Boolean(customElements.get("who-said"))`, "the element");
      const told = await page.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        (async () => {
          const two = document.querySelector("#two");
          const events = [];
          for (const name of ["ready", "progress", "result", "select", "error"]) document.addEventListener("whosaid-" + name, ({ target }) => events.push(name + " " + target.id));
          const selected = await two.select("q1");
          const reader = Object.assign(document.createElement("who-said"), { id: "reader", view: "compare", documents: [{ name: "a.txt", text: "“We float,” said Mara Quill." }] });
          const adding = reader.add([{ name: "b.txt", text: "“We float,” Mara Quill said." }]);
          document.body.append(reader);
          await adding;
          const shown = { documents: reader.documents.length, view: reader.view, json: JSON.parse(reader.export("json")).schema, statement: await reader.select("s1") };
          reader.view = "read";
          return { selected, card: Boolean(two.shadowRoot.querySelector(".card.shown")), shown, attribute: reader.getAttribute("view"), events };
        })().then(done, (error) => done(String(error)));`);
      assert.deepEqual([told.selected, told.card, told.attribute], [true, true, "read"], JSON.stringify(told));
      assert.deepEqual(told.shown, { documents: 2, view: "compare", json: "whosaid/1", statement: true });
      for (const event of ["ready two", "progress two", "result two", "select two", "result reader"]) assert.ok(told.events.includes(event), `${event}: ${told.events}`);
    },
  },
];
