// The text of somebody else's article, and where in its DOM each piece stands.
// The DOM is only read: white space becomes spaces one for one, so that offsets
// hold, and blocks are set apart by blank lines.

/** @typedef {import("./ranges.js").Anchor} Anchor */

/** What is no part of the text. */
const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON", "SELECT", "TEXTAREA", "SVG", "AUDIO", "VIDEO", "IFRAME", "WHO-SAID"]);

/** What stands within a line; everything else begins a new paragraph. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(" "),
);

/**
 * @param {Element} root
 * @returns {{ text: string, anchors: Anchor[] }}
 */
export function hostText(root) {
  /** @type {string[]} */
  const parts = [];
  /** @type {Anchor[]} */
  const anchors = [];
  let length = 0;
  let gap = ""; // what separates the next text from the one before

  /** @param {string} part */
  const push = (part) => {
    parts.push(part);
    length += part.length;
  };

  /** @param {Text} node */
  const takeText = (node) => {
    if (gap !== "" && node.data.trim() === "") return;
    if (length > 0) push(gap);
    gap = "";
    anchors.push({ node, start: length });
    push(node.data.replace(/[\t\n\f\r]/g, " "));
  };

  /** @param {Node} parent */
  const walk = (parent) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) takeText(node);
      else if (node instanceof Element && !isSkipped(node)) takeElement(node);
    }
  };

  /** @param {Element} element */
  const takeElement = (element) => {
    const name = element.tagName.toUpperCase();
    if (name === "BR") gap ||= "\n";
    else if (INLINE.has(name)) walk(element);
    else {
      gap = "\n\n";
      walk(element);
      gap = "\n\n";
    }
  };

  gap = "\n\n";
  walk(root);
  return { text: parts.join(""), anchors };
}

/** @param {Element} element */
function isSkipped(element) {
  return SKIPPED.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden");
}
