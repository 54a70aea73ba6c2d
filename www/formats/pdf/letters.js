// Letters as a writer types them: a font's own signs for two letters are taken
// apart, and what says nothing is left out.

/** Latin ligatures that fonts have as one letter. @type {Record<string, string>} */
const LIGATURES = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** A text has hardly any signs of no meaning; above this share it is none. */
const MOST_ODD = 0.1;

/** Of the letters of every language that is written in Latin ones, more than so many are vowels; counted in texts of some length. */
const FEWEST_VOWELS = 0.2;
const LENGTH = 200;

/** A soft hyphen stays where it ends a text: there a word goes on in the next line. @param {string} text */
export function cleanText(text) {
  return text
    .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign])
    .replace(/\u00ad(?!\s*$)|[\u200b\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, " ");
}

/**
 * Whether a text is signs that mean nothing outside of their font: those of private
 * use, without a meaning or in the place of unknown ones, or letters by their number
 * in the font, which look like words of consonants.
 * @param {string} text
 */
export function isGibberish(text) {
  const signs = text.replace(/\s+/g, "");
  const odd = signs.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  const latin = signs.match(/[a-z]/gi)?.length ?? 0;
  const vowels = signs.match(/[aeiouy]/gi)?.length ?? 0;
  return odd > MOST_ODD * signs.length || (latin > LENGTH && latin > signs.length / 3 && vowels < FEWEST_VOWELS * latin);
}
