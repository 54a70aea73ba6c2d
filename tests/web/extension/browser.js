// A browser with the extension in it, as the cases drive it. Each browser has its own
// way to all of this (chromium.js, firefox.js); what is waited for is the same.

/**
 * @typedef {object} Driven
 * @property {string} root where the extension's own pages are
 * @property {(url: string) => Promise<void>} visit goes to a page in the one tab that the tests look at
 * @property {(body: string, ...args: unknown[]) => Promise<any>} tab runs a body in it
 * @property {() => Promise<void>} press the button in the toolbar, on that tab
 * @property {() => Promise<void>} keys presses Alt+Shift+Q there
 * @property {(body: string, ...args: unknown[]) => Promise<any>} popup runs a body in the popup; undefined where none is open
 * @property {() => Promise<number>} readers how many pages of the extension are open
 * @property {(body: string, ...args: unknown[]) => Promise<any>} reader runs a body in the first of them; undefined where there is none
 * @property {() => Promise<void>} sleep ends the background, as the browser does when it is idle
 * @property {() => Promise<void>} close
 */

/** Longest wait, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks until the answer is true.
 * @template T
 * @param {() => Promise<T>} ask @param {string} what for the message
 */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Goes to a page and waits until it is there. @param {Driven} browser @param {string} url */
export async function visit(browser, url) {
  await browser.visit(url);
  await until(() => browser.tab(`return location.href === arguments[0] && document.readyState === "complete"`, url).catch(() => false), url);
}

/** @param {Driven} browser @param {"press" | "keys"} [how] @returns {Promise<string>} what the popup says of the page */
export async function press(browser, how = "press") {
  await browser[how]();
  return until(
    () => browser.popup(`return document.getElementById("annotate").disabled ? "" : document.getElementById("here").textContent`).catch(() => ""),
    "the popup",
  );
}

/** Presses a button of the popup. @param {Driven} browser @param {string} id @param {string} [says] a word of what it says then */
export async function choose(browser, id, says) {
  await browser.popup(`document.getElementById(arguments[0]).click()`, id);
  if (says) await until(() => browser.popup(`return document.body.textContent.includes(arguments[0])`, says), says);
}
