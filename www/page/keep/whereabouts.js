// Where the reader stands in a story, as it is kept: by paragraphs, so that it holds
// in a window of another width too.

/** @typedef {import("../../element/who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Whereabouts} Whereabouts */

/** @typedef {(key: number) => string | undefined} IdOf the article kept of an item */

/**
 * @param {WhoSaid} reader
 * @param {string} story
 * @param {IdOf} idOf
 * @param {Whereabouts["lines"]} before what is known of articles that are not on the screen
 * @returns {Whereabouts}
 */
export function whereaboutsOf(reader, story, idOf, before) {
  const lines = { ...before };
  if (reader.view === "read") {
    for (const [id, column] of columnsOf(reader, idOf)) {
      const line = lineIn(column);
      if (line) lines[id] = line;
      else delete lines[id];
    }
  }
  return {
    story,
    at: Date.now(),
    view: reader.view,
    top: reader.view === "read" ? 0 : Math.max(...scrollers().map(({ scrollTop }) => scrollTop)),
    across: reader.renderRoot.querySelector(".columns")?.scrollLeft ?? 0,
    lines,
    shown: idOf(reader.reader.shown) ?? null,
    chosen: [...reader.reader.chosen],
    colourBy: reader.colourBy,
    layers: reader.layers,
    dim: reader.dim,
  };
}

/**
 * What does not need the articles.
 * @param {WhoSaid} reader
 * @param {Whereabouts} place
 */
export function choose(reader, { colourBy, layers, dim }) {
  reader.colourBy = colourBy;
  reader.layers = layers;
  reader.dim = dim;
}

/**
 * Goes there once the articles are read.
 * @param {WhoSaid} reader
 * @param {Whereabouts} place
 * @param {IdOf} idOf
 */
export async function goTo(reader, place, idOf) {
  const { reader: reading, story, items } = reader;
  for (const id of place.chosen) if (story?.sourceOf.has(id) && !reading.chosen.has(id)) reading.toggle(id);
  const shown = place.shown !== null && items.find(({ key }) => idOf(key) === place.shown);
  if (shown) reading.show(shown.key);
  await reader.updateComplete;
  if (reader.view === "read") return goToLines(reader, place, idOf);
  for (const scroller of scrollers()) scroller.scrollTop = place.top;
  const views = new MutationObserver(() => {
    views.disconnect();
    if (reader.items === items) reader.updateComplete.then(() => goToLines(reader, place, idOf));
  });
  views.observe(reader, { attributeFilter: ["view"] });
}

/** @param {WhoSaid} reader @param {Whereabouts} place @param {IdOf} idOf */
async function goToLines(reader, { across, lines }, idOf) {
  const columns = reader.renderRoot.querySelector(".columns");
  if (columns) columns.scrollLeft = across;
  // What is out of sight has a guessed height until it is near; then it is gone to again.
  for (let turn = 0; turn < 2; turn++) {
    for (const [id, column] of columnsOf(reader, idOf)) if (lines[id]) goToLine(column, lines[id]);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** @param {HTMLElement} column @param {Line} line */
function goToLine(column, [paragraph, past]) {
  const found = column.querySelectorAll("article p")[paragraph];
  if (!found) return;
  const { top, height } = found.getBoundingClientRect();
  const scroller = scrollerOf(column);
  scroller.scrollTop += top + past * height - edgeOf(scroller);
}

/** @param {HTMLElement} column @returns {Line | null} null at the beginning */
function lineIn(column) {
  const scroller = scrollerOf(column);
  if (scroller.scrollTop === 0) return null;
  const edge = edgeOf(scroller);
  const paragraphs = column.querySelectorAll("article p");
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle].getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  if (low === paragraphs.length) return null;
  const { top, height } = paragraphs[low].getBoundingClientRect();
  return [low, (edge - top) / Math.max(1, height)];
}

/** @param {WhoSaid} reader @param {IdOf} idOf @returns {[string, HTMLElement][]} those on the screen */
function columnsOf(reader, idOf) {
  const columns = /** @type {HTMLElement[]} */ ([...reader.renderRoot.querySelectorAll(".column[data-item]")]);
  return columns.flatMap((column) => {
    const id = idOf(Number(column.dataset.item));
    return id !== undefined && column.getClientRects().length > 0 ? [/** @type {[string, HTMLElement]} */ ([id, column])] : [];
  });
}

/** An article scrolls by itself where there is room for several, otherwise with the page. @param {HTMLElement} column */
function scrollerOf(column) {
  return column.scrollHeight > column.clientHeight ? column : (document.scrollingElement ?? document.documentElement);
}

/** @param {Element} scroller */
const edgeOf = (scroller) => (scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top);

/** What scrolls where a view is one sheet. */
const scrollers = () => [document.querySelector("main"), document.scrollingElement].filter((element) => element !== null);
