// The extension in Chromium, over the pipe of the browser's own tools. Of all ways
// to reach a button in the toolbar this is the honest one: the browser itself acts
// as if it were pressed, grants the tab for it and opens the popup.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM, which } from "../engines.js";

const [ALT, SHIFT] = [1, 8];

/** @param {string} folder of the extension @returns {Promise<import("./browser.js").Driven>} */
export async function openChromium(folder) {
  const profile = mkdtempSync(join(tmpdir(), "whosaid-extension-"));
  const flags = ["--remote-debugging-pipe", "--enable-unsafe-extension-debugging", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(which("chromium") ?? which("google-chrome") ?? "chromium", [...CHROMIUM, ...flags], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const send = talkTo(child);
  const { id } = await send("Extensions.loadUnpacked", { path: folder });
  const targets = async (type) => (await send("Target.getTargets", { filter: [{ type }] })).targetInfos;
  const [{ targetId: page }] = await targets("page");
  const [{ targetId: tab }] = await targets("tab");

  /** Runs a body in a target. */
  const run = async (targetId, body, args) => {
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const expression = `(async function () { ${body} }).apply(null, ${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
    await send("Target.detachFromTarget", { sessionId }).catch(() => {}); // what was run may have closed it
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const own = async (name) => (await targets("page")).filter(({ url }) => url.startsWith(`chrome-extension://${id}/${name}`));

  return {
    root: `chrome-extension://${id}/`,
    async visit(url) {
      const { sessionId } = await send("Target.attachToTarget", { targetId: page, flatten: true });
      await send("Target.activateTarget", { targetId: page });
      await send("Page.navigate", { url }, sessionId);
    },
    tab: (body, ...args) => run(page, body, args),
    async press() {
      await send("Target.activateTarget", { targetId: page });
      for (const { targetId } of await own("extension/popup.html")) await send("Target.closeTarget", { targetId });
      await send("Extensions.triggerAction", { id, targetId: tab });
    },
    async keys() {
      const { sessionId } = await send("Target.attachToTarget", { targetId: page, flatten: true });
      const key = { modifiers: ALT | SHIFT, key: "Q", code: "KeyQ", windowsVirtualKeyCode: 81, nativeVirtualKeyCode: 81 };
      for (const type of ["rawKeyDown", "keyUp"]) await send("Input.dispatchKeyEvent", { type, ...key }, sessionId);
    },
    async popup(body, ...args) {
      const [popup] = await own("extension/popup.html");
      return popup && run(popup.targetId, body, args);
    },
    readers: async () => (await own("index.html")).length,
    async reader(body, ...args) {
      const [reader] = await own("index.html");
      return reader && run(reader.targetId, body, args);
    },
    async sleep() {
      const [{ targetId }] = await targets("service_worker");
      await send("Target.closeTarget", { targetId });
    },
    async close() {
      await send("Browser.close").catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Messages are JSON with a zero byte behind each.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {(method: string, params?: object, sessionId?: string) => Promise<any>}
 */
function talkTo(child) {
  const [, , , to, from] = child.stdio;
  const waiting = new Map();
  let last = 0;
  let rest = "";
  from.setEncoding("utf8");
  from.on("data", (more) => {
    const messages = (rest + more).split("\0");
    rest = messages.pop();
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const [resolve, reject] = waiting.get(id) ?? [];
      waiting.delete(id);
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
    }
  });
  child.once("exit", () => {
    for (const [, reject] of waiting.values()) reject(new Error("the browser ended"));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, [resolve, reject]);
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}
