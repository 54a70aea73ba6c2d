// The keys of the reading view. They are letters, which screen readers use too,
// so a host may turn them off; Escape always works.

/** @typedef {import("./reader.js").Reader} Reader */

/**
 * @typedef {object} Key
 * @property {string} keys as the help names them
 * @property {string} words what the help says of them
 * @property {RegExp} is the keys' values
 * @property {(reader: Reader, key: string) => boolean} act whether it did something
 * @property {boolean} [always] whether it works where the letter keys are off, and in every view
 */

/** @type {Key[]} */
const ACTIONS = [
  { keys: "j", words: "next quote", is: /^j$/, act: ({ attention }) => (attention.step(1), true) },
  { keys: "k", words: "previous quote", is: /^k$/, act: ({ attention }) => (attention.step(-1), true) },
  { keys: "1 to 9", words: "show one source and dim the rest", is: /^[1-9]$/, act: (reader, key) => toggleNth(reader, Number(key) - 1) },
  { keys: "Esc", words: "back: close what is open, show everybody", is: /^Escape$/, act: back, always: true },
];

/** What the help tells. @type {[keys: string, words: string][]} */
export const KEYS = [
  ["Enter or Space", "on a quote: who says it, and how we know"],
  ...ACTIONS.map(({ keys, words }) => /** @type {[string, string]} */ ([keys, words])),
];

/**
 * @param {KeyboardEvent} event
 * @param {Reader} reader
 * @returns {boolean} whether the key did something
 */
export function handleKey(event, reader) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return false;
  const action = ACTIONS.find(({ is }) => is.test(event.key));
  if (!action) return false;
  const isOn = reader.host.keys !== "off" && reader.host.view === "read";
  return (isOn || action.always === true) && action.act(reader, event.key);
}

/** @param {Reader} reader */
function back(reader) {
  if (reader.attention.close(true) || reader.follow.clear()) return true;
  if (reader.chosen.size === 0) return false;
  reader.showEverybody();
  return true;
}

/** @param {Reader} reader @param {number} index */
function toggleNth(reader, index) {
  const source = reader.host.story?.sources[index];
  if (source) reader.toggle(source.id);
  return source !== undefined;
}

/** Whether it happens where a person types. @param {Event} event */
export function isTyping(event) {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
