// Folders of built pages, each served from an origin of its own under a policy as
// strict as hosts have; what is asked of it is written down.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const WATCH = readFileSync(new URL("../web/watch.js", import.meta.url));

/** Of the page's own origin, and of one that it has its scripts from. @param {string} [other] @param {string} [worker] */
export function policy(other = "", worker = "'self'") {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${other}`,
    "style-src 'self'",
    `worker-src ${worker}`,
    `connect-src 'self' ${other}`,
    "img-src 'self' data: blob:",
  ].join("; ");
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * @param {string} folder
 * @param {{ policy?: string }} [options]
 * @returns {Promise<{ origin: string, asked: string[], missing: string[], close: () => Promise<void> }>}
 */
export async function serve(folder, { policy: said = policy() } = {}) {
  /** @type {string[]} */
  const [asked, missing] = [[], []];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    const type = TYPES[extname(pathname)] ?? "application/octet-stream";
    const body = pathname === "/__watch.js" ? WATCH : await readFile(join(folder, normalize(pathname))).catch(() => null);
    if (!body && pathname !== "/favicon.ico") missing.push(pathname);
    response.writeHead(body ? 200 : 404, { "content-type": type, "content-security-policy": said, "access-control-allow-origin": "*" });
    response.end(body && type === TYPES[".html"] ? watched(body) : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    missing,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** The page with the watcher as its first script. @param {Buffer} page */
function watched(page) {
  return page.toString("utf8").replace(/<head>/i, '<head><script src="/__watch.js"></script>');
}
