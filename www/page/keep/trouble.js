// Why a browser keeps nothing, in a sentence for the reader.

/** @typedef {"forbidden" | "full" | "blocked" | "later" | "broken"} Cause */

/** @type {Record<Cause, string>} */
const SENTENCES = {
  forbidden: "This browser lets the page keep nothing, as in a private window: what you put in is gone when you close the page.",
  full: "There is no room left on this device to keep this story: open the page in another tab and delete stories you no longer need, or make room. You can go on reading.",
  blocked: "Kept stories cannot be reached, because another tab of this page holds them: close the other tabs and reload this one.",
  later: "Kept stories were written by a newer version of this page: reload the page to get it. Until then nothing is kept.",
  broken: "Kept stories cannot be read or written, and nothing is kept for now: “Forget everything” in the menu begins afresh.",
};

/** @type {Map<unknown, Cause>} by the name of what was thrown */
const CAUSES = new Map([
  ["SecurityError", "forbidden"],
  ["NotAllowedError", "forbidden"],
  ["InvalidStateError", "forbidden"],
  ["QuotaExceededError", "full"],
  ["TimeoutError", "blocked"],
  ["VersionError", "later"],
]);

/**
 * @param {unknown} thrown
 * @returns {{ cause: Cause, sentence: string }}
 */
export function troubleOf(thrown) {
  const cause = CAUSES.get(/** @type {{ name?: unknown } | null} */ (thrown)?.name) ?? "broken";
  return { cause, sentence: SENTENCES[cause] };
}
