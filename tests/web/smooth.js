// How long the page's main thread is taken while articles are read, beside how
// long this machine takes over a piece of work that is always the same.

/** What a task may take, in milliseconds: longer ones are felt. */
const LONGEST = 50;

/**
 * What the piece of work takes on the machine of `record/speed` when nothing else
 * runs, in milliseconds. Where it takes twice as long, a task may too.
 */
const USUAL_WORK = 25;

/** Runs in the page: a piece of work that is always the same; gives what it took, in milliseconds. */
export const WORK = `const work = () => {
    const start = performance.now();
    const counts = new Map();
    for (let n = 0; n < 300_000; n += 1) {
      const word = "w" + ((n * 7919) % 5003);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts.size > 0 ? performance.now() - start : 0;
  };`;

/** Runs in the page: gives it articles and watches its main thread until they are drawn. */
const READ = `
  const [files, done] = arguments;
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  ${WORK}
  const data = new DataTransfer();
  for (const { name, text } of files) data.items.add(new File([text], name, { type: "text/plain" }));
  // To make the files took a task of its own, which is none of the page's.
  setTimeout(() => {
    observer.observe({ type: "longtask" });
    const start = performance.now();
    document.addEventListener("whosaid-result", () => {
      const drawn = performance.now() - start;
      // The last frame comes after the event, and an entry a turn after its task.
      setTimeout(() => {
        observer.disconnect();
        done({ tasks, drawn, work: Math.min(work(), work(), work()) });
      }, 300);
    }, { once: true });
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
  }, 300);
`;

/**
 * Opens the page and gives it articles.
 * @param {import("./page.js").Page} page
 * @param {{ name: string, text: string }[]} files
 * @returns {Promise<{ longest: number, allowed: number, drawn: number, tasks: number }>} the longest
 *   task (0 for less than 50 ms), what it may take here, and the time until all is drawn
 */
export async function readSmoothly(page, files) {
  await page.open();
  const inputs = files.map(({ name, text }) => ({ name, text }));
  const { tasks, drawn, work } = await page.driver.executeAsyncScript(READ, inputs);
  return { longest: Math.max(0, ...tasks), allowed: LONGEST * Math.max(1, work / USUAL_WORK), drawn, tasks: tasks.length };
}

/**
 * In a page that has read other articles before: takes everything out, gives it articles,
 * and opens each view.
 */
const WARM = `
  const [files, done] = arguments;
  const reader = document.querySelector("who-said");
  const seen = (event) => new Promise((resolve) => reader.addEventListener(event, resolve, { once: true }));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  (async () => {
    reader.view = "read";
    reader.documents = [];
    await reader.updateComplete;
    await frame();
    const start = performance.now();
    const drawn = seen("whosaid-result");
    reader.add(files.map(({ name, text }) => new File([text], name, { type: "text/plain" })));
    await drawn;
    const read = performance.now() - start;
    const views = [];
    for (const view of ["compare", "people"]) {
      const start = performance.now();
      reader.view = view;
      await reader.updateComplete;
      document.body.offsetHeight;
      views.push(performance.now() - start);
    }
    done({ read, compare: views[0], people: views[1] });
  })();
`;

/**
 * Reads articles in a page whose engine is warm, without the last call's documents at hand.
 * @param {import("./page.js").Page} page that has been opened
 * @param {{ name: string, text: string }[]} files
 * @returns {Promise<{ read: number, compare: number, people: number }>} milliseconds until all
 *   is read and drawn, and then until each of the other views stands
 */
export function readWarm(page, files) {
  return page.driver.executeAsyncScript(WARM, files);
}

/**
 * Opens the page anew.
 * @param {import("./page.js").Page} page
 * @returns {Promise<number>} milliseconds from the start of navigation until it is ready
 */
export async function timeToReady(page) {
  await page.open();
  return page.run("return window.__readyAt");
}
