// Serves the built page on this machine and writes down what is asked for. The
// page is served as built, but for one script that watches for errors.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));
/** What tests add to the site, by path. */
const EXTRA = new Map([
  ["/__wasm/whosaid.js", new URL("../../www/wasm/whosaid.js", import.meta.url)],
  ["/__wasm/whosaid_bg.wasm", new URL("../../www/wasm/whosaid_bg.wasm", import.meta.url)],
  ["/__watch.js", new URL("watch.js", import.meta.url)],
  ["/__host.html", new URL("host.html", import.meta.url)],
  ["/__story.txt", new URL("story.txt", import.meta.url)],
  ["/__axe.js", new URL("../../www/node_modules/axe-core/axe.min.js", import.meta.url)],
]);

/** What runs first in every page, unless a test says otherwise: stories are not kept from one test to the next. */
export const KEEP_NOTHING = `localStorage.setItem("whosaid-keep", "off");`;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/**
 * @returns {Promise<{ origin: string, asked: string[], missing: string[], before: string, close: () => Promise<void> }>}
 *   `asked`: every path asked for, in order; `missing`: those that are not there; `before`: what runs first in every page
 */
export async function serve() {
  const asked = [];
  const missing = [];
  const served = { before: KEEP_NOTHING };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    const body = await read(pathname);
    // Browsers ask for an icon of their own accord.
    if (!body && pathname !== "/favicon.ico") missing.push(pathname);
    response.writeHead(body ? 200 : 404, { "content-type": body?.type ?? "text/plain", "cache-control": "no-store" });
    if (pathname === "/__watch.js") response.write(`${served.before}\n`);
    response.end(body?.bytes);
  });
  // A connection that ends just when a browser takes it up again would be an answer lost.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return Object.assign(served, {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    missing,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  });
}

/** @param {string} pathname */
async function read(pathname) {
  const extra = EXTRA.get(pathname);
  if (extra) return typed(await readFile(extra), pathname);
  const inside = normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  const path = join(SITE, inside);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes || !path.startsWith(SITE)) return null;
  return typed(bytes, path);
}

/** @param {Buffer} bytes @param {string} path */
function typed(bytes, path) {
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  return { bytes: type === TYPES[".html"] ? watched(bytes) : bytes, type };
}

/** The page with the watcher as its first script. @param {Buffer} page */
function watched(page) {
  return Buffer.from(page.toString("utf8").replace(/<head>/i, '<head><script src="/__watch.js"></script>'));
}
