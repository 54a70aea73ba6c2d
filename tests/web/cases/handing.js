// The bookmark that hands an article over from a page of another origin.

import assert from "node:assert/strict";
import { fresh, untilArticles } from "../kept.js";
import { PIER, pageOf, serveNews } from "../news.js";

/** The address of the bookmark, as the help of the page gives it. */
async function bookmark(page) {
  await page.open();
  await page.click("^Help$");
  return page.until(`return deep(".elsewhere a")[0]?.href`, "the bookmark in the help");
}

/**
 * Follows a program as a link in a page of another origin, and looks at the window that it opens.
 * @param {string} program the address of a link
 * @param {(origin: string) => Promise<void>} look in the new window
 * @param {{ prepare?: string, headers?: Record<string, string>, follow?: (link: any) => Promise<unknown> }} [options] prepare: run in the other page before
 */
async function press(page, program, look, { prepare = "", headers = {}, follow = (link) => link.click() } = {}) {
  const { driver } = page;
  const news = await serveNews({ "/pier": pageOf(PIER) }, headers);
  const [own] = await driver.getAllWindowHandles();
  try {
    await driver.get(`${news.origin}/pier`);
    const link = await page.run(
      `${prepare}
       const link = document.createElement("a");
       link.href = arguments[0];
       link.append("press");
       link.onmousedown = (event) => event.preventDefault(); // a bookmark is no part of the page: what is marked stays so
       document.body.prepend(link);
       return link`,
      program,
    );
    await page.logged();
    await follow(link);
    await driver.wait(async () => (await driver.getAllWindowHandles()).length > 1, 20_000, "a window is opened");
    await driver.switchTo().window((await driver.getAllWindowHandles()).find((handle) => handle !== own));
    await look(news.origin);
    assert.deepEqual(await page.faults(), []);
  } finally {
    for (const other of (await driver.getAllWindowHandles()).filter((handle) => handle !== own)) {
      await driver.switchTo().window(other);
      await driver.close();
    }
    await driver.switchTo().window(own);
    await page.open();
    await news.close();
  }
}

/** A program that opens the page and hands it something else. @param {string} site @param {string} article an expression */
const otherProgram = (site, article) =>
  `javascript:${encodeURIComponent(`void((reader) => addEventListener("message", () => reader.postMessage(${article}, "*"), { once: true }))(open("${site}/#handed"))`)}`;

/** What is told of a hand-over that was refused. */
const refusal = (page) => page.until(`return deep(".problem")[0]?.textContent`, "a refusal");

export const handing = [
  {
    name: "handing over: the bookmark hands over the page where it is pressed, and it is read as a saved page",
    test: async (page) => {
      await press(page, await bookmark(page), async (origin) => {
        await page.articles(1);
        const { documents } = await page.result();
        assert.deepEqual(documents[0].text.split("\n\n"), [PIER.title, ...PIER.paragraphs]);
        assert.match(documents[0].name, /^The pier stands/);
        assert.equal(await page.run(`return deep("who-said")[0].items[0].address`), `${origin}/pier`);
        assert.equal(await page.run(`return deep(".handed").filter(visible)[0]?.textContent`), `Handed over by ${origin}: The pier stands – The Gull Post`);
        assert.deepEqual(await page.run(`return [opener, location.hash]`), [null, ""]);
      });
    },
  },
  {
    name: "handing over: an article joins the story that is kept",
    test: async (page) => {
      const address = await bookmark(page);
      await fresh(page);
      await page.paste("“The weir leaks,” said Ida Quist.");
      await page.articles(1);
      await untilArticles(page, 1);
      await press(page, address, async () => {
        await page.articles(2);
        assert.deepEqual((await page.result()).documents.map(({ name }) => name), ["Pasted text 1", "The pier stands – The Gull Post"]);
        await untilArticles(page, 2);
      });
      await fresh(page);
    },
  },
  {
    name: "handing over: the bookmark hands over what is marked in the page, alone",
    test: async (page) => {
      const mark = `getSelection().selectAllChildren(document.querySelector("article p"));`;
      await press(page, await bookmark(page), async () => {
        await page.articles(1);
        assert.equal((await page.result()).documents[0].text, PIER.paragraphs[0]);
      }, { prepare: mark });
    },
  },
  {
    name: "handing over: a page that hands over what is from elsewhere, too much or rubbish is refused, and the page goes on",
    test: async (page) => {
      const { origin } = page.server;
      const article = `{ whosaid: "article", title: "t", address: location.href, text: "“Yes,” said Ada Quill.", html: "" }`;
      const refused = [
        [`{ ...${article}, address: "https://paper.invalid/" }`, /another site/],
        [`{ ...${article}, html: "<".repeat(20_000_001) }`, /20 million letters/],
        [`{ whosaid: "article", title: { toString() {} }.x, text: 7 }`, /not what the bookmark hands over/],
        [`{ ...${article}, text: "", html: "<script>document.title = 1</script>" }`, /without text|no text/],
      ];
      for (const [handed, reason] of refused) {
        await press(page, otherProgram(origin, handed), async () => assert.match(await refusal(page), reason));
      }
      await press(page, otherProgram(origin, `"rubbish"`), async () => {
        await refusal(page);
        await page.paste("“It held,” said Mara Quill.");
        await page.articles(1);
      });
    },
  },
  {
    name: "handing over: an article is taken from the window that opened the page alone, and once",
    test: async (page) => {
      const article = `{ whosaid: "article", title: "t", address: location.href, text: "“Yes,” said Ada Quill.", html: "" }`;
      const early = `javascript:${encodeURIComponent(`void(window.reader = open("${page.server.origin}/#handed"))`)}`;
      await press(page, early, async () => {
        await page.state("ready");
        await page.run(`postMessage(${article}, "*")`);
        await page.paste("“It held,” said Mara Quill.");
        await page.articles(1);
        assert.deepEqual(await page.run(`return deep(".handed").filter(visible).length`), 0);
      });
    },
  },
  {
    name: "handing over: the strictest policy of a page does not hold the bookmark back",
    skip: ["firefox", "webkit"], // their drivers go to an address as a page does, not as a bookmark
    test: async (page) => {
      const program = await bookmark(page);
      const headers = { "content-security-policy": "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'" };
      const follow = () => page.driver.sendAndGetDevToolsCommand("Page.navigate", { url: program, transitionType: "auto_bookmark" });
      await press(page, program, () => page.articles(1), { headers, follow });
    },
  },
  {
    name: "handing over: a site that parts itself from the windows it opens cannot, and the page says so",
    test: async (page) => {
      const headers = { "cross-origin-opener-policy": "same-origin" };
      await press(page, await bookmark(page), async () => assert.match(await refusal(page), /paste it here/), { headers });
    },
  },
  {
    name: "handing over: a page that was opened apart from the one it was opened by says what to do instead",
    test: async (page) => {
      await page.driver.get(`${page.server.origin}/#handed`);
      assert.match(await refusal(page), /keeps windows that it opens apart.*paste it here/);
    },
  },
  {
    name: "handing over: the bookmark does nothing in the page itself but say what to do with it",
    test: async (page) => {
      await bookmark(page);
      await (await page.run(`return deep(".elsewhere a")[0]`)).click();
      assert.match(await page.until(`return deep(".elsewhere [role=status]")[0].textContent`, "words"), /Drag it to your bookmarks/);
      assert.equal((await page.driver.getAllWindowHandles()).length, 1);
    },
  },
];
