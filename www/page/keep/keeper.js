// The story on the screen and what is kept of it: it is written when it changes,
// and shown again when a reader comes back. One thing is done after the other; what
// the browser refuses is told once, and the page goes on without it.

import { counted } from "../../element/model/words.js";
import { placeOf } from "../place.js";
import { recall, remember } from "../settings.js";
import { whereaboutsIn } from "./check.js";
import { contentOf, nameFor, newId } from "./content.js";
import { KeptItems } from "./kept.js";
import { isSame, without } from "./merge.js";
import { Standing } from "./standing.js";
import { Store } from "./store.js";
import { recallTab, rememberTab } from "./tab.js";
import { tell, Troubles } from "./told.js";
import { choose } from "./whereabouts.js";

/** @typedef {import("../../element/who-said.js").WhoSaid} WhoSaid */
/** @typedef {import("./types.js").Loaded} Loaded */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Page} Page */

const LEFT = "was deleted in another tab. What you see of it is not kept any more; “New story” in the menu begins one that is.";

export class Keeper {
  #store = new Store();
  /** @type {Promise<unknown>} settles when all is done that was asked for */
  #last = Promise.resolve();
  /** @type {string[]} the articles of the story as they are known to be kept */
  #base = [];
  #kept = new KeptItems();
  /** Whether the story on the screen is not to be kept, since another tab deleted it. */
  #isLeft = false;
  #standing;
  #troubles = new Troubles();
  /** The story on the screen, once something of it is kept. @type {{ id: string, name: string } | null} */
  story = null;
  isOn = recall("keep", ["on", "off"]) === "on";
  /** Tells the other tabs. @type {(message: Message) => void} */
  onChange = () => {};

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.reader = page.reader;
    this.#standing = new Standing(page.reader, (key) => this.#kept.idOf(key));
  }

  /** What keeps stories from being kept, if anything does. */
  get trouble() {
    return this.#troubles.now;
  }

  get #ownItems() {
    return this.reader.items.filter((item) => contentOf(item) !== null && !this.page.samples.has(item.key));
  }

  /** Whether there is something on the screen that is not of the sample. */
  get isWorthKeeping() {
    return this.#ownItems.length > 0;
  }

  /** Whether what is on the screen would be lost, were it taken away. */
  get isAtRisk() {
    if (this.isOn && !this.#isLeft && !this.trouble) return false;
    return this.#ownItems.some(({ key }) => this.#kept.idOf(key) === undefined);
  }

  /** @param {boolean} on */
  switchOn(on) {
    this.isOn = on;
    remember("keep", on ? "on" : "off");
    return this.save();
  }

  /** What is kept, with names that other tabs gave meanwhile. */
  list() {
    return this.#turn(async () => {
      const list = await this.#store.list();
      const shown = list.stories.find(({ id }) => id === this.story?.id);
      if (shown) this.story = { id: shown.id, name: shown.name };
      return list;
    });
  }

  /** Keeps what came or went. @param {boolean} [looks] also takes in what other tabs did */
  save(looks = false) {
    return this.#turn(() => this.#save(looks));
  }

  /** Keeps where the reader stands. */
  stand() {
    return this.#turn(() => this.#stand());
  }

  /** At once, since the page is being left. */
  leave() {
    const place = this.isOn && this.story && this.#standing.of(this.story.id);
    if (place) rememberTab({ story: place.story, place });
    this.save();
    this.stand();
  }

  /** Brings back the story that was here last, unless the reader was faster. */
  restore() {
    return this.#turn(async () => {
      const tab = recallTab();
      if (!this.isOn || tab?.story === "") return;
      const last = (tab && (await this.#store.load(tab.story))) ?? (await this.#loadLast());
      if (last && last.story.id === tab?.story) last.whereabouts = whereaboutsIn(tab.place) ?? last.whereabouts;
      if (!last || this.reader.items.length > 0 || this.page.opening.busy) return;
      this.#show(last, { view: location.hash === "", lines: placeOf(location.hash) === null });
    });
  }

  /** @param {string} id */
  open(id) {
    return this.#turn(async () => {
      await this.#leaveInOrder();
      const loaded = await this.#store.load(id);
      if (loaded) this.#show(loaded, { view: true, lines: true });
      else tell("That story is not kept any more.");
    });
  }

  startNew() {
    return this.#turn(async () => {
      await this.#leaveInOrder();
      this.#empty();
    });
  }

  /** @param {string} name */
  rename(name) {
    return this.#turn(async () => {
      if (!this.story) return;
      await this.#store.rename(this.story.id, name);
      this.story = { ...this.story, name };
    });
  }

  /** Deletes the story on the screen. */
  remove() {
    return this.#turn(async () => {
      if (!this.story) return;
      const { id, name } = this.story;
      await this.#store.remove(id);
      this.onChange({ kind: "deleted", story: id });
      this.#empty();
      tell(`“${name}” is deleted.`);
    });
  }

  forget() {
    return this.#turn(async () => {
      this.onChange({ kind: "forgot" });
      this.#empty();
      await this.#store.forget();
      this.#troubles.end();
      tell("Everything is forgotten: no story is kept on this device.");
    });
  }

  /** What another tab did. @param {Message} message */
  hear(message) {
    return this.#turn(async () => {
      if (message.kind !== "changed" && this.trouble?.cause === "full") await this.#save(); // there may be room now
      if (!this.story || (message.kind !== "forgot" && message.story !== this.story.id)) return;
      if (message.kind === "changed") return this.#save(true);
      const { name } = this.story;
      this.#empty();
      tell(message.kind === "forgot" ? "Everything was forgotten in another tab." : `“${name}” was deleted in another tab.`);
    });
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>} nothing where the browser refuses
   */
  #turn(work) {
    const turn = this.#last.then(work).catch((thrown) => void this.#troubles.meet(thrown, this.reader.items.length > 0));
    this.#last = turn;
    return turn;
  }

  /** @param {boolean} [looks] */
  async #save(looks = false) {
    if (!this.isOn || this.#isLeft || (!this.story && !this.isWorthKeeping)) return;
    const { id, name } = this.story ?? { id: newId(), name: nameFor(this.reader.items) };
    const { mine, fresh } = await this.#kept.gather(id, this.reader.items);
    if (!looks && fresh.length === 0 && isSame(mine, this.#base)) return;
    const answer = await this.#store.save({ id, name, base: this.#base, mine, fresh: fresh.map(({ article }) => article) });
    if (!answer) return this.#leave(name);
    this.#troubles.end();
    this.#kept.note(fresh);
    this.#base = answer.articles;
    this.story = answer.articles.length > 0 ? { id, name } : null;
    rememberTab({ story: this.story?.id ?? "" });
    if (answer.isWritten) this.onChange({ kind: "changed", story: id });
    await this.#takeIn(id, without(answer.articles, mine), without(mine, answer.articles));
  }

  /**
   * What other tabs put in comes, and what they took out goes.
   * @param {string} story
   * @param {string[]} came
   * @param {string[]} went
   */
  async #takeIn(story, came, went) {
    if (came.length + went.length === 0) return;
    const items = this.#kept.itemsOf(came, await this.#store.articles(story, came));
    const left = this.reader.items.filter(({ key }) => !went.includes(this.#kept.idOf(key) ?? ""));
    this.reader.shelve([...left, ...items]);
    if (came.length > 0) tell(`${counted(came.length, "article")} came to this story from another tab.`);
    else tell(`${counted(went.length, "article")} of this story ${went.length === 1 ? "was" : "were"} taken out in another tab.`);
  }

  async #loadLast() {
    const id = await this.#store.last();
    return id === null ? null : this.#store.load(id);
  }

  /**
   * @param {Loaded} loaded
   * @param {{ view: boolean, lines: boolean }} goes what of the place that was kept is gone to
   */
  #show({ story, articles, whereabouts }, goes) {
    this.#clear();
    this.story = { id: story.id, name: story.name };
    this.#base = story.articles;
    this.#standing.begin(whereabouts);
    rememberTab({ story: story.id });
    if (whereabouts) choose(this.reader, whereabouts);
    if (goes.view) this.page.goToView(whereabouts?.view ?? "read");
    const shelved = this.reader.shelve(this.#kept.itemsOf(story.articles, articles));
    if (whereabouts && goes.lines) this.#standing.arrive(whereabouts, shelved).then(() => this.stand());
  }

  async #stand() {
    const place = this.isOn && this.story && this.#standing.note(this.story.id);
    if (place) await this.#store.stand(place);
  }

  /** Where nothing can be kept the reader was asked, and goes on all the same. */
  async #leaveInOrder() {
    try {
      await this.#save();
      await this.#stand();
    } catch (thrown) {
      this.#troubles.meet(thrown, true);
    }
  }

  /** The story stays on the screen and is not kept any more. @param {string} name */
  #leave(name) {
    this.#clear();
    this.#isLeft = true;
    rememberTab({ story: "" });
    tell(`“${name}” ${LEFT}`);
  }

  #empty() {
    this.#clear();
    rememberTab({ story: "" });
    this.reader.shelve([]);
    this.page.goToView("read");
  }

  #clear() {
    this.story = null;
    this.#base = [];
    this.#kept = new KeptItems();
    this.#standing.begin(null);
    this.#isLeft = false;
  }
}
