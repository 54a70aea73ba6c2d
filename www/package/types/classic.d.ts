import type { AnnotateOptions, createAnnotator, PageHandle } from "./index.js";
import "./tag.js";

declare global {
  interface Window {
    /** What `whosaid.classic.js` gives; what it needs is fetched when a function is called. */
    whosaid: {
      createAnnotator: typeof createAnnotator;
      annotatePage: (where?: Element | ShadowRoot | Document, options?: AnnotateOptions) => Promise<PageHandle>;
    };
  }
}
