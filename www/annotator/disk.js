// The engine beside this module, where a program outside of a browser runs it: Node
// fetches no file, so it is read from the disk. Asked for by name at run time, Node's
// own module is none that a bundler would look for.

/** @returns {Uint8Array<ArrayBuffer> | undefined} its bytes; undefined in a browser, which fetches them */
export function engineOnDisk() {
  const { process } = /** @type {{ process?: any }} */ (globalThis);
  if (!process?.versions?.node || typeof process.getBuiltinModule !== "function") return undefined;
  const address = new URL("../wasm/whosaid_bg.wasm", import.meta.url);
  return address.protocol === "file:" ? process.getBuiltinModule("node:fs").readFileSync(address) : undefined;
}
