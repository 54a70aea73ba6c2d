// Stands in the single file for the readers of PDF and Word, which would make it
// half as large again.

import { Refusal } from "../formats/refusal.js";

/** @returns {Promise<never>} */
export async function read() {
  throw new Refusal(
    "left-out",
    "needs a reader that this page as one file does not carry; open it where the page is a web site, save it as plain text (.txt), or copy its text and paste that",
  );
}
