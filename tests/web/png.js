// Makes a browser's picture small: the 256 colours it uses most, each other
// colour drawn as the nearest of them. Reads 8-bit RGB(A) without interlacing,
// which is what browsers write.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** @param {Buffer} png @returns {Buffer} the same picture with a palette */
export function withPalette(png) {
  const { width, height, rows } = read(png);
  const counts = new Map();
  for (const colour of rows) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const body = Buffer.alloc((width + 1) * height);
  rows.forEach((colour, at) => {
    if (!index.has(colour)) index.set(colour, nearest(colour, palette));
    body[at + 1 + Math.floor(at / width)] = index.get(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >>> 24, (colour >> 16) & 255, (colour >> 8) & 255]));
  const opacities = Buffer.from(palette.map((colour) => colour & 255));
  const seeThrough = opacities.some((opacity) => opacity < 255) ? [["tRNS", opacities]] : [];
  const parts = [["IHDR", header], ["PLTE", colours], ...seeThrough, ["IDAT", deflateSync(body, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([SIGNATURE, ...parts.map(([name, data]) => chunk(name, data))]);
}

/** Every pixel as a number, row by row: red, green, blue, opacity. @param {Buffer} png */
function read(png) {
  const data = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const [length, name] = [png.readUInt32BE(at), png.toString("latin1", at + 4, at + 8)];
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] === 6 ? 4 : 3];
    if (name === "IDAT") data.push(body);
    at += length + 12;
  }
  const bytes = inflateSync(Buffer.concat(data));
  const line = width * channels;
  const rows = new Uint32Array(width * height);
  let above = Buffer.alloc(line);
  for (let row = 0; row < height; row += 1) {
    const start = row * (line + 1);
    const here = unfilter(bytes[start], bytes.subarray(start + 1, start + 1 + line), above, channels);
    for (let x = 0; x < width; x += 1) {
      const colour = here.readUIntBE(x * channels, channels);
      rows[row * width + x] = channels === 4 ? colour : colour * 256 + 255;
    }
    above = here;
  }
  return { width, height, rows };
}

/** Undoes a line's filter (PNG specification, 9). */
function unfilter(filter, line, above, channels) {
  for (let at = 0; at < line.length; at += 1) {
    const a = at < channels ? 0 : line[at - channels];
    const c = at < channels ? 0 : above[at - channels];
    const guesses = [0, a, above[at], (a + above[at]) >> 1, paeth(a, above[at], c)];
    line[at] = (line[at] + guesses[filter]) & 255;
  }
  return line;
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

function nearest(colour, palette) {
  const distance = (other) => [24, 16, 8, 0].reduce((sum, by) => sum + (((colour >> by) & 255) - ((other >> by) & 255)) ** 2, 0);
  let best = 0;
  for (let at = 1; at < palette.length; at += 1) if (distance(palette[at]) < distance(palette[best])) best = at;
  return best;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
