import { expect, test } from "vitest";
import { openFile } from "../index.js";

/** @param {string} content @param {string} [name] @param {import("../types.js").OpenOptions} [options] */
const opened = (content, name = "week.jsonl", options = {}) => openFile(new File([content], name), options);

/** @param {import("../types.js").Opened} opened */
const texts = ({ inputs }) => inputs.map((input) => [input.name, "text" in input && typeof input.text === "string" ? input.text : ""]);

/** @param {import("../types.js").Opened} opened */
const said = ({ problems }) => problems.map(({ name, message }) => `${name} ${message}`);

test("each line is an article, with what is told of it on top", async () => {
  const read = await opened('\ufeff{"title":"Weir holds","text":"It held.\\n\\nIt will.","outlet":"Weir Tribune","date":"2024-03-14"}\r\n\r\n{"headline":"Mill turns","body":"It turned."}\n');
  expect(texts(read)).toEqual([
    ["week.jsonl, line 1", "Weir holds\n\nWeir Tribune\n\nMarch 14, 2024\n\nIt held.\n\nIt will."],
    ["week.jsonl, line 3", "Mill turns\n\nIt turned."],
  ]);
  expect(read.problems).toEqual([]);
});

test("a broken line is named by its number, and the others are read", async () => {
  const read = await opened('{"text":"One."}\n{"text":"Two.\n"just words"\n{"id":7,"url":"x"}\n[1]\n{"text":"Six."}');
  expect(texts(read).map(([name]) => name)).toEqual(["week.jsonl, line 1", "week.jsonl, line 6"]);
  expect(said(read)).toEqual([
    "week.jsonl, line 2 is no JSON, or JSON that is damaged or cut off; look at it and write the export anew",
    "week.jsonl, line 3 is no article but something else; this page looks for objects with a “text”, “body” or “content”",
    "week.jsonl, line 4 has no text, only “id”, “url”; this page looks for a “text”, “body” or “content”",
    "week.jsonl, line 5 is no article but something else; this page looks for objects with a “text”, “body” or “content”",
  ]);
});

test("JSON may be a list, a list under a name, or one article", async () => {
  expect(texts(await opened('[{"text":"One."},{"text":"Two."}]', "a.json"))).toEqual([["a.json, article 1", "One."], ["a.json, article 2", "Two."]]);
  expect(texts(await opened('{"status":"ok","articles":[{"content":"One."}]}', "a.json"))).toEqual([["a.json", "One."]]);
  expect(texts(await opened('{"hits":{"total":2,"hits":[{"_source":{"body":"One.","title":"First"}},{"_source":{"body":"Two."}}]}}', "a.json"))).toEqual([["a.json, article 1", "First\n\nOne."], ["a.json, article 2", "Two."]]);
  expect(texts(await opened('{"response":{"results":[{"webTitle":"Weir","fields":{"bodyText":"One."}}]}}', "a.json"))).toEqual([["a.json", "Weir\n\nOne."]]);
  expect(texts(await opened('{\n "title": "Weir",\n "articleBody": "One."\n}', "a.jsonl"))).toEqual([["a.jsonl", "Weir\n\nOne."]]);
  expect(texts(await opened('{"text":"One."}\n{"text":"Two."}', "lines.json"))).toHaveLength(2);
});

test("JSON that is something else is said to be so", async () => {
  for (const other of ['{"name":"whosaid","version":"1","dependencies":{"lit":"3"}}', "[]", "7", '[1,"two",null]', '{"articles":[]}', `${"[".repeat(400)}${"]".repeat(400)}`]) {
    expect(said(await opened(other, "a.json"))[0], other).toMatch(/^a\.json is JSON without articles in it; this page looks for/);
  }
  for (const broken of ["", "not json at all", '[{"text":"One."},{"text":"Tw', '{\n"text": "One",\n']) {
    expect(said(await opened(broken, "a.json"))[0], broken).toMatch(/^a\.json is no JSON, or JSON that is damaged or cut off/);
  }
});

test("very many broken lines are told in few sentences, and too many articles are cut", async () => {
  const read = await opened(`{"text":"One."}\n${"{\n".repeat(3_000)}`);
  expect(texts(read)).toHaveLength(1);
  expect(said(read)).toHaveLength(21);
  expect(said(read).at(-1)).toBe("week.jsonl has 2,980 more parts that could not be read");
  const many = await opened('{"text":"One."}\n'.repeat(5_001));
  expect(texts(many)).toHaveLength(5_000);
  expect(said(many)).toEqual(["week.jsonl holds 5,001 articles, and the first 5,000 were read; split it to read the others"]);
});

test("a reader who stops keeps what was read so far", async () => {
  const controller = new AbortController();
  const read = await opened('{"text":"One."}\n'.repeat(1_000), "week.jsonl", { signal: controller.signal, onProgress: ({ done }) => void (done > 300 && controller.abort()) });
  expect(texts(read)).toHaveLength(324);
  expect(said(read)).toEqual(["week.jsonl was opened in part, because you stopped; put it in again to read the rest, from line 325 on"]);
});

test("a key of a trap is a key", async () => {
  const read = await opened('{"__proto__":{"text":"Two."},"constructor":"x","text":"One."}\n{"__proto__":{"text":"Two."}}');
  expect(texts(read)).toEqual([["week.jsonl, line 1", "One."]]);
  expect(Object.hasOwn(Object.prototype, "text")).toBe(false);
});
