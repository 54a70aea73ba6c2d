import { expect, test } from "vitest";
import { directionOf } from "./direction.js";

test("a text runs where most of its letters run", () => {
  expect(directionOf("The pier held, said Mara Quill.")).toBe("ltr");
  expect(directionOf("“הרציף החזיק,” אמרה מרה קוויל מ־BBC.")).toBe("rtl");
  expect(directionOf("قالت مارا كويل: الرصيف صمد.")).toBe("rtl");
  expect(directionOf("The word שלום means peace.")).toBe("ltr");
  expect(directionOf("1 2 3 …")).toBe("ltr");
  expect(directionOf("")).toBe("ltr");
});
