// Two-letter labels for sources, unique in the story.

/** Words that do not tell one source from another. */
const EMPTY_WORDS = new Set(["the", "a", "an", "of", "and", "for", "de", "der", "van", "von", "al", "mr", "mrs", "ms", "dr"]);

/** When so many labels are taken, those made of letters are too few for one to be sought. */
const MANY = 500;

/**
 * @param {string[]} names in order of weight: the first has the first choice
 * @returns {string[]} a label for each
 */
export function labelsFor(names) {
  const taken = new Set();
  const numbers = numbered(taken);
  return names.map((name) => {
    const wanted = taken.size < MANY ? candidates(name) : [];
    const label = firstFree(wanted, taken) ?? /** @type {string} */ (numbers.next().value);
    taken.add(label);
    return label;
  });
}

/**
 * @param {Iterable<string>} wanted
 * @param {Set<string>} taken
 */
function firstFree(wanted, taken) {
  for (const label of wanted) if (!taken.has(label)) return label;
  return null;
}

/**
 * The initials of the first and the last word, then the first initial with each
 * letter of the last word, then the first with a figure.
 * @param {string} name
 */
function* candidates(name) {
  const words = wordsOf(name);
  const first = words[0] ?? "?";
  const last = words.at(-1) ?? first;
  if (words.length > 1) yield initial(first) + initial(last);
  for (const letter of letters(last).slice(words.length > 1 ? 0 : 1)) yield initial(first) + letter.toLowerCase();
  for (let figure = 1; figure < 10; figure++) yield initial(first) + figure;
}

/**
 * Labels from "10" on that nobody has, each once.
 * @param {Set<string>} taken
 */
function* numbered(taken) {
  for (let number = 36; ; number++) {
    const label = number.toString(36).toUpperCase();
    if (!taken.has(label)) yield label;
  }
}

/** @param {string} name */
function wordsOf(name) {
  const words = name.split(/[\s\-–—/]+/).filter((word) => letters(word).length > 0);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word.toLowerCase().replace(/\.$/, "")));
  return telling.length > 0 ? telling : words;
}

/** @param {string} word */
const letters = (word) => word.match(/[\p{L}\p{N}]/gu) ?? [];
/** @param {string} word */
const initial = (word) => (letters(word)[0] ?? "?").toUpperCase();
