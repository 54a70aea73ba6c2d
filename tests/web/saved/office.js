// Word documents and OpenDocument texts made in code: zips of the fewest parts that
// such a document has.

import { zip } from "./zips.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * @param {string} body the paragraphs in WordprocessingML
 * @param {{ notes?: string, comments?: string, more?: { name: string, content: string | Uint8Array }[] }} [parts]
 */
export function docx(body, { notes = "", comments = "", more = [] } = {}) {
  const part = (/** @type {string} */ path, /** @type {string} */ kind) => `<Override PartName="/word/${path}.xml" ContentType="${WORD}.${kind}+xml"/>`;
  const relation = (/** @type {number} */ id, /** @type {string} */ kind, /** @type {string} */ target) => `<Relationship Id="r${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zip([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("document", "document.main")}${part("footnotes", "footnotes")}${part("comments", "comments")}${part("styles", "styles")}${part("numbering", "numbering")}</Types>`,
    },
    { name: "_rels/.rels", content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "word/document.xml")}</Relationships>` },
    {
      name: "word/_rels/document.xml.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relation(1, "footnotes", "footnotes.xml")}${relation(2, "comments", "comments.xml")}${relation(3, "styles", "styles.xml")}${relation(4, "numbering", "numbering.xml")}</Relationships>`,
    },
    { name: "word/document.xml", content: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: "word/footnotes.xml", content: `<?xml version="1.0"?><w:footnotes ${W}>${notes}</w:footnotes>` },
    { name: "word/comments.xml", content: `<?xml version="1.0"?><w:comments ${W}>${comments}</w:comments>` },
    {
      name: "word/styles.xml",
      content: `<?xml version="1.0"?><w:styles ${W}>${["Title", "heading 1", "Quote"].map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`,
    },
    {
      name: "word/numbering.xml",
      content: `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    ...more,
  ]);
}

const ODF = "urn:oasis:names:tc:opendocument:xmlns";

/**
 * @param {string} body what stands in `office:text`
 * @param {{ manifest?: string, doctype?: string }} [parts]
 */
export function odt(body, { manifest = "", doctype = "" } = {}) {
  return zip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", method: 0 },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?>${doctype}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:svg="${ODF}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    { name: "META-INF/manifest.xml", content: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${manifest}</manifest:manifest>` },
  ]);
}
