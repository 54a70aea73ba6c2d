// The tag in JSX: `import type {} from "whosaid/react";` once in a program.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { WhoSaid, WhoSaidProperty } from "./index.js";

type Handlers = {
  [Name in keyof HTMLElementEventMap as Name extends `whosaid-${string}` ? `on${Name}` : never]?: (event: HTMLElementEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "who-said": DetailedHTMLProps<HTMLAttributes<WhoSaid>, WhoSaid> &
        Partial<Omit<Pick<WhoSaid, WhoSaidProperty>, "colourBy">> & { "colour-by"?: WhoSaid["colourBy"] } & Handlers;
    }
  }
}
