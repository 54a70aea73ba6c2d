// The extension in Firefox, as a temporary add-on. WebDriver reaches no toolbar; its
// chrome context does: the browser's own code for a press of the button is called,
// which grants the tab and opens the popup as a press does.

import { open } from "../engines.js";

/** Runs in the browser's own window: the popup's browser, and a body run in it. */
const POPUP = `const popup = () => document.querySelector("browser.webextension-popup-browser");
  const inPopup = (body, args) => popup().browsingContext.currentWindowGlobal.getActor("MarionetteCommands").executeScript(body, args, { async: true });`;

/** A body as WebDriver runs one that takes time. @param {string} body */
const later = (body) => `const done = arguments[arguments.length - 1];
  (async function () { ${body} }).apply(null, [...arguments].slice(0, -1)).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;

/** @param {string} folder of the extension @returns {Promise<import("./browser.js").Driven>} */
export async function openFirefox(folder) {
  const { driver, address, close } = await open("firefox", { driver: ["--allow-system-access"], browser: ["-remote-allow-system-access"] });
  const session = `${address}/session/${(await driver.getSession()).getId()}`;
  const post = async (path, body) => {
    const reply = await fetch(session + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(value.message);
    return value;
  };
  const id = await post("/moz/addon/install", { path: folder, temporary: true });

  const run = async (body, args) => {
    const { value, error } = await driver.executeAsyncScript(later(body), ...args);
    if (error) throw new Error(error);
    return value;
  };
  /** Runs a body in the browser's own window. */
  const inBrowser = async (body, ...args) => {
    await post("/moz/context", { context: "chrome" });
    try {
      return await run(POPUP + body, args);
    } finally {
      await post("/moz/context", { context: "content" });
    }
  };
  const page = await driver.getWindowHandle();
  const root = await inBrowser(`return WebExtensionPolicy.getByID(arguments[0]).getURL("")`, id);

  /** The windows of the reader, each looked at. */
  const readers = async () => {
    const found = [];
    for (const handle of await driver.getAllWindowHandles()) {
      await driver.switchTo().window(handle);
      if ((await driver.getCurrentUrl()).startsWith(`${root}index.html`)) found.push(handle);
    }
    await driver.switchTo().window(page);
    return found;
  };

  return {
    root,
    visit: async (url) => {
      await driver.switchTo().window(page);
      await driver.get(url);
    },
    tab: (body, ...args) => run(body, args),
    press: () =>
      inBrowser(
        `popup()?.closest("panel").hidePopup();
         const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
         const { extension } = WebExtensionPolicy.getByID(arguments[0]);
         await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
        id,
      ),
    // Keys that WebDriver sends reach the page alone; what the browser keeps for these is called.
    keys: () => inBrowser(`[...document.querySelectorAll("key[key=Q]")].find((key) => key.getAttribute("modifiers")?.split(/[ ,]+/).sort().join() === "alt,shift").doCommand()`),
    async popup(body, ...args) {
      const answer = await inBrowser(`return popup()?.currentURI.spec.endsWith("popup.html") ? inPopup(arguments[0], arguments[1]) : null`, later(body), args);
      if (answer?.error) throw new Error(answer.error);
      return answer?.value;
    },
    readers: async () => (await readers()).length,
    async reader(body, ...args) {
      const [handle] = await readers();
      if (!handle) return undefined;
      await driver.switchTo().window(handle);
      try {
        return await run(body, args);
      } finally {
        await driver.switchTo().window(page);
      }
    },
    sleep: () => inBrowser(`await WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()`, id),
    close,
  };
}
