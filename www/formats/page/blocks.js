// The paragraphs of a tree, as a reader sees them: text runs on through what stands
// in a line, and ends where a block begins or ends or two lines are broken.

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(" "),
);

/** @typedef {{ text: string, element: Element }} Block a paragraph and the block that holds it */

/** @param {Node} node */
const isBlock = (node) => node.nodeType === Node.ELEMENT_NODE && BLOCKS.has(/** @type {Element} */ (node).tagName);

/**
 * @param {Element | null} root
 * @returns {Block[]}
 */
export function blocksOf(root) {
  /** @type {Block[]} */
  const blocks = [];
  let words = "";
  /** @type {Element | null} where the words began */
  let holder = null;

  const end = () => {
    for (const part of words.split(/\n\s*\n/)) {
      const text = tidy(part);
      if (text !== "" && holder) blocks.push({ text, element: holder });
    }
    words = "";
    holder = null;
  };
  /** @param {string} more @param {Node} node */
  const add = (more, node) => {
    holder ??= blockAround(node);
    words += more;
  };

  if (!root) return blocks;
  walk(root, {
    enter(node) {
      if (isBlock(node)) end();
      else if (node.nodeName === "BR" || node.nodeName === "WBR") add(node.nodeName === "BR" ? "\n" : "", node);
      else if (node.nodeName === "Q") add("“", node); // drawn by the style sheet of every browser
      else if (node.nodeType === Node.TEXT_NODE) add(textOf(/** @type {Text} */ (node)), node);
    },
    leave(node) {
      if (isBlock(node)) end();
      else if (node.nodeName === "Q") add("”", node);
    },
  });
  end();
  return blocks;
}

/**
 * Without recursion: a page may be nested however deep.
 * @param {Node} root
 * @param {{ enter: (node: Node) => void, leave: (node: Node) => void }} visitor
 */
function walk(root, { enter, leave }) {
  /** @type {Node} */
  let node = root;
  enter(node);
  for (;;) {
    if (node.firstChild) {
      node = node.firstChild;
      enter(node);
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling) {
      node = /** @type {Node} */ (node.parentNode);
      leave(node);
    }
    if (node === root) return;
    node = /** @type {Node} */ (node.nextSibling);
    enter(node);
  }
}

/** @param {Node} node @returns {Element | null} */
function blockAround(node) {
  let element = node.parentElement;
  while (element?.parentElement && !isBlock(element)) element = element.parentElement;
  return element;
}

/** @param {Text} node */
function textOf(node) {
  const text = node.data.replace(/[\u00ad\u200b]/g, ""); // where a word may be broken
  return node.parentElement?.closest("pre") ? text : text.replace(/[ \t\r\n\f]+/g, " ");
}

/** @param {string} text */
function tidy(text) {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** A text by its letters and digits alone, so that two printings of it are one. @param {string} text */
export function lettersOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
