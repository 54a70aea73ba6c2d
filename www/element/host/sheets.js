// Our style sheets in a host's trees. They are constructed, so that a strict
// Content-Security-Policy lets them pass, shared by all that need them, and taken
// out with the last of these.

/** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/** @type {WeakMap<Node, Map<string, { users: number, leave: () => void }>>} */
const adopted = new WeakMap();

/**
 * @param {Document | ShadowRoot} tree
 * @param {string} css
 * @returns {() => void} takes it out again; to be called once
 */
export function adopt(tree, css) {
  const sheets = adopted.get(tree) ?? new Map();
  if (sheets.size === 0) adopted.set(tree, sheets);
  const entry = sheets.get(css) ?? { users: 0, leave: enter(tree, css) };
  sheets.set(css, entry);
  entry.users += 1;
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    entry.leave();
    sheets.delete(css);
    if (sheets.size === 0) adopted.delete(tree);
  };
}

/**
 * @param {Document | ShadowRoot} tree
 * @param {string} css
 * @returns {() => void}
 */
function enter(tree, css) {
  try {
    const sheet = sheetOf(documentOf(tree), css);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    return () => (tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet));
  } catch {
    // Firefox lets the scripts of an extension adopt nothing.
    return enterElement(tree, css);
  }
}

/** @param {Document} document @param {string} css */
function sheetOf(document, css) {
  const sheets = made.get(document) ?? new Map();
  made.set(document, sheets);
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new (/** @type {Window & typeof globalThis} */ (document.defaultView).CSSStyleSheet)();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** @param {Document | ShadowRoot} tree @param {string} css */
function enterElement(tree, css) {
  const style = documentOf(tree).createElement("style");
  style.setAttribute("data-whosaid", "");
  style.textContent = css;
  ("documentElement" in tree ? tree.documentElement : tree).append(style);
  return () => style.remove();
}

/** @param {Document | ShadowRoot} tree */
const documentOf = (tree) => ("documentElement" in tree ? tree : tree.ownerDocument);
