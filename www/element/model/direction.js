// In which direction a text runs.

/** Enough letters to tell, in characters. */
const ENOUGH = 2_000;

const LETTER = /\p{L}/gu;
const FROM_THE_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/**
 * @param {string} text
 * @returns {"ltr" | "rtl"} where most of its letters run
 */
export function directionOf(text) {
  const start = text.slice(0, ENOUGH);
  const fromTheRight = count(start, FROM_THE_RIGHT);
  return fromTheRight * 2 > count(start, LETTER) ? "rtl" : "ltr";
}

/** @param {string} text @param {RegExp} pattern */
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
