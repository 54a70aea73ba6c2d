import type { Result, WhoSaid, WhosaidError } from "./index.js";

interface Progress {
  done: number;
  total: number;
  name: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "who-said": WhoSaid;
  }

  interface HTMLElementEventMap {
    "whosaid-ready": CustomEvent<object>;
    "whosaid-progress": CustomEvent<Progress>;
    "whosaid-result": CustomEvent<{ result: Result | null }>;
    "whosaid-select": CustomEvent<{ document: string; quote: string } | null>;
    "whosaid-error": CustomEvent<WhosaidError>;
  }
}
