// What the reader chose stays on this computer, where the browser lets it.

/**
 * @param {string} key
 * @param {string[]} allowed the first is the default
 */
export function recall(key, allowed) {
  try {
    const kept = localStorage.getItem(`whosaid-${key}`);
    return kept !== null && allowed.includes(kept) ? kept : allowed[0];
  } catch {
    return allowed[0];
  }
}

/** @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(`whosaid-${key}`, value);
  } catch {
    // A browser that keeps nothing is a reader's good right.
  }
}
