// The head of the page: views, counts, colours, and what is being read. It also
// keeps the page's state where tests and scripts look for it.

import { counted, number } from "../element/model/words.js";
import { say } from "./say.js";
import { recall, remember } from "./settings.js";

/** @typedef {import("../annotator/types.js").Progress} Progress */
/** @typedef {import("../element/who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./opening.js").Opening} Opening */

/** Progress of shorter work is not worth a bar, in milliseconds. */
const PATIENCE = 300;

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {WhoSaid} reader @param {Opening} opening */
export function setUpHeader(reader, opening) {
  followViews(reader);
  followTheme(reader);
  followPrecise(reader);
  followFollow(reader);
  followState(reader, opening);
}

/** @param {WhoSaid} reader */
function followViews(reader) {
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".views [data-view]"));
  const show = () => {
    for (const button of buttons) {
      if (button.dataset.view === reader.view) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => (reader.view = /** @type {WhoSaid["view"]} */ (button.dataset.view)));
  }
  new MutationObserver(show).observe(reader, { attributeFilter: ["view"] });
}

/** @param {WhoSaid} reader */
function followTheme(reader) {
  const choice = /** @type {HTMLSelectElement} */ (find("#theme"));
  const use = () => {
    reader.theme = /** @type {WhoSaid["theme"]} */ (choice.value);
    document.documentElement.dataset.theme = choice.value;
  };
  choice.value = recall("theme", ["auto", "light", "dark"]);
  use();
  choice.addEventListener("change", () => {
    use();
    remember("theme", choice.value);
  });
}

/** The reader has the switch; the page keeps what was chosen. @param {WhoSaid} reader */
function followPrecise(reader) {
  reader.precise = recall("precise", ["off", "on"]) === "on";
  const keep = () => remember("precise", reader.precise ? "on" : "off");
  new MutationObserver(keep).observe(reader, { attributeFilter: ["precise"] });
}

/** @param {WhoSaid} reader */
function followFollow(reader) {
  reader.follow = /** @type {WhoSaid["follow"]} */ (recall("follow", ["on", "off"]));
  const keep = () => remember("follow", reader.follow);
  new MutationObserver(keep).observe(reader, { attributeFilter: ["follow"] });
}

/** @param {WhoSaid} reader @param {Opening} opening */
function followState(reader, opening) {
  const bar = find(".progress");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  /** @type {Progress | undefined} the latest; many may come within a frame */
  let progress;
  /** @type {number | undefined} */
  let drawing;

  /** @param {"loading" | "ready" | "busy" | "error"} state */
  const enter = (state) => {
    document.documentElement.dataset.whosaid = state;
    if (state === "busy") {
      patience ??= setTimeout(() => (bar.hidden = false), PATIENCE);
      return;
    }
    clearTimeout(patience);
    patience = undefined;
    bar.hidden = true;
  };

  reader.addEventListener("whosaid-ready", () => {
    find(".notice").hidden = true;
    if (!reader.busy && !opening.busy) enter("ready");
  });
  reader.addEventListener("whosaid-error", () => {
    enter("error");
    find(".notice").hidden = false;
  });
  /** @param {Progress} latest */
  const tell = (latest) => {
    enter("busy");
    progress = latest;
    drawing ??= requestAnimationFrame(() => {
      drawing = undefined;
      if (progress) showProgress(progress);
    });
  };
  opening.onProgress = tell;
  opening.onDone = () => enter("ready");
  reader.addEventListener("whosaid-progress", (event) => {
    showWhere(reader);
    tell(/** @type {CustomEvent} */ (event).detail);
  });
  reader.addEventListener("whosaid-result", () => {
    if (document.documentElement.dataset.whosaid !== "error" && !opening.busy) enter("ready");
    showWhere(reader);
    showCounts(reader);
  });
  find("#stop").addEventListener("click", () => {
    opening.stop();
    reader.stop();
  });
  find("#unread").addEventListener("click", () => showUnread(reader));
}

/** @param {Progress} progress */
function showProgress({ done, total, name }) {
  say(find(".progress .what"), name === "" ? "Reading …" : `Reading ${name} · ${number(done)} of ${number(total)} done`);
  const bar = /** @type {HTMLProgressElement} */ (find(".progress progress"));
  bar.max = Math.max(1, total);
  bar.value = done;
}

/** Goes to the first file that could not be read. @param {WhoSaid} reader */
async function showUnread(reader) {
  reader.view = "read";
  await reader.updateComplete;
  const item = reader.items.find(({ problem }) => problem);
  if (item) reader.reader.show(item.key);
}

/** The welcome makes room for the reader, and comes back when all is taken out. @param {WhoSaid} reader */
function showWhere(reader) {
  const empty = reader.items.length === 0;
  find(".welcome").hidden = !empty;
  find("#add").hidden = empty;
  find(".views").hidden = empty;
  find(".search").hidden = empty;
  document.body.classList.toggle("reading", !empty);
}

/** @param {WhoSaid} reader */
function showCounts({ story, items }) {
  const articles = story?.articles.length ?? 0;
  const unread = items.length - articles;
  say(find(".views .count"), story && story.shared.length > 0 ? number(story.shared.length) : "");
  say(find(".counts .numbers"), items.length === 0 ? "" : `${counted(articles, "article")} · ${counted(story?.quotes ?? 0, "quote")}`);
  find(".unread").hidden = unread === 0;
  say(find("#unread"), `${number(unread)} not read`);
}
