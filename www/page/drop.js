// Files and text may be dropped anywhere on the page.

import { takeDrop } from "./intake.js";

/** @param {(intake: import("./intake.js").Intake) => void} take */
export function acceptDrops(take) {
  const veil = /** @type {HTMLElement} */ (document.querySelector(".dropping"));
  let depth = 0; // each element that is entered counts; the page is left when all are

  /** @param {number} to */
  const settle = (to) => {
    depth = Math.max(0, to);
    veil.hidden = depth === 0;
  };

  let own = false; // whether it is something of this page that is dragged
  addEventListener("dragstart", () => (own = true));
  addEventListener("dragend", () => (own = false));
  addEventListener("dragenter", (event) => !own && carriesSomething(event) && settle(depth + 1));
  addEventListener("dragleave", () => settle(depth - 1));
  addEventListener("dragover", (event) => {
    if (own || !carriesSomething(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    settle(0);
    if (own || !event.dataTransfer || isTextField(event.target)) return;
    event.preventDefault();
    takeDrop(event.dataTransfer).then(take);
  });
}

/** @param {DragEvent} event */
function carriesSomething({ dataTransfer }) {
  return dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
}

/** @param {EventTarget | null} target */
function isTextField(target) {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "file");
}
