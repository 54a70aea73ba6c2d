// An article may be pasted anywhere; it becomes "Pasted text 1" and so on.

import { isTyping } from "../element/read/keys.js";
import { takeText } from "./intake.js";

/** @param {(intake: import("./intake.js").Intake) => void} take */
export function acceptPastes(take) {
  addEventListener("paste", (event) => {
    if (!event.clipboardData || isTyping(event)) return;
    const files = [...event.clipboardData.files];
    event.preventDefault();
    take(files.length > 0 ? { inputs: files, problems: [] } : takeText(event.clipboardData.getData("text/plain"), "Pasted"));
  });
}
