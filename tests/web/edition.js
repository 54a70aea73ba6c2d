// The site as its next edition would be: every part that has a hash in its name has
// another name, and so has the whole. Done twice, it is the first edition again.

const backwards = (/** @type {string} */ letters) => [...letters].reverse().join("");

/** @param {string} text a path, or what stands in a file */
export function inNextEdition(text) {
  return text
    .replace(/-([\w-]{8})(?=\.(?:js|css|wasm|svg|txt)\b)/g, (_, hash) => `-${backwards(hash)}`)
    .replace(/\b[0-9a-f]{16}\b/g, backwards)
    .replace("<title>whosaid:", "<title>next whosaid:");
}
