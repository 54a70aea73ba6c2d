import { expect, test } from "vitest";
import { addTo, articlesIn, emptyOut } from "./tray.js";

/** @returns {import("./browser.js").Store} one that copies, as a browser's does */
function memory() {
  /** @type {Record<string, string>} */
  const kept = {};
  return {
    get: async (key) => (key in kept ? { [key]: JSON.parse(kept[key]) } : {}),
    set: async (values) => Object.entries(values).forEach(([key, value]) => (kept[key] = JSON.stringify(value))),
    remove: async (key) => void delete kept[key],
  };
}

const article = (/** @type {string} */ name, text = name) => ({ name, text, address: `https://news.example/${name}` });

test("articles are kept in their order until the story is forgotten", async () => {
  const store = memory();
  expect(await articlesIn(store)).toEqual([]);
  expect(await addTo(store, article("pier"))).toEqual({ count: 1, isNew: true });
  expect(await addTo(store, article("mill"))).toEqual({ count: 2, isNew: true });
  expect((await articlesIn(store)).map(({ name }) => name)).toEqual(["pier", "mill"]);
  await emptyOut(store);
  expect(await articlesIn(store)).toEqual([]);
});

test("an article that is added again is there once, as it is now, in its old place", async () => {
  const store = memory();
  await addTo(store, article("pier", "as it was"));
  await addTo(store, article("mill"));
  expect(await addTo(store, article("pier", "as it is"))).toEqual({ count: 2, isNew: false });
  expect((await articlesIn(store)).map(({ text }) => text)).toEqual(["as it is", "mill"]);
});
