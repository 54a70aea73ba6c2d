// One story in two tabs: what each of them put in or took out, together.

/**
 * @param {string[]} base what this tab knew to be kept
 * @param {string[]} theirs what is kept now, by whichever tab
 * @param {string[]} mine what this tab has
 * @returns {string[]} theirs with what this tab put in and without what it took out
 */
export function merge(base, theirs, mine) {
  if (isSame(base, theirs)) return [...mine];
  const removed = new Set(without(base, mine));
  const added = without(without(mine, base), theirs);
  return [...theirs.filter((id) => !removed.has(id)), ...added];
}

/**
 * @param {string[]} list
 * @param {string[]} others
 */
export function without(list, others) {
  const left = new Set(others);
  return list.filter((id) => !left.has(id));
}

/**
 * @param {string[]} one
 * @param {string[]} other
 */
export function isSame(one, other) {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
