// PDFs made in code, as plain as the format allows: pages of lines, each set in
// Courier at a place of its own, so that a test knows where all of it stands.

/** @typedef {{ text: string, x: number, y: number, size?: number, bold?: boolean, font?: string }} Line in points from the top left corner */

const [WIDTH, HEIGHT] = [595, 842];

/** Signs that stand elsewhere in windows-1252. @type {Record<string, number>} */
const SIGNS = { "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97 };

/** A width of a letter of Courier, in its size. */
export const LETTER = 0.6;

/** @param {string} text */
const literal = (text) => `(${[...text].map((sign) => String.fromCharCode(SIGNS[sign] ?? sign.charCodeAt(0))).join("").replace(/[\\()]/g, "\\$&")})`;

/** @param {Line} line */
function drawn({ text, x, y, size = 10, bold = false, font }) {
  const string = text.startsWith("<") ? text : literal(text);
  return `BT /${font ?? (bold ? "F2" : "F1")} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm ${string} Tj ET`;
}

/** Of a font that tells nobody which letters its signs are. */
const NAMELESS = "<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor << /Type /FontDescriptor /FontName /Nameless /Flags 4 /FontBBox [0 0 600 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80 >> >>] >>";

/**
 * @param {Line[][]} pages
 * @param {{ info?: Record<string, string>, picture?: boolean, locked?: boolean }} [options] `picture`: a picture on each page; `locked`: with a password nobody knows
 * @returns {Uint8Array}
 */
export function pdf(pages, { info = {}, picture = false, locked = false } = {}) {
  const font = (/** @type {string} */ name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const stream = (/** @type {string} */ head, /** @type {string} */ body) => `<< ${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const first = 8;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ")}] >>`,
    font("Courier"),
    font("Courier-Bold"),
    NAMELESS,
    stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80"),
    `<< ${Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`).join(" ")} >>`,
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /I 6 0 R >> >> >>`,
      stream("", [...(picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q`] : []), ...lines.map(drawn)].join("\n")),
    ]),
  ];
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`;
  return written(objects, `/Root 1 0 R /Info 7 0 R /ID [<00> <00>]${locked ? ` /Encrypt ${lock}` : ""}`);
}

/** @param {string[]} objects @param {string} trailer */
function written(objects, trailer) {
  let body = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return bytesOf(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`);
}

/** @param {string} letters one for each byte */
const bytesOf = (letters) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/**
 * Paragraphs as lines of no more than so many letters; a word is broken where it has
 * a soft hyphen.
 * @param {string[]} paragraphs @param {number} most @param {number} indent of first lines, in letters
 * @returns {{ text: string, indent: number }[]}
 */
export function broken(paragraphs, most, indent) {
  return paragraphs.flatMap((paragraph) => {
    /** @type {{ text: string, indent: number }[]} */
    const lines = [{ text: "", indent }];
    for (const word of paragraph.split(" ")) {
      for (const [at, piece] of word.split(/(?<=-)|\u00ad/).entries()) {
        const line = /** @type {{ text: string, indent: number }} */ (lines.at(-1));
        const space = at === 0 && line.text !== "" ? " " : "";
        if (line.indent + line.text.length + space.length + piece.length + 1 <= most) line.text += space + piece;
        else {
          if (at > 0 && !line.text.endsWith("-")) line.text += "-";
          lines.push({ text: piece, indent: 0 });
        }
      }
    }
    return lines;
  });
}

/**
 * Lines in columns, page after page.
 * @param {{ text: string, indent: number }[]} lines
 * @param {{ columns: number, top: number, rows: number, left?: number, step: number, size?: number, leading?: number }} setting
 * @returns {Line[][]}
 */
export function columns(lines, { columns: count, top, rows, left = 50, step, size = 9, leading = 12 }) {
  /** @type {Line[][]} */
  const pages = [];
  for (const [at, { text, indent }] of lines.entries()) {
    const column = Math.floor(at / rows);
    const page = Math.floor(column / count);
    (pages[page] ??= []).push({ text, x: left + (column % count) * step + indent * LETTER * size, y: top + (at % rows) * leading, size });
  }
  return pages;
}
