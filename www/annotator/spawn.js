// How a worker is started.

const MODULE = /** @type {const} */ ({ type: "module", name: "whosaid" });

/** @returns {Worker} the one beside this module; bundlers know these words and build it */
export function workerHere() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "whosaid" });
}

/**
 * A browser starts no worker of another origin. There a worker of the page's own
 * imports the script; the page's policy has to allow `worker-src blob:` and the other
 * origin as `script-src`.
 * @param {URL | string} address
 * @returns {Worker}
 */
export function workerAt(address) {
  const { href, origin, protocol } = new URL(address, location.href);
  if (origin === location.origin || protocol === "blob:") return new Worker(href, MODULE);
  const own = URL.createObjectURL(new Blob([importing(href)], { type: "text/javascript" }));
  const worker = new Worker(own, MODULE);
  worker.addEventListener("message", () => URL.revokeObjectURL(own), { once: true });
  return worker;
}

/**
 * Not by an import statement, which policies judge by `worker-src`. What comes before
 * the script is there waits, and a script that does not come is an error of the worker.
 * @param {string} href
 */
function importing(href) {
  return `const early = [];
onmessage = (event) => early.push(event);
import(${JSON.stringify(href)}).then(
  () => early.forEach((event) => onmessage(event)),
  (error) => setTimeout(() => { throw error; }),
);`;
}
