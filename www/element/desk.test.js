import { expect, test } from "vitest";
import { Desk } from "./desk.js";
import { itemOf } from "./model/shelf.js";

/** A desk whose engine answers when it is told to, and a diary of what it tells. */
function deskWithDiary() {
  /** @type {string[]} */
  const diary = [];
  /** @type {(() => void)[]} */
  const answers = [];
  const annotator = {
    /** @param {any[]} inputs @param {any} options @returns {Promise<any>} */
    compare: (inputs, { signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
        const documents = inputs.map(({ name, text }) => ({ name, text }));
        answers.push(() => resolve({ documents, problems: [], story: { people: [], statements: [] } }));
      }),
    annotate: () => Promise.reject(new Error("not asked for")),
    close: () => void diary.push("closed"),
  };
  /** @param {import("./model/shelf.js").Item[]} items */
  const shelf = (items) => items.map(({ name, article, problem }) => `${name}:${problem?.code ?? (article ? "read" : "waits")}`).join(" ");
  const desk = new Desk(async () => annotator, {
    ready: () => void diary.push("ready"),
    progress: () => {},
    show: async ({ items }) => void diary.push(shelf(items)),
    unread: (items) => void diary.push(shelf(items)),
    done: () => void diary.push("done"),
    error: (error) => void diary.push(error.message),
  });
  return { desk, diary, answers };
}

/** @param {string} name */
const item = (name) => itemOf({ name, text: name });
const turn = () => new Promise((resolve) => setTimeout(resolve));

test("what is read is shown, then the desk is done", async () => {
  const { desk, diary, answers } = deskWithDiary();
  const reading = desk.read([item("a"), item("b")]);
  await turn();
  answers[0]();
  await reading;
  expect(diary).toEqual(["ready", "a:read b:read", "done"]);
  expect(desk.busy).toBe(false);
});

test("stopping leaves a word in the place of what was on its way", async () => {
  const { desk, diary } = deskWithDiary();
  const reading = desk.read([item("a")]);
  await turn();
  desk.stop();
  await reading;
  expect(diary).toEqual(["ready", "a:stopped", "done"]);
});

test("a reading gives way to a newer one without a trace", async () => {
  const { desk, diary, answers } = deskWithDiary();
  const first = desk.read([item("a")]);
  await turn();
  const second = desk.read([item("a"), item("b")]);
  await turn();
  answers[1]();
  await Promise.all([first, second]);
  expect(diary).toEqual(["ready", "a:read b:read", "done"]);
});

test("a shelf without anything to read is shown at once", async () => {
  const { desk, diary } = deskWithDiary();
  await desk.read([]);
  expect(diary).toEqual(["", "done"]);
});

test("an engine that cannot be opened is told, and the next reading tries again", async () => {
  const { desk, diary, answers } = deskWithDiary();
  const { openAnnotator } = desk;
  desk.openAnnotator = () => Promise.reject(new Error("no engine"));
  await desk.read([item("a")]);
  expect(diary).toContain("a:unread");
  expect(diary).toContain("no engine");
  desk.openAnnotator = openAnnotator;
  const reading = desk.read([item("a")]);
  await turn();
  answers[0]();
  await reading;
  expect(diary.at(-2)).toBe("a:read");
});
