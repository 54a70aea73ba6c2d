// Registers <who-said>. Importing this file is the one thing that does.

import { WhoSaid } from "./who-said.js";

if (!customElements.get("who-said")) customElements.define("who-said", WhoSaid);

export { WhoSaid };
