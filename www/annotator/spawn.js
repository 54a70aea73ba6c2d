// How a worker is started.

const MODULE = /** @type {const} */ ({ type: "module", name: "whosaid" });

/** @returns {Worker} the one beside this module; bundlers know these words and build it */
export function workerHere() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "whosaid" });
}

/**
 * A browser starts no worker of another origin. There a worker of the page's own, made
 * of one line, imports the script; the page's policy has to allow `worker-src blob:`
 * and the other origin as `script-src`.
 * @param {URL | string} address
 * @returns {Worker}
 */
export function workerAt(address) {
  const { href, origin, protocol } = new URL(address, location.href);
  if (origin === location.origin || protocol === "blob:") return new Worker(href, MODULE);
  const program = new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" });
  const own = URL.createObjectURL(program);
  const worker = new Worker(own, MODULE);
  worker.addEventListener("message", () => URL.revokeObjectURL(own), { once: true });
  return worker;
}
