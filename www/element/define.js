// Registers <who-said>. Importing this file is the one thing that does.

import { WhoSaidElement } from "./bootstrap.js";

if (globalThis.customElements && !customElements.get("who-said")) customElements.define("who-said", WhoSaidElement);

export { WhoSaidElement };
