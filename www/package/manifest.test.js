// The manifest is written by hand, in the words of the README; here it is held to
// the element.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { WhoSaidElement } from "../element/bootstrap.js";
import { PARTS } from "../element/mount-reader.js";
import { WhoSaid } from "../element/who-said.js";

const ELEMENT = fileURLToPath(new URL("../element/", import.meta.url));
const manifest = JSON.parse(readFileSync(new URL("custom-elements.json", import.meta.url), "utf8"));
const { attributes, members, events, cssParts, cssProperties } = manifest.modules[0].declarations[0];

const sources = readdirSync(ELEMENT, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(css|js)$/.test(file) && !file.endsWith(".test.js"))
  .map((file) => readFileSync(`${ELEMENT}${file}`, "utf8"))
  .join("\n");

/** @param {any[]} things */
const names = (things) => things.map(({ name }) => name).sort();

/** @param {RegExp} pattern what it finds in the sources, each once */
const found = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();

/** What a browser calls, and how the element keeps what it was given; nobody else's. */
const INNER = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "keep", "kept"];

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => new EventTarget());
});

test("every attribute is there, with its property", () => {
  expect(names(attributes)).toEqual([...WhoSaidElement.observedAttributes].sort());
  expect([...WhoSaid.observedAttributes].sort()).toEqual([...WhoSaidElement.observedAttributes].sort());
  const properties = [...WhoSaid.elementProperties].filter(([, { attribute }]) => attribute !== false);
  const fields = Object.fromEntries(attributes.map((/** @type {any} */ { name, fieldName }) => [fieldName, name]));
  expect(fields).toEqual(Object.fromEntries(properties.map(([name, { attribute }]) => [name, typeof attribute === "string" ? attribute : name])));
});

test("every property and method is there", () => {
  const open = Object.getOwnPropertyNames(WhoSaidElement.prototype).filter((name) => !INNER.includes(name));
  expect(names(members)).toEqual(open.sort());
});

test("the defaults are the element's", () => {
  const element = /** @type {any} */ (new WhoSaid());
  for (const { name, default: value } of members) {
    if (value !== undefined) expect([name, element[name]]).toEqual([name, JSON.parse(value)]);
  }
});

test("every event, part and custom property is there", () => {
  const told = found(/#tell\("([a-z-]+)"/g).map((name) => `whosaid-${name}`);
  expect(names(events)).toEqual([...new Set([...told, ...found(/CustomEvent\("(whosaid-[a-z-]+)"/g)])].sort());
  expect(names(cssParts)).toEqual(found(/ part="([a-z-]+)"/g));
  expect(names(cssParts)).toEqual([...PARTS].sort());
  expect(names(cssProperties)).toEqual(found(/var\((--whosaid-height)/g));
});
