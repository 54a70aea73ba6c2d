import { describe, expect, test, vi } from "vitest";
import { bookmarkletFor, siteOf } from "./bookmarklet.js";

const SITE = "https://reader.example/whosaid/";

/** Presses the bookmark in a page that is made up. @param {{ marked?: string, opens?: boolean }} [page] */
function press({ marked = "", opens = true } = {}) {
  /** @type {Set<(event: object) => void>} */
  const listeners = new Set();
  const reader = { postMessage: vi.fn() };
  const page = {
    getSelection: () => marked,
    document: { title: "The pier", documentElement: { outerHTML: "<html>…</html>" } },
    location: { href: "https://news.example/pier" },
    open: vi.fn(() => (opens ? reader : null)),
    alert: vi.fn(),
    addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => listeners.add(listener),
    removeEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => listeners.delete(listener),
  };
  const program = decodeURIComponent(bookmarkletFor(SITE).replace("javascript:", ""));
  const answer = new Function(...Object.keys(page), `return ${program}`)(...Object.values(page));
  const hear = (/** @type {object} */ event) => listeners.forEach((listener) => listener(event));
  return { page, reader, answer, hear };
}

describe("the bookmark", () => {
  const ready = { origin: "https://reader.example", data: { whosaid: "ready" } };

  test("opens the site and hands the page over when it is asked, once", () => {
    const { page, reader, answer, hear } = press();
    expect(answer).toBe(undefined); // anything else would take the place of the page
    expect(page.open).toHaveBeenCalledWith("https://reader.example/whosaid/#handed", "_blank");
    expect(reader.postMessage).not.toHaveBeenCalled();
    hear({ ...ready, source: reader });
    hear({ ...ready, source: reader });
    const article = { whosaid: "article", title: "The pier", address: "https://news.example/pier", text: "", html: "<html>…</html>" };
    expect(reader.postMessage.mock.calls).toEqual([[article, "https://reader.example"]]);
  });

  test("hands over what is marked, alone", () => {
    const { reader, hear } = press({ marked: " “It held.” " });
    hear({ ...ready, source: reader });
    expect(reader.postMessage.mock.calls[0][0]).toMatchObject({ text: "“It held.”", html: "" });
  });

  test("answers no other window, no other site and no other words", () => {
    const { reader, hear } = press();
    hear({ ...ready, source: {} });
    hear({ ...ready, source: reader, origin: "https://evil.example" });
    hear({ ...ready, source: reader, data: "ready" });
    expect(reader.postMessage).not.toHaveBeenCalled();
  });

  test("says so where no window may be opened", () => {
    expect(press({ opens: false }).page.alert).toHaveBeenCalledOnce();
  });
});

test("only a site can be handed anything", () => {
  expect(siteOf("https://reader.example/a/index.html?x=1#d1:q2")).toBe("https://reader.example/a/index.html");
  expect(siteOf("file:///desk/whosaid.html")).toBe(null);
});
