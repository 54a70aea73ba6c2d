// The colours of sources, in OKLCH. Six calm tints for a theme, then the same
// tints with patterns; the test beside this file holds the tints apart for
// ordinary and dichromatic eyes and keeps the text on them at 7:1.

/** @typedef {readonly [lightness: number, chroma: number, hue: number]} Oklch */
/** @typedef {"light" | "dark"} Theme */

/** What the text is printed in, and on. @type {Record<Theme, { ink: Oklch, paper: Oklch }>} */
export const PAGE = {
  light: { ink: [0.22, 0.006, 80], paper: [0.991, 0.004, 90] },
  dark: { ink: [0.94, 0.008, 90], paper: [0.205, 0.004, 285] },
};

/** @type {Record<Theme, Oklch[]>} in the order in which sources get them */
export const TINTS = {
  light: [
    [0.955, 0.082, 100],
    [0.841, 0.076, 290],
    [0.95, 0.059, 201],
    [0.84, 0.072, 35],
    [0.954, 0.034, 145],
    [0.84, 0.031, 352],
  ],
  dark: [
    [0.407, 0.063, 105],
    [0.302, 0.063, 282],
    [0.405, 0.06, 206],
    [0.297, 0.063, 30],
    [0.406, 0.032, 148],
    [0.298, 0.031, 345],
  ],
};

/** The rule at a quote's start and the dots under reported speech. @type {Record<Theme, [lightness: number, chroma: number]>} */
const EDGE = { light: [0.5, 0.11], dark: [0.8, 0.1] };

/** How far a pattern's lines are from their tint. @type {Record<Theme, number>} */
const PATTERN_STEP = { light: -0.05, dark: -0.06 };

/** Patterns after the plain tint: stripes up, stripes down, bars. */
const PATTERN_ANGLES = [null, 135, 45, 90];

/** How many colours and patterns there are before they start again; labels stay unique. */
export const SLOTS = TINTS.light.length * PATTERN_ANGLES.length;

/** @param {Theme} theme @param {number} index @returns {Oklch} */
export function patternLine(theme, index) {
  const [lightness, chroma, hue] = TINTS[theme][index];
  return [lightness + PATTERN_STEP[theme], chroma, hue];
}

/** @param {Theme} theme @param {number} index @returns {Oklch} */
export function edge(theme, index) {
  const [lightness, chroma] = EDGE[theme];
  return [lightness, chroma, TINTS[theme][index][2]];
}

/** @param {Oklch} colour */
const css = ([lightness, chroma, hue]) => `oklch(${lightness.toFixed(3)} ${chroma} ${hue})`;

/** @param {(theme: Theme) => Oklch} colour */
const both = (colour) => `light-dark(${css(colour("light"))}, ${css(colour("dark"))})`;

/** The tint and rule of what nobody named says. @type {Record<Theme, { tint: Oklch, edge: Oklch }>} */
const NOBODY = {
  light: { tint: [0.93, 0.004, 90], edge: [0.48, 0.012, 80] },
  dark: { tint: [0.31, 0.004, 285], edge: [0.74, 0.012, 85] },
};

/**
 * @param {number | null} slot null for nobody named
 * @returns {{ tint: string, edge: string, ink: string }} CSS colours for either theme
 */
export function slotColours(slot) {
  const ink = both((theme) => PAGE[theme].ink);
  if (slot === null) return { tint: both((theme) => NOBODY[theme].tint), edge: both((theme) => NOBODY[theme].edge), ink };
  const index = slot % TINTS.light.length;
  return { tint: both((theme) => TINTS[theme][index]), edge: both((theme) => edge(theme, index)), ink };
}

/**
 * @param {number} slot
 * @returns {string} the lines of its pattern, as a CSS image
 */
function patternOf(slot) {
  const angle = PATTERN_ANGLES[Math.floor(slot / TINTS.light.length) % PATTERN_ANGLES.length];
  const line = both((theme) => patternLine(theme, slot % TINTS.light.length));
  return angle === null ? "none" : `repeating-linear-gradient(${angle}deg, ${line} 0 2px, transparent 2px 7px)`;
}

/** @returns {string} the style sheet of all slots */
export function paletteCss() {
  const page = `.whosaid { --ink: ${both((theme) => PAGE[theme].ink)}; --paper: ${both((theme) => PAGE[theme].paper)}; --nobody: ${slotColours(null).tint}; }`;
  const rules = Array.from({ length: SLOTS }, (_, slot) => {
    const { tint, edge } = slotColours(slot);
    return `[data-slot="${slot}"] { --tint: ${tint}; --edge: ${edge}; --pattern: ${patternOf(slot)}; }`;
  });
  return [page, ...rules].join("\n");
}
