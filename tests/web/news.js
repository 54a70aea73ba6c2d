// A site of another origin: pages that are made up here, with the headers that a
// test gives them.

import { createServer } from "node:http";

/** An article as sites print it: a bar of links, a box among the paragraphs, a foot. */
export const PIER = {
  title: "The pier stands",
  paragraphs: [
    "“It held through the night, and nobody was more surprised than I was,” said Mara Quill, who owns the pier at Gull Point.",
    "The harbour master, Tom Reddy, said that he would count the nails again in the morning, when the tide is out and the wind has gone round.",
    "“It creaked,” she added. “That was all it did.”",
  ],
};

/** The same event in another paper. */
export const PIER_TOO = {
  title: "Gull Point pier outlasts the storm",
  paragraphs: [
    "GULL POINT — The pier is where it was. “It held through the night,” said its owner, Mara Quill, on Monday, with a hammer in her hand.",
    "Tom Reddy, the harbour master, counted the nails and found that two of them were missing, which he called a good night’s work.",
    "“That was all it did,” Ms Quill said of the creaking, and went in to put the kettle on.",
  ],
};

/** @param {{ title: string, paragraphs: string[] }} article */
export function pageOf({ title, paragraphs }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – The Gull Post</title><link rel="icon" href="data:,"></head><body>
    <nav><a href="/sport">Sport</a> <a href="/tides">Tides</a></nav>
    <article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>
    <footer><p>Printed every morning at six in Gull Point.</p></footer></body></html>`;
}

/**
 * @param {Record<string, string>} pages by path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ origin: string, asked: string[], close: () => Promise<void> }>}
 */
export async function serveNews(pages, headers = {}) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    response.writeHead(path in pages ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(pages[path] ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return {
    origin: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`,
    asked,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
