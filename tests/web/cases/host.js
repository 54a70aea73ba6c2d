// Somebody else's article, read and painted where it stands: which of its letters
// are text, that its DOM is left alone, and that nothing of ours stays behind.

import assert from "node:assert/strict";
import { annotate, count, counts, imageOf, painted, paintedWords, remove, visit } from "../hosting.js";

/** Without what a text has more than the DOM, or less: white space, letters that are not seen, marks of <q>, signs for code. */
const bare = (/** @type {string} */ words) => words.replace(/[\s\u00ad\u200b\ufffc“”‘’]/g, "");

/** The words of all quotes that somebody says, as the result has them. */
const saidIn = ({ documents: [{ text, quotes }] }) =>
  quotes.filter(({ kind }) => kind !== "scare").map(({ spans }) => spans.map(([start, end]) => text.slice(start, end)).join(" "));

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
      if (await canHighlight(page)) {
        assert.equal(await page.run(`return document.querySelector("#own").outerHTML`), before);
      }
    },
  },
  {
    name: "in place: no custom elements and no styles of the host are needed, and nothing is left behind",
    test: async (page) => {
      await visit(page, "paper");
      await page.run(`Object.defineProperty(window, "customElements", { value: null })`);
      await count(page);
      const before = await imageOf(page, "html");
      const result = await annotate(page, "document");
      assert.equal(result.failed, undefined);
      assert.equal(await page.run(`return deep(".panel").length`), 1);
      assert.ok((await paintedWords(page)).length > 0, "painted");
      const during = await counts(page);
      assert.ok(during.listeners > 0 && during.observers > 0 && during.workers === 1, JSON.stringify(during));
      await remove(page);
      assert.equal(await imageOf(page, "html"), before);
      assert.deepEqual(await painted(page), {});
      assert.equal(await page.run(`return document.adoptedStyleSheets.length`), 0);
      await page.until(`return window.__counts.workers === 0`, "the engine to end");
      assert.deepEqual(await counts(page), { listeners: 0, observers: 0, workers: 0, asked: during.asked });
    },
  },
  {
    name: "in place: a host that lets no worker run and wants trusted types has its article read on the page's thread",
    test: async (page) => {
      await visit(page, "locked");
      const result = await annotate(page, "#own");
      assert.equal(result.failed, undefined);
      assert.match(saidIn(result).join(" | "), /It held/);
      await page.run(`deep("[data-step='1']")[0].click()`);
      assert.equal(await page.run(`return deep(".card.shown").length`), 1);
      await remove(page);
      // That a worker was refused is the one thing that the host's policy complains of.
      const breaches = await page.run(`return window.__faults.splice(0)`);
      assert.ok(breaches.every((/** @type {string} */ breach) => /worker|require-trusted-types-for|trusted/i.test(breach)), breaches.join("\n"));
      await page.logged();
    },
  },
  {
    name: "in place: scripts, code, hidden text and what is filled in are no text",
    test: async (page) => {
      await visit(page, "paper");
      const result = await annotate(page, "#own");
      const [{ text }] = result.documents;
      assert.ok(!/Nobody|loose/.test(text), text);
      assert.match(text, /“It held,” said Mara Quill/);
      assert.match(text, /whatever the harbour board/);
      assert.match(text, /“the third pile is \ufffc and has to be driven again”/);
      assert.match(saidIn(result).join(" | "), /third pile/);
    },
  },
  {
    name: "in place: shadow roots, slots, initials and what is seen again are text; every letter painted is the quote's",
    test: async (page) => {
      for (const paint of ["auto", "marks"]) {
        await visit(page, "trees");
        const before = await imageOf(page, "html");
        const result = await annotate(page, "#own", { paint });
        const [{ text }] = result.documents;
        assert.ok(!/Nobody/.test(text), text);
        assert.match(text, /“The ferry 🛥 sails at nine,” said Perry Holt/);
        assert.match(text, /“The 🌉 bridge is sound,” said Odile Marsh.*\n\n“No lorry has crossed it,”/s);
        assert.match(text, /“We came back,”/);
        const said = saidIn(result);
        assert.ok(said.length >= 4, said.join(" | "));
        const letters = [...bare(said.join(""))].sort().join("");
        assert.equal([...bare((await paintedWords(page)).join(""))].sort().join(""), letters, paint);
        assert.equal(await page.run(`return document.querySelector("ledger-story").shadowRoot.adoptedStyleSheets.length`), 1);
        if (paint === "auto" && (await canHighlight(page))) assert.ok(before.includes(await imageOf(page, "#own")), "not a node is another");
        await remove(page);
        assert.equal(await imageOf(page, "html"), before, paint);
        assert.equal(await page.run(`return document.querySelector("ledger-story").shadowRoot.adoptedStyleSheets.length`), 0);
      }
    },
  },
  {
    name: "in place: marks stand where there are no highlights, and a host that writes meanwhile keeps what it wrote",
    test: async (page) => {
      await visit(page, "paper");
      await page.run(`delete window.Highlight; window.__text = document.querySelector("#first").firstChild`);
      await annotate(page, "#own", { watch: false });
      assert.ok((await page.run(`return deep("mark[data-whosaid-mark]").length`)) > 3, "marks");
      assert.equal(await page.run(`return getComputedStyle(deep("mark[data-whosaid-mark]")[0]).backgroundColor === "rgba(0, 0, 0, 0)"`), false);
      assert.ok(await page.run(`return window.__text.isConnected && window.__text.parentNode.id === "first"`), "the node stays");
      await page.run(`document.querySelector("#third").firstChild.data = "Rewritten by the host."; window.__text.data = "New words, "`);
      await remove(page);
      assert.equal(await page.run(`return deep("mark").length`), 0);
      assert.equal(await page.run(`return document.querySelector("#third").textContent`), "Rewritten by the host.");
      assert.ok((await page.run(`return document.querySelector("#first").textContent`)).startsWith("New words, held"), "the host's words");
    },
  },
  {
    name: "in place: the host's own highlights and sheets survive",
    test: async (page) => {
      await visit(page, "paper");
      if (!(await canHighlight(page))) return;
      await page.run(`const range = new Range();
        range.selectNodeContents(document.querySelector("#first"));
        CSS.highlights.set("host-own", new Highlight(range));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("::highlight(host-own) { color: green; }");
        document.adoptedStyleSheets = [sheet];`);
      await annotate(page, "#own");
      assert.equal(await page.run(`return CSS.highlights.get("host-own").size`), 1);
      await remove(page);
      assert.deepEqual(await page.run(`return [[...CSS.highlights.keys()], document.adoptedStyleSheets.length]`), [["host-own"], 1]);
    },
  },
  {
    name: "in place: what is annotated already is refused, and left out of what stands round it",
    test: async (page) => {
      await visit(page, "paper");
      await annotate(page, "#first");
      await page.run(`window.__first = window.__handle`);
      const again = await annotate(page, "#first");
      assert.match(again.failed, /annotated already/);
      assert.match((await annotate(page, "#first em")).failed, /annotated already/);
      const around = await annotate(page, "#own");
      assert.ok(!/It held/.test(around.documents[0].text) && /It creaked/.test(around.documents[0].text), around.documents[0].text);
      await page.run(`window.__first.remove()`);
      await remove(page);
      assert.deepEqual(await painted(page), {});
      assert.equal((await annotate(page, "#first")).failed, undefined, "free again");
    },
  },
];

/** @param {import("../page.js").Page} page */
const canHighlight = (page) => page.run(`return Boolean(globalThis.CSS?.highlights)`);
