// Sees when a host's page changes, and says so in idle time. A page that changes
// all the time is looked at less and less often, up to every eight seconds, and
// what changes where no text is, as in a frame or a script, is not looked at at all.

import { OUT_SELECTOR } from "./standing.js";

/** Between a change and the look at it, in milliseconds: at first, and at most. */
const SOON = 150;
const LATE = 8000;

/** How long an idle moment is waited for, in milliseconds. */
const IDLE = 1000;

/** Attributes that may show or hide text. */
const SHOWING = ["class", "style", "hidden", "open", "aria-hidden"];

/** Attributes by which pages turn dark. */
const LOOKS = ["class", "style", "data-theme", "data-color-mode", "data-color-scheme"];

/** @typedef {Window & typeof globalThis} View */

export class Watch {
  #view;
  #root;
  #look;
  #observer;
  /** @type {Set<Node>} */
  #watched = new Set();
  #timer = 0;
  #idle = 0;
  #wait = SOON;
  #looked = -LATE;

  /**
   * @param {View} view
   * @param {Node} root of what is read
   * @param {() => void} look called when something may have changed, never from within a change
   */
  constructor(view, root, look) {
    this.#view = view;
    this.#root = root;
    this.#look = look;
    this.#observer = new view.MutationObserver((records) => this.#take(records));
    const { documentElement, body } = view.document;
    for (const node of [documentElement, body]) if (node) this.#observer.observe(node, { attributeFilter: LOOKS });
  }

  /** Watches these nodes and what is in them, beside those that are watched already. @param {Iterable<Node>} nodes */
  add(nodes) {
    for (const node of nodes) {
      if (this.#watched.has(node)) continue;
      this.#watched.add(node);
      this.#observer.observe(node, { subtree: true, childList: true, characterData: true, attributeFilter: [...new Set([...SHOWING, ...LOOKS])] });
    }
  }

  /** Does to the page what is ours and is not to be looked at. @param {() => void} work */
  unseen(work) {
    this.#take(this.#observer.takeRecords());
    work();
    this.#observer.takeRecords();
  }

  stop() {
    this.#observer.disconnect();
    this.#watched.clear();
    this.#view.clearTimeout(this.#timer);
    if (this.#idle) this.#view.cancelIdleCallback(this.#idle);
    this.#timer = this.#idle = 0;
  }

  /** @param {MutationRecord[]} records */
  #take(records) {
    if (this.#timer || this.#idle || !records.some((record) => changesText(record, this.#root))) return;
    this.#timer = this.#view.setTimeout(() => this.#whenIdle(), this.#nextWait());
  }

  /** Twice as long as the last one where that was not long ago. */
  #nextWait() {
    const quiet = performance.now() - this.#looked;
    this.#wait = quiet > 2 * this.#wait + IDLE ? SOON : Math.min(LATE, 2 * this.#wait);
    return this.#wait;
  }

  #whenIdle() {
    this.#timer = 0;
    if (!this.#view.requestIdleCallback) return this.#now();
    this.#idle = this.#view.requestIdleCallback(() => this.#now(), { timeout: IDLE });
  }

  #now() {
    this.#idle = 0;
    this.#looked = performance.now();
    this.#look();
  }
}

/** @param {MutationRecord} record @param {Node} root */
function changesText({ target, type, addedNodes, removedNodes }, root) {
  const element = target.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (target) : target.parentElement;
  if (type === "attributes" && element?.matches("html, body")) return true;
  const out = element?.closest(OUT_SELECTOR);
  if (out && !out.contains(root)) return false;
  return type !== "childList" || [...addedNodes, ...removedNodes].some(mayHoldText);
}

/** @param {Node} node */
function mayHoldText(node) {
  return node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && !(/** @type {Element} */ (node).matches(OUT_SELECTOR)));
}
