// Where the reader stands in the articles, kept while another view is shown.

export class Stand {
  /** @type {Map<string, number>} how far each article is scrolled, in pixels, by item */
  #columns = new Map();
  #across = 0;
  #page = 0;

  /** Before the articles leave the screen. @param {ParentNode} root */
  keep(root) {
    for (const column of columnsIn(root)) this.#columns.set(column.dataset.item ?? "", column.scrollTop);
    this.#across = root.querySelector(".columns")?.scrollLeft ?? 0;
    this.#page = document.scrollingElement?.scrollTop ?? 0;
  }

  /** When they are back. @param {ParentNode} root */
  take(root) {
    for (const column of columnsIn(root)) column.scrollTop = this.#columns.get(column.dataset.item ?? "") ?? 0;
    const columns = root.querySelector(".columns");
    if (columns) columns.scrollLeft = this.#across;
    if (document.scrollingElement) document.scrollingElement.scrollTop = this.#page;
  }
}

/** @param {ParentNode} root */
function columnsIn(root) {
  return /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".column"));
}
