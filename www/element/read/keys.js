// The keys of the reading view. They are letters, which screen readers use too,
// so a host may turn them off; Escape always works.

/** @typedef {import("./reader.js").Reader} Reader */

/** What the help tells. @type {[keys: string, words: string][]} */
export const KEYS = [
  ["j", "next quote"],
  ["k", "previous quote"],
  ["Enter", "who says it, and how we know"],
  ["1 to 9", "show one source and dim the rest"],
  ["Esc", "back: close what is open, show everybody"],
];

/**
 * @param {KeyboardEvent} event
 * @param {Reader} reader
 * @returns {boolean} whether the key did something
 */
export function handleKey(event, reader) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return false;
  if (event.key === "Escape") return back(reader);
  if (reader.host.keys === "off" || reader.host.view !== "read") return false;
  if (event.key === "j") return reader.attention.step(1), true;
  if (event.key === "k") return reader.attention.step(-1), true;
  if (/^[1-9]$/.test(event.key)) return toggleNth(reader, Number(event.key) - 1);
  return false;
}

/** @param {Reader} reader */
function back(reader) {
  if (reader.attention.close(true)) return true;
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
