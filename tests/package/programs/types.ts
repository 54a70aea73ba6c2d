// Checked by the compiler alone, under `strict`, with the types of libraries checked too.

import { annotatePage, createAnnotator, WhosaidError, type Input, type Quote, type Result, type WhoSaid } from "whosaid";
import { createAnnotator as alone } from "whosaid/annotator";
import "whosaid/define";

const inputs: Input[] = [{ name: "a.txt", text: "“Yes,” said Ida Holm." }, { name: "b.txt", bytes: new Uint8Array() }, new File([], "c.txt")];

export async function speakers(signal: AbortSignal): Promise<string[]> {
  const annotator = await createAnnotator({ wasm: new URL("https://paper.example/whosaid.wasm"), worker: false });
  const result: Result = await annotator.compare(inputs, { signal, precise: true, onProgress: ({ done, total }) => console.log(done / total) });
  const quotes: Quote[] = result.documents.flatMap((document) => document.quotes);
  annotator.close();
  return quotes.map(({ speaker, spans: [[start, end]] }) => `${speaker?.name ?? "nobody"} ${end - start}`);
}

export function watch(element: WhoSaid): void {
  element.documents = [{ name: "a.txt", text: "" }];
  element.view = "compare";
  // @ts-expect-error there is no such view
  element.view = "sideways";
  element.addEventListener("whosaid-result", ({ detail }) => console.log(detail.result?.story.people.length));
  element.addEventListener("whosaid-error", ({ detail }) => console.log(detail.code));
}

export async function inPlace(article: Element): Promise<string[]> {
  const handle = annotatePage(article, { theme: "dark", onSelect: (place) => console.log(place?.quote) });
  const result: Result | null = await handle.ready;
  handle.remove();
  return result?.story.people.map(({ name }) => name) ?? [];
}

// @ts-expect-error an article has a name
await (await alone()).annotate({ text: "" });
const found: WhoSaid | null = document.querySelector("who-said");
if (found) watch(found);
export const isOurs = (error: unknown): error is WhosaidError => error instanceof WhosaidError;
