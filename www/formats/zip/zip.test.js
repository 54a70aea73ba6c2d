import { expect, test } from "vitest";
import { bomb, zip } from "../../../tests/web/saved/zips.js";
import { openFile } from "../index.js";

const SAID = "“It held,” said Mara Quill.\n";

/** @param {Uint8Array} bytes @param {import("../types.js").OpenOptions} [options] */
const opened = async (bytes, options) => openFile(new File([/** @type {BlobPart} */ (bytes)], "story.zip"), options);

/** @param {import("../types.js").Opened} opened */
const names = ({ inputs }) => inputs.map(({ name }) => name);

/** @param {import("../types.js").Opened} opened */
const said = ({ problems }) => problems.map(({ name, message }) => `${name} ${message}`);

test("files in folders are read in the order of their names, hidden ones and the parts of a page are not", async () => {
  const read = await opened(
    await zip(
      ["story/b/10.txt", "story/b/9.txt", "story/a.txt", "story/", "story/.DS_Store", "__MACOSX/story/._a.txt", "story/mill_files/frame.txt", "story/b/Thumbs.db"]
        .map((name) => ({ name, content: name.endsWith("/") ? "" : SAID }))
        .concat({ name: "story/mill.html.txt", content: SAID }),
    ),
  );
  expect(names(read)).toEqual(["a.txt", "b/9.txt", "b/10.txt", "mill_files/frame.txt", "mill.html.txt"]);
  expect(read.problems).toEqual([]);
  expect(await /** @type {File} */ (read.inputs[0]).text()).toBe(SAID);
});

test("a name that climbs out of its folder is a name without the steps", async () => {
  const climbing = ["../../etc/passwd.txt", "/root.txt", "C:\\windows\\win.txt", "a/../../b.txt", "..\\..\\c.txt", "line\u0007end.txt"];
  const read = await opened(await zip(climbing.map((name) => ({ name, content: SAID, method: 0 }))));
  expect(names(read)).toEqual(["a/b.txt", "c.txt", "etc/passwd.txt", "lineend.txt", "root.txt", "windows/win.txt"]);
});

test("a zip in a zip is read to a small depth, and no deeper", async () => {
  const one = await zip([{ name: "deep.txt", content: SAID }]);
  const two = await zip([{ name: "one.zip", content: one }]);
  const three = await zip([{ name: "two.zip", content: two }]);
  const four = await zip([{ name: "three.zip", content: three }, { name: "near.txt", content: SAID }]);
  expect(names(await opened(three))).toEqual(["deep.txt"]);
  const read = await opened(four);
  expect(names(read)).toEqual(["near.txt"]);
  expect(said(read)).toEqual(["one.zip lies in a file that lies in a file and so on, 3 deep; unpack it and put in the articles"]);
});

test("pictures, sounds and programs are passed over in one sentence, a scan among them", async () => {
  const files = ["scan-1.jpg", "scan-2.TIF", "site.css", "song.mp3"].map((name) => ({ name, content: "x" }));
  const read = await opened(await zip([...files, { name: "a.txt", content: SAID }]));
  expect(names(read)).toEqual(["a.txt"]);
  expect(said(read)).toEqual(["story.zip holds what is no text and was passed over: scan-1.jpg, scan-2.TIF, site.css and 1 more; if these are scans, run them through text recognition and put in the text"]);
});

test("what would unpack to too much is not unpacked", async () => {
  expect(said(await opened(await bomb(0, { says: 4_000_000_000 })))).toEqual(["story.zip would unpack to 4,000 MB, and this page unpacks up to 200 MB; unpack it and put in the articles"]);
  const packed = await opened(await bomb(3));
  expect(names(packed)).toEqual(["pier.txt"]);
  expect(said(packed)[0]).toMatch(/^zeros\.txt is packed 1,0\d\d to 1, as no article is; it was not unpacked$/);
});

test("a file that is longer than it says is given up when that shows", async () => {
  const read = await opened(await bomb(3, { says: 900_000 }));
  expect(names(read)).toEqual(["pier.txt"]);
  expect(said(read)).toEqual(["zeros.txt unpacks to another size than it says, as no article does; it was not read"]);
});

test("zips in a zip share what may be unpacked", async () => {
  const inner = await zip([{ name: "a.txt", content: new Uint8Array(60_000).fill(97), method: 0 }]);
  const outer = await zip([{ name: "1.zip", content: inner, method: 0 }, { name: "2.zip", content: inner, method: 0 }]);
  const read = await opened(outer, { room: { bytes: 150_000 } });
  expect(names(read)).toEqual(["a.txt"]);
  expect(said(read)).toEqual(["2.zip is more than the 200 MB that this page unpacks at a time; put it in by itself"]);
  expect(said(await opened(outer, { room: { bytes: 119_000 } }))).toEqual(["story.zip would unpack to 1 MB, and this page unpacks up to 200 MB; unpack it and put in the articles"]);
});

test("files that lie on one another are not read twice", async () => {
  const read = await opened(await zip([{ name: "a.txt", content: SAID }, { name: "b.txt", content: SAID, overlaps: true }]));
  expect(names(read)).toEqual(["a.txt"]);
  expect(said(read)).toEqual(["b.txt shares its bytes with another file of the zip, as no article does; it was not read"]);
});

test("ten thousand files are too many", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.txt`, content: SAID, method: 0 }));
  expect(said(await opened(await zip(many)))).toEqual(["story.zip holds more than 5,000 files; split it and try again"]);
});

test("what is locked is named, and where all is locked the zip is", async () => {
  const locked = { name: "locked.txt", content: SAID, flags: 1 };
  const some = await opened(await zip([locked, { name: "open.txt", content: SAID }]));
  expect(names(some)).toEqual(["open.txt"]);
  expect(said(some)).toEqual(["locked.txt is locked with a password; unpack the zip with the password and put in the articles"]);
  expect(said(await opened(await zip([locked])))).toEqual(["story.zip is locked with a password; unpack it with the password and put in the articles"]);
});

test("a zip that breaks off, is damaged or empty is said to be so, and what is packed in an odd way too", async () => {
  const whole = await zip([{ name: "a.txt", content: SAID.repeat(50) }]);
  expect(said(await opened(whole.slice(0, whole.length - 30)))[0]).toMatch(/^story\.zip could not be read as a zip; it may be damaged/);
  const broken = whole.slice();
  broken.fill(0xff, 40, 60);
  expect(said(await opened(broken))[0]).toMatch(/^a\.txt could not be taken out of the file it lies in/);
  expect(said(await opened(await zip([])))[0]).toMatch(/^story\.zip is a zip without files/);
  expect(said(await opened(await zip([{ name: "a.txt", content: SAID, method: 99 }])))[0]).toMatch(/^a\.txt is packed in a way that browsers cannot unpack/);
  expect(said(await opened(await zip([{ name: "META-INF/container.xml", content: "<x/>" }])))[0]).toMatch(/^story\.zip is an office document or an e-book/);
});

test("a reader who stops keeps what was opened, and progress tells of each file", async () => {
  const controller = new AbortController();
  /** @type {number[]} */
  const told = [];
  const bytes = await zip(Array.from({ length: 1_000 }, (_, at) => ({ name: `${at}.txt`, content: SAID, method: 0 })));
  const read = await opened(bytes, {
    signal: controller.signal,
    onProgress({ done, total }) {
      told.push(done);
      expect(total).toBe(1_000);
      if (done === 40) controller.abort();
    },
  });
  expect(told).toEqual(Array.from({ length: 41 }, (_, at) => at));
  expect(read.inputs).toHaveLength(40);
  expect(said(read)).toEqual(["story.zip was opened in part, because you stopped: 41 of its 1,000 files; put it in again to read the rest"]);
});

test("many troubles are told in few sentences", async () => {
  const files = Array.from({ length: 100 }, (_, at) => ({ name: `${at}.txt`, content: SAID, flags: 1 }));
  const read = await opened(await zip([...files, { name: "open.txt", content: SAID }]));
  expect(names(read)).toEqual(["open.txt"]);
  expect(read.problems).toHaveLength(21);
  expect(said(read).at(-1)).toBe("story.zip has 80 more parts that could not be read");
});
