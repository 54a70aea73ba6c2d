import { expect, test } from "vitest";
import { MOST_HANDED, openHanded } from "./handed.js";

const ORIGIN = "https://news.example";
const article = { whosaid: "article", title: "  The\n pier ", address: `${ORIGIN}/pier`, text: "“It held,” said Mara Quill.", html: "" };

/** @param {unknown} data */
const refusal = async (data, origin = ORIGIN) => {
  const { inputs, problems } = await openHanded(origin, data);
  expect(inputs).toEqual([]);
  return problems[0].message;
};

test("what is marked in a page is an article under its title, with its address", async () => {
  const { inputs, problems } = await openHanded(ORIGIN, article);
  expect(problems).toEqual([]);
  expect(inputs).toEqual([{ name: "The pier", text: article.text, address: article.address }]);
});

test("a page without a title goes by its host", async () => {
  const { inputs } = await openHanded(ORIGIN, { ...article, title: " " });
  expect(inputs[0].name).toBe("news.example");
});

test("rubbish is refused", async () => {
  for (const data of [null, 7, "article", [], {}, { ...article, whosaid: "ready" }, { ...article, title: {} }, { ...article, html: undefined }]) {
    expect(await refusal(data)).toMatch(/not what the bookmark hands over/);
  }
});

test("an article that says it is from elsewhere is refused", async () => {
  expect(await refusal(article, "https://evil.example")).toMatch(/another site/);
  expect(await refusal({ ...article, address: "not an address" })).toMatch(/another site/);
  expect(await refusal({ ...article, address: "file:///etc/passwd" }, "null")).toMatch(/another site/);
});

test("more than an article can be is refused", async () => {
  expect(await refusal({ ...article, text: "“".repeat(MOST_HANDED), html: "<" })).toMatch(/20 million letters; mark the article/);
});
