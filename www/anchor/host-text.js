// The text of somebody else's article, and where in its DOM each piece stands.
// The DOM is only read, as it is drawn: open shadow roots and what is slotted into
// them included. White space becomes spaces one for one, blocks are set apart by
// blank lines, and every anchor says which letters of its node it holds, so that
// UTF-16 offsets hold in both directions.

import { isSeen, standingOf } from "./standing.js";

/**
 * Letters of a text node and where in the text they stand.
 * @typedef {{ node: Text, from: number, start: number, end: number }} HostAnchor
 */

/** @typedef {{ text: string, anchors: HostAnchor[], trees: Set<Node> }} HostText trees: the document and the shadow roots that hold the text */

/** Letters that only tell a browser where a word may break, or nothing. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Stands for something in a line that is no text, as code is. */
const OBJECT = "\ufffc";

/** The marks that a browser draws round a <q>, by depth. */
const MARKS = ["“”", "‘’"];

/**
 * @param {Element | ShadowRoot} root
 * @param {(node: Node) => boolean} [isTaken] whether somebody else reads that part already
 * @returns {HostText}
 */
export function hostText(root, isTaken = () => false) {
  const view = /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView);
  const writer = new Writer();
  const trees = new Set([root.getRootNode()]);
  let depth = 0; // of <q> in <q>
  /** @type {(Node | (() => void))[]} what is still to be done, the next one last */
  const left = [];

  /** @param {Node} parent @param {boolean} seen */
  const push = (parent, seen) => {
    const children = childrenOf(parent);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child.nodeType === Node.ELEMENT_NODE || (seen && child.nodeType === Node.TEXT_NODE)) left.push(child);
    }
  };

  /** @param {Element} element */
  const enter = (element) => {
    if (element.localName === "br") return writer.line();
    const style = view.getComputedStyle(element);
    const standing = standingOf(element, style);
    if (standing === "out" || isTaken(element)) return;
    if (standing === "object") return writer.sign(OBJECT);
    if (standing === "block") {
      writer.block();
      left.push(() => writer.block());
    }
    if (element.localName === "q") {
      const [open, close] = MARKS[depth++ % MARKS.length];
      writer.sign(open);
      left.push(() => (depth--, writer.sign(close)));
    }
    if (element.shadowRoot) trees.add(element.shadowRoot);
    push(element, isSeen(style));
  };

  if ("shadowRoot" in root && root.shadowRoot && root.localName !== "who-said") trees.add(root.shadowRoot);
  writer.block();
  push(root, !(root instanceof view.Element) || isSeen(view.getComputedStyle(root)));
  for (let next = left.pop(); next; next = left.pop()) {
    if (typeof next === "function") next();
    else if (next.nodeType === Node.TEXT_NODE) writer.text(/** @type {Text} */ (next));
    else enter(/** @type {Element} */ (next));
  }
  return { text: writer.parts.join(""), anchors: writer.anchors, trees };
}

/**
 * What is drawn inside a node.
 * @param {Node} parent
 * @returns {ArrayLike<Node>}
 */
function childrenOf(parent) {
  const { localName, shadowRoot } = /** @type {Element} */ (parent);
  if (localName === "details" && !(/** @type {HTMLDetailsElement} */ (parent).open)) return [...parent.childNodes].filter(isSummary).slice(0, 1);
  if (localName === "slot") {
    const slotted = /** @type {HTMLSlotElement} */ (parent).assignedNodes();
    if (slotted.length > 0) return slotted;
  }
  // The shadow root of <who-said> is ours; what the host put inside is the article.
  return shadowRoot && localName !== "who-said" ? shadowRoot.childNodes : parent.childNodes;
}

/** @param {Node} node */
const isSummary = ({ nodeName }) => nodeName === "SUMMARY";

/** Puts the text together. */
class Writer {
  /** @type {string[]} */
  parts = [];
  /** @type {HostAnchor[]} */
  anchors = [];
  #length = 0;
  /** What separates the next text from the one before. */
  #gap = "";

  block() {
    this.#gap = "\n\n";
  }

  line() {
    this.#gap ||= "\n";
  }

  /** Puts in what stands in no node. @param {string} letters */
  sign(letters) {
    this.#bridge();
    this.#push(letters);
  }

  /** @param {Text} node */
  text(node) {
    const { data } = node;
    const first = this.#gap === "" ? 0 : data.search(/\S/);
    if (first < 0 || data === "") return;
    this.#bridge();
    let from = first;
    for (const { index, 0: unseen } of data.matchAll(UNSEEN)) {
      this.#take(node, from, index);
      from = Math.max(from, index + unseen.length);
    }
    this.#take(node, from, data.length);
  }

  /** @param {Text} node @param {number} from @param {number} to */
  #take(node, from, to) {
    if (from >= to) return;
    this.anchors.push({ node, from, start: this.#length, end: this.#length + to - from });
    this.#push(node.data.slice(from, to).replace(/[\t\n\f\r]/g, " "));
  }

  #bridge() {
    if (this.#length > 0) this.#push(this.#gap);
    this.#gap = "";
  }

  /** @param {string} part */
  #push(part) {
    this.parts.push(part);
    this.#length += part.length;
  }
}
