// The pace of work on the page's main thread: slices short enough not to be felt,
// with turns for the page between them. All work of one pace shares its slices.

/** How long a slice may take, in milliseconds, before the page gets a turn. */
const SLICE = 12;

/** Longest wait for a frame, in milliseconds: a page that is not seen has none. */
const NO_FRAME = 100;

export class Pace {
  #until = performance.now() + SLICE;

  /**
   * @template T
   * @param {Generator<void, T>} work
   * @param {AbortSignal} [signal] ends it
   * @returns {Promise<T | undefined>} what the work makes, unless it was ended
   */
  async run(work, signal) {
    while (!signal?.aborted) {
      while (performance.now() < this.#until) {
        const step = work.next();
        if (step.done) return step.value;
      }
      await this.frame();
    }
  }

  /** Lets the page lay out and paint what has been done, then begins a slice. */
  async frame() {
    await new Promise((resolve) => {
      const late = setTimeout(resolve, NO_FRAME);
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(resolve);
      });
    });
    this.#until = performance.now() + SLICE;
  }
}
