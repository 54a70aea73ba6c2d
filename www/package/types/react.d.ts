// The tag in JSX: `import type {} from "whosaid/react";` once in a program.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { WhoSaid } from "./index.js";

type Own = "src" | "layers" | "view" | "theme" | "keys" | "precise" | "follow" | "dim" | "files" | "documents" | "result" | "openAnnotator" | "linkOf";

type Handlers = {
  [Name in keyof HTMLElementEventMap as Name extends `whosaid-${string}` ? `on${Name}` : never]?: (event: HTMLElementEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "who-said": DetailedHTMLProps<HTMLAttributes<WhoSaid>, WhoSaid> &
        Partial<Pick<WhoSaid, Own>> & { "colour-by"?: WhoSaid["colourBy"] } & Handlers;
    }
  }
}
