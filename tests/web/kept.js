// What tests of kept stories need: a page that keeps, with nothing kept in it yet,
// its menu, and a look into the database.

/** Deletes what is kept and waits until it is gone. */
const FORGET = `
  localStorage.clear();
  sessionStorage.clear();
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase("whosaid");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  })`;

/** Empties all storage of the page. @param {import("./page.js").Page} page */
export const forget = (page) => page.run(FORGET);

/** Everything in the database; null where there is none. */
const LOOK = `
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("whosaid");
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const database = request.result;
      const names = ["stories", "articles", "places"];
      const transaction = database.transaction(names);
      const found = names.map((name) => transaction.objectStore(name).getAll());
      transaction.oncomplete = () => {
        database.close();
        const [stories, articles, places] = found.map(({ result }) => result);
        resolve({ stories, articles: articles.map(({ name, text, isWhole }) => ({ name, text, isWhole })), places });
      };
    };
  })`;

/**
 * Opens the page with nothing kept.
 * @param {import("./page.js").Page} page
 * @param {string} [before] what runs first in the page, now and when it is loaded again
 */
export async function fresh(page, before = "") {
  await page.open();
  await forget(page);
  page.server.before = before;
  await page.reload();
  await page.state("ready");
  await menuIsThere(page);
}

/** @param {import("./page.js").Page} page */
const menuIsThere = (page) => page.until(`return deep(".stories > button")[0]?.disabled === false`, "the menu");

/** @param {import("./page.js").Page} page @returns {Promise<{ stories: any[], articles: any[], places: any[] } | null>} */
export const look = (page) => page.run(LOOK);

/**
 * Waits until what is kept is so.
 * @param {import("./page.js").Page} page
 * @param {(kept: { stories: any[], articles: any[], places: any[] }) => boolean} isSo
 * @param {string} what
 */
export async function untilKept(page, isSo, what) {
  let kept = null;
  for (let turn = 0; turn < 200; turn += 1) {
    kept = await look(page);
    if (kept && isSo(kept)) return kept;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}; kept is ${JSON.stringify(kept)?.slice(0, 600)}`);
}

/** @param {import("./page.js").Page} page @param {number} articles so many in all stories */
export const untilArticles = (page, articles) =>
  untilKept(page, (kept) => kept.articles.length === articles && kept.stories.flatMap((story) => story.articles).length === articles, `${articles} kept articles`);

/** Opens the menu and waits for an item. @param {import("./page.js").Page} page @param {string} pattern */
export async function menu(page, pattern) {
  await menuIsThere(page);
  await page.run(`const [button] = deep(".stories > button"); if (button.getAttribute("aria-expanded") === "false") button.click()`);
  return page.until(
    `const words = new RegExp(arguments[0], "i"); return deep(".stories [role^=menuitem]").find((item) => visible(item) && words.test(item.textContent))`,
    `an item /${pattern}/`,
    pattern,
  );
}

/** Chooses an item of the menu. @param {import("./page.js").Page} page @param {string} pattern */
export async function choose(page, pattern) {
  await page.run(`arguments[0].click()`, await menu(page, pattern));
}

/** Answers the dialog that is open. @param {import("./page.js").Page} page @param {string} pattern @param {string} [words] */
export async function answer(page, pattern, words) {
  await page.until(`return deep("dialog[open]").length > 0`, "the question");
  if (words !== undefined) await page.run(`deep("dialog[open] input")[0].value = arguments[0]`, words);
  await page.run(`deep("dialog[open] button").find((b) => new RegExp(arguments[0], "i").test(b.textContent.trim())).click()`, pattern);
}

/** The names of the kept stories in the menu, the one on the screen marked. @param {import("./page.js").Page} page */
export async function listed(page) {
  await menu(page, "new story");
  const names = await page.run(`return deep(".stories [role=menuitemradio]").map((item) => (item.getAttribute("aria-checked") === "true" ? "* " : "") + item.querySelector("span").textContent)`);
  await page.run(`deep(".stories > button")[0].click()`);
  return names;
}

/** The sentence that is told of kept stories. @param {import("./page.js").Page} page */
export const told = (page) => page.until(`const [line] = deep(".told").filter(visible); return line && line.querySelector("span").textContent`, "a sentence");

/** The texts of the articles on the screen. @param {import("./page.js").Page} page */
export const texts = (page) => page.run(`return deep("article[data-document]").map((article) => article.textContent)`);

/** An article that has something to scroll. @param {string} about */
export const long = (about) => ({
  name: `${about}.txt`,
  text: [`“The ${about} held,” said Ida Quist.`, ...Array.from({ length: 40 }, (_, at) => `Paragraph ${at + 1} is about the ${about}, and it goes on for a while, so that it takes a line or two in a column of ordinary width.`)].join("\n\n"),
});
