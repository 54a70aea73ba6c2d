// An article may be pasted anywhere, as text, as a piece of a page or as a file; what
// has no name becomes "Pasted text 1" and so on.

import { isTyping } from "../element/read/keys.js";
import { takePaste } from "./intake.js";

/** @param {(intake: import("./intake.js").Intake) => void} take */
export function acceptPastes(take) {
  addEventListener("paste", (event) => {
    if (!event.clipboardData || isTyping(event)) return;
    event.preventDefault();
    takePaste(event.clipboardData).then(take);
  });
}
