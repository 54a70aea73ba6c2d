// The worker in which pdf.js takes files apart. It is a large program to start, so
// that it is kept for the next file, and ended when none comes.

import { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";

/** @typedef {{ thread: Worker, worker: PDFWorker }} Thread */

/** So long an idle one is kept, in milliseconds. */
const KEPT = 30_000;

/** @type {Thread | null} */
let idle = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;

/** @returns {Thread} */
export function takeThread() {
  const kept = idle;
  idle = null;
  clearTimeout(ending);
  return kept ?? startThread();
}

/** @param {Thread} thread that has done its work */
export function keepThread(thread) {
  if (idle) return endThread(thread);
  idle = thread;
  ending = setTimeout(() => endThread(takeThread()), KEPT);
}

/** @param {Thread} thread whatever it is doing */
export function endThread({ thread, worker }) {
  worker.destroy();
  thread.terminate();
}

/** @returns {Thread} */
function startThread() {
  const thread = new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "whosaid-pdf" });
  return { thread, worker: new PDFWorker(/** @type {any} */ ({ port: thread, verbosity: 0 })) };
}
