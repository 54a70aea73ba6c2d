// Paints where a browser has no highlights: ranges are wrapped in <mark>. A text
// node that is cut keeps its place and its first letters, so that whoever holds it
// still finds it there; `clear` gives it its letters back and takes away the rest.

/** @typedef {{ node: Text, data: string, kept: string, parts: ChildNode[] }} Cut what was in a node, what is left in it, and what stands behind it */

/** @typedef {{ quote: string, range: Range, name: string }} Stroke within one text node */

/**
 * @param {string} attribute that holds a mark's name
 * @returns {{ paint: (strokes: Stroke[]) => Stroke[], clear: () => void }}
 */
export function createMarker(attribute) {
  /** @type {Cut[]} */
  let cuts = [];

  function clear() {
    for (const cut of cuts) mend(cut);
    cuts = [];
  }

  return {
    /** Of strokes no two of which share a letter, gives those that stand in the marks. */
    paint(strokes) {
      clear();
      return [...byNode(strokes)].flatMap(([node, own]) => {
        const { marks, ...made } = cut(node, own, attribute);
        cuts.push(made);
        return own.map((stroke, at) => ({ ...stroke, range: rangeOver(marks[at]) }));
      });
    },
    clear,
  };
}

/** @param {Stroke[]} strokes @returns {Map<Text, Stroke[]>} in order */
function byNode(strokes) {
  /** @type {Map<Text, Stroke[]>} */
  const nodes = new Map();
  for (const stroke of strokes) {
    const node = /** @type {Text} */ (stroke.range.startContainer);
    const own = nodes.get(node);
    if (own) own.push(stroke);
    else nodes.set(node, [stroke]);
  }
  for (const own of nodes.values()) own.sort((a, b) => a.range.startOffset - b.range.startOffset);
  return nodes;
}

/**
 * @param {Text} node
 * @param {Stroke[]} strokes
 * @param {string} attribute
 * @returns {Cut & { marks: HTMLElement[] }}
 */
function cut(node, strokes, attribute) {
  const { data, ownerDocument } = node;
  const places = strokes.map(({ range, name }) => ({ from: range.startOffset, to: range.endOffset, name }));
  /** @type {ChildNode[]} */
  const parts = [];
  const marks = places.map(({ from, to, name }, at) => {
    const mark = ownerDocument.createElement("mark");
    mark.setAttribute(attribute, name);
    mark.textContent = data.slice(from, to);
    parts.push(mark);
    const next = places[at + 1]?.from ?? data.length;
    if (to < next) parts.push(ownerDocument.createTextNode(data.slice(to, next)));
    return mark;
  });
  const kept = data.slice(0, places[0].from);
  node.after(...parts);
  node.data = kept;
  return { node, data, kept, parts, marks };
}

/** @param {HTMLElement} mark */
function rangeOver(mark) {
  const range = mark.ownerDocument.createRange();
  const text = /** @type {Text} */ (mark.firstChild);
  range.setStart(text, 0);
  range.setEnd(text, text.length);
  return range;
}

/** What the host has written into the node meanwhile stays. @param {Cut} cut */
function mend({ node, data, kept, parts }) {
  for (const part of parts) part.remove();
  if (node.data === kept) node.data = data;
}
