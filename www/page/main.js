// The page: everything round the reader. This file puts the parts together.

import { SAMPLE } from "../sample/index.js";
import { fetchFile } from "../element/src.js";
import { acceptDrops } from "./drop.js";
import { setUpHelp } from "./help.js";
import { setUpHeader } from "./header.js";
import { acceptPastes } from "./paste.js";
import { defineReader } from "./reader-element.js";

/** @typedef {import("../annotator/types.js").Input} Input */
/** @typedef {import("./intake.js").Intake} Intake */

defineReader();

const reader = /** @type {import("../element/who-said.js").WhoSaid} */ (document.querySelector("who-said"));
const files = /** @type {HTMLInputElement} */ (document.querySelector("#files"));

/** @param {Intake} intake */
function take({ inputs, problems }) {
  if (inputs.length + problems.length > 0) reader.add(inputs, problems);
}

files.addEventListener("change", () => {
  take({ inputs: [...(files.files ?? [])], problems: [] });
  files.value = "";
});

document.querySelector("#sample")?.addEventListener("click", async () => {
  const fetched = await Promise.all(SAMPLE.map((name) => fetchFile(`sample/${name}`, document.baseURI)));
  take({
    inputs: fetched.flatMap((outcome) => (outcome instanceof File ? [outcome] : [])),
    problems: fetched.flatMap((outcome) => (outcome instanceof File ? [] : [outcome])),
  });
});

acceptDrops(take);
acceptPastes(take);
setUpHeader(reader);
setUpHelp(reader);
