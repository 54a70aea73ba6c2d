// One annotator for all that need one at the same time. It is opened for the first
// and closed a moment after the last, so that a page that puts one article in the
// place of another does not open it anew.

/** @typedef {import("./types.js").Annotator} Annotator */

/** How long that moment is, in milliseconds. */
export const LINGERS = 1000;

/** @type {Map<() => Promise<Annotator>, { opening: Promise<Annotator>, users: number }>} */
const shared = new Map();

/**
 * @param {() => Promise<Annotator>} open those who give the same function share an annotator
 * @returns {{ annotator: Promise<Annotator>, release: () => void }}
 */
export function borrow(open) {
  const known = shared.get(open);
  const entry = known ?? { opening: open(), users: 0 };
  if (!known) {
    shared.set(open, entry);
    entry.opening.catch(() => forget(open, entry)); // so that the next one tries again
  }
  entry.users += 1;
  let isOut = true;
  return {
    annotator: entry.opening,
    release() {
      if (!isOut) return;
      isOut = false;
      entry.users -= 1;
      if (entry.users === 0) setTimeout(() => closeUnused(open, entry), LINGERS);
    },
  };
}

/**
 * Opens one while what needs it is still on its way; whoever needs it borrows it then.
 * @template T
 * @param {() => Promise<Annotator>} open
 * @param {Promise<T>} loading
 * @returns {Promise<T>}
 */
export function openFor(open, loading) {
  const { release } = borrow(open);
  loading.finally(release).catch(() => {}); // said by `loading`
  return loading;
}

/** @param {() => Promise<Annotator>} open @param {{ opening: Promise<Annotator>, users: number }} entry */
function closeUnused(open, entry) {
  if (entry.users > 0 || shared.get(open) !== entry) return;
  shared.delete(open);
  entry.opening.then((annotator) => annotator.close(), () => {});
}

/** @param {() => Promise<Annotator>} open @param {object} entry */
function forget(open, entry) {
  if (shared.get(open) === entry) shared.delete(open);
}
