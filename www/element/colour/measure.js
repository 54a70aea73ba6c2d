// Measures of colour for the palette's test: how far apart two colours look,
// with ordinary and with dichromatic vision, and how well text reads on them.
//
// OKLCH to linear sRGB: Björn Ottosson, "A perceptual color space for image
// processing" (2020). Contrast: WCAG 2.2. Difference: CIEDE2000, after Sharma,
// Wu and Dalal (2005). Dichromats: Machado, Oliveira and Fernandes (2009),
// severity 1.

/** @typedef {readonly [number, number, number]} Triple */
/** @typedef {"normal" | "protan" | "deutan" | "tritan"} Vision */

/** @type {Record<Vision, readonly [Triple, Triple, Triple]>} */
const SEEN = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** @type {Vision[]} */
export const VISIONS = ["normal", "protan", "deutan", "tritan"];

/**
 * @param {Triple} colour lightness 0 to 1, chroma, hue in degrees
 * @returns {Triple} linear sRGB; outside 0 to 1 where a screen cannot show it
 */
export function linearFromOklch([lightness, chroma, hue]) {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** @param {Triple} linear */
export function isShowable(linear) {
  return linear.every((part) => part >= -0.0005 && part <= 1.0005);
}

/**
 * @param {Triple} one linear sRGB
 * @param {Triple} other linear sRGB
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {Triple} linear
 * @param {Vision} vision
 * @returns {Triple}
 */
export function seenBy(linear, vision) {
  const [r, g, b] = SEEN[vision];
  return [clamp(dot(r, linear)), clamp(dot(g, linear)), clamp(dot(b, linear))];
}

/**
 * CIEDE2000 with unit weights.
 * @param {Triple} one linear sRGB
 * @param {Triple} other linear sRGB
 */
export function difference(one, other) {
  const [l1, a1, b1] = lab(one);
  const [l2, a2, b2] = lab(other);
  const middle = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(middle ** 7 / (middle ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const h = c1 * c2 === 0 ? h1 + h2 : middleHue(h1, h2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * c);
  const dh = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (1 + 0.015 * c * t);
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

/** @param {Triple} linear */
function luminance([r, g, b]) {
  return 0.2126 * clamp(r) + 0.7152 * clamp(g) + 0.0722 * clamp(b);
}

/**
 * @param {Triple} linear
 * @returns {Triple} CIE L*a*b* under D65
 */
function lab([r, g, b]) {
  const x = cube((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = cube(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = cube((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** @param {number} part */
const cube = (part) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
/** @param {number} part */
const clamp = (part) => Math.min(1, Math.max(0, part));
/** @param {Triple} a @param {Triple} b */
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** @param {number} degrees */
const cos = (degrees) => Math.cos((degrees * Math.PI) / 180);
/** @param {number} degrees */
const sin = (degrees) => Math.sin((degrees * Math.PI) / 180);
/** @param {number} a @param {number} b */
const hue = (a, b) => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);

/** @param {number} h1 @param {number} h2 */
function middleHue(h1, h2) {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}
