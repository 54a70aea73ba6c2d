// The page: everything round the reader. This file puts the parts together.

import { SAMPLE } from "../sample/index.js";
import { fetchAll } from "../element/src.js";
import { HANDED } from "./bookmarklet.js";
import { acceptDrops } from "./drop.js";
import { takeChosenFolder } from "./intake.js";
import { setUpHelp } from "./help.js";
import { setUpHeader } from "./header.js";
import { setUpLinks } from "./links.js";
import { Opening } from "./opening.js";
import { acceptPastes } from "./paste.js";
import { defineReader } from "./reader-element.js";
import { setUpSearch } from "./search.js";

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {import("./intake.js").Intake} Intake */

/** @param {() => Promise<import("../annotator/types.js").Annotator>} [openAnnotator] how the engine is opened, where it does not lie beside the page */
export function start(openAnnotator) {
  defineReader(openAnnotator);
  const reader = /** @type {import("../element/who-said.js").WhoSaid} */ (document.querySelector("who-said"));

  const opening = new Opening(reader);

  /** @param {Intake} intake */
  const take = (intake) => opening.take(intake);
  acceptChoices(take);
  const samples = offerSample(take, reader);
  acceptDrops(take);
  acceptPastes(take);
  setUpHeader(reader, opening);
  setUpSearch(reader);
  setUpHelp(reader);
  const goToView = setUpLinks(reader);
  // Not needed to read: where it cannot be loaded, nothing is kept.
  const kept = import("./keep/index.js").then(({ keepStories }) => keepStories({ reader, opening, goToView, samples })).catch(() => null);
  /** @param {Intake} intake what comes from elsewhere joins the story that is kept */
  const arrive = (intake) => kept.then(() => take(intake));
  if (location.hash === HANDED) acceptHanded(arrive);
  return { reader, arrive, kept };
}

/** @param {(intake: Intake) => void} take */
async function acceptHanded(take) {
  const handed = await import("./handed.js");
  handed.acceptHanded(take, /** @type {HTMLElement} */ (document.querySelector(".handed")));
}

/** @param {(intake: Intake) => void} take */
function acceptChoices(take) {
  const files = /** @type {HTMLInputElement} */ (document.querySelector("#files"));
  files.addEventListener("change", () => {
    take({ inputs: [...(files.files ?? [])], problems: [] });
    files.value = "";
  });
  const folder = /** @type {HTMLInputElement} */ (document.querySelector("#folder"));
  for (const choice of document.querySelectorAll(".folder")) /** @type {HTMLElement} */ (choice).hidden = !("webkitdirectory" in folder);
  folder.addEventListener("change", () => {
    take(takeChosenFolder([...(folder.files ?? [])]));
    folder.value = "";
  });
}

/**
 * @param {(intake: Intake) => Promise<unknown>} take
 * @param {import("../element/who-said.js").WhoSaid} reader
 * @returns {Set<number>} the items that came from the sample, by their keys
 */
function offerSample(take, reader) {
  /** @type {Set<number>} */
  const keys = new Set();
  document.querySelector("#sample")?.addEventListener("click", async () => {
    const { files, problems } = await fetchAll(SAMPLE);
    await take({ inputs: files, problems });
    for (const { key, input } of reader.items) if (input instanceof File && files.includes(input)) keys.add(key);
  });
  return keys;
}
