// Serves the built page on this machine and writes down what is asked for. The
// page is served as built, but for one script that watches for errors, with its policy
// as a header too, so that its workers live under it.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { inNextEdition } from "./edition.js";

const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));
/** What tests add to the site, by path. */
const EXTRA = new Map([
  ["/__wasm/whosaid.js", new URL("../../www/wasm/whosaid.js", import.meta.url)],
  ["/__wasm/whosaid_bg.wasm", new URL("../../www/wasm/whosaid_bg.wasm", import.meta.url)],
  ["/__watch.js", new URL("watch.js", import.meta.url)],
  ["/__alone.js", new URL("alone.js", import.meta.url)],
  ["/__host.html", new URL("host.html", import.meta.url)],
  ["/__annotate.js", new URL("host/annotate.js", import.meta.url)],
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
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** The page's own, which a host may send with every file. */
export const [, POLICY] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
  readFileSync(new URL("../../www/index.html", import.meta.url), "utf8"),
);

/**
 * @typedef {object} Served
 * @property {string} origin
 * @property {string[]} asked every path asked for, in order
 * @property {string[]} missing those that are not there
 * @property {boolean} next serves the next edition of the site, whose parts have other names
 * @property {boolean} away answers nothing, but for the watcher
 * @property {string} before what runs first in every page
 * @property {RegExp | null} lacks paths that are not there, and are missed by nobody
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} [options]
 * @param {string} [options.folder] where the site lies, with a slash at both ends
 * @param {boolean} [options.keeps] the page may have its service worker. Others go without: what they ask is counted
 * @param {boolean} [options.cached] browsers may keep everything but pages
 * @param {Record<string, string>} [options.pages] of other people, by path
 * @returns {Promise<Served>}
 */
export async function serve({ folder = "/", keeps = false, cached = false, pages = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    served.asked.push(pathname);
    if (served.away && pathname !== "/__watch.js") return request.socket.destroy();
    const reads = { folder, keeps, next: served.next, brotli: /\bbr\b/.test(request.headers["accept-encoding"] ?? "") };
    const lacks = served.lacks?.test(pathname);
    const body = lacks ? null : pages[pathname] ? typed(Buffer.from(pages[pathname]), pathname, keeps) : await read(pathname, reads);
    const isOurs = !HOST.test(pathname) && !pages[pathname];
    // Browsers ask for an icon of their own accord.
    if (!body && !lacks && pathname !== "/favicon.ico") served.missing.push(pathname);
    response.writeHead(body ? 200 : 404, {
      "content-type": body?.type ?? "text/plain",
      ...(body && isOurs && { "content-security-policy": POLICY }),
      "cache-control": cached && !pathname.endsWith(".html") ? "max-age=3600" : "no-store",
      vary: "accept-encoding",
      ...body?.headers,
    });
    if (pathname === "/__watch.js") response.write(`${served.before}\n`);
    response.end(body?.bytes ?? "Nothing is here.");
  });
  // A connection that ends just when a browser takes it up again would be an answer lost.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const served = {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked: [],
    missing: [],
    next: false,
    away: false,
    before: KEEP_NOTHING,
    lacks: null,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  return served;
}

/** Pages of other people, as tests write them, under no policy but their own. */
const HOSTS = new URL("host/", import.meta.url);
const HOST = /^\/__host\/([a-z-]+\.html)$/;

/** @param {string} pathname @param {{ folder: string, keeps: boolean, next: boolean, brotli: boolean }} reads */
async function read(pathname, { folder, keeps, next, brotli }) {
  const [, host] = HOST.exec(pathname) ?? [];
  const extra = host ? new URL(host, HOSTS) : EXTRA.get(pathname);
  if (extra) return typed(await readFile(extra), pathname, keeps);
  if (!pathname.startsWith(folder)) return null;
  const inside = normalize(decodeURIComponent(`/${pathname.slice(folder.length)}`.replace(/\/$/, "/index.html")));
  const path = join(SITE, next ? inNextEdition(inside) : inside);
  if (!path.startsWith(SITE)) return null;
  const twin = brotli && !next && extname(path) !== ".html" ? await readFile(`${path}.br`).catch(() => null) : null;
  if (twin) return { bytes: twin, type: TYPES[extname(path)], headers: { "content-encoding": "br" } };
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  return typed(next && /\.(html|js|css)$/.test(path) ? Buffer.from(inNextEdition(bytes.toString("utf8"))) : bytes, path, keeps);
}

/** @param {Buffer} bytes @param {string} path @param {boolean} keeps */
function typed(bytes, path, keeps) {
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  return { bytes: type === TYPES[".html"] ? watched(bytes, keeps) : bytes, type, headers: {} };
}

/** The page with the watcher as its first script. @param {Buffer} page @param {boolean} keeps */
function watched(page, keeps) {
  const scripts = ["watch", ...(keeps ? [] : ["alone"])].map((name) => `<script src="/__${name}.js"></script>`);
  return Buffer.from(page.toString("utf8").replace(/<head>/i, `<head>${scripts.join("")}`));
}
