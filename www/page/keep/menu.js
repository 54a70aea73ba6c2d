// The menu of stories in the head of the page, by the keys of a menu: arrows, Home,
// End, Enter, Escape.

import { html, nothing, render } from "lit";
import { counted } from "../../element/model/words.js";
import { ask } from "./ask.js";

/** @typedef {import("./keeper.js").Keeper} Keeper */
/** @typedef {import("./types.js").KeptStory} KeptStory */

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** Steps of the keys that move among the items. @type {Record<string, (at: number, count: number) => number>} */
const STEPS = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export class Menu {
  /** @type {{ stories: KeptStory[], damaged: number }} */
  #list = { stories: [], damaged: 0 };

  /**
   * @param {Keeper} keeper
   * @param {HTMLElement} place holds the button; the menu comes below it
   */
  constructor(keeper, place) {
    this.keeper = keeper;
    this.button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
    this.sheet = document.createElement("div");
    this.sheet.className = "sheet-of-stories";
    this.sheet.hidden = true;
    place.append(this.sheet);
    this.button.addEventListener("click", () => (this.sheet.hidden ? this.#open(0) : this.#close()));
    this.button.addEventListener("keydown", (event) => this.#keyOnButton(event));
    this.sheet.addEventListener("keydown", (event) => this.#keyInMenu(event));
    place.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !place.contains(relatedTarget)) this.#close();
    });
    addEventListener("pointerdown", ({ target }) => target instanceof Node && !place.contains(target) && this.#close());
    this.button.disabled = false;
  }

  /** @param {number} at the item that gets the focus; from the end where it is negative */
  async #open(at) {
    this.#draw();
    this.sheet.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.#items.at(at)?.focus();
    await this.#refresh();
  }

  #close() {
    this.sheet.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  /** Looks up what is kept, which may take a while. */
  async #refresh() {
    this.#list = (await this.keeper.list()) ?? this.#list;
    if (!this.sheet.hidden) this.#draw();
  }

  get #items() {
    return /** @type {HTMLElement[]} */ ([...this.sheet.querySelectorAll("[role^=menuitem]")]);
  }

  /** @param {KeyboardEvent} event */
  #keyOnButton(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.#open(event.key === "ArrowDown" ? 0 : -1);
  }

  /** @param {KeyboardEvent} event */
  #keyInMenu(event) {
    event.stopPropagation(); // the letters are not the reader's here
    if (event.key === "Tab") return this.#close();
    if (event.key === "Escape") {
      this.#close();
      return this.button.focus();
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const items = this.#items;
    items[step(items.indexOf(/** @type {HTMLElement} */ (document.activeElement)), items.length)]?.focus();
  }

  #draw() {
    const { keeper } = this;
    const { stories, damaged } = this.#list;
    render(
      html`
        <div role="menu" aria-label="Stories">
          ${this.#itemTemplate("New story", () => this.#go(() => keeper.startNew()))}
          ${stories.length > 0
            ? html`<hr /><div role="group" aria-label="Kept on this device">${stories.map((story) => this.#storyTemplate(story))}</div>`
            : nothing}
          ${keeper.story
            ? html`<hr />${this.#itemTemplate("Rename this story …", () => this.#rename())}${this.#itemTemplate("Delete this story …", () => this.#remove())}`
            : nothing}
          <hr />
          <button type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${keeper.isOn} aria-describedby="kept-where" @click=${() => this.#switch()}>Keep stories on this device</button>
          ${this.#itemTemplate("Forget everything …", () => this.#forget())}
        </div>
        <p id="kept-where" class="note">${this.#note()}${damaged > 0 ? ` ${counted(damaged, "kept story", "kept stories")} cannot be shown, being damaged.` : ""}</p>`,
      this.sheet,
    );
  }

  /** @param {string} words @param {() => unknown} act */
  #itemTemplate(words, act) {
    return html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.#act(act)}>${words}</button>`;
  }

  /** @param {KeptStory} story */
  #storyTemplate({ id, name, articles, changed }) {
    const isShown = id === this.keeper.story?.id;
    return html`
      <button type="button" role="menuitemradio" tabindex="-1" aria-checked=${isShown} @click=${() => this.#act(() => isShown || this.#go(() => this.keeper.open(id)))}>
        <span dir="auto">${isShown ? this.keeper.story?.name : name}</span>
        <small>${counted(articles.length, "article")} · ${DAY.format(changed)}</small>
      </button>`;
  }

  #note() {
    const { trouble, isOn, isWorthKeeping, reader, story } = this.keeper;
    if (trouble) return trouble.sentence;
    if (!isOn) return "Nothing is kept from now on. What was kept before stays here until you forget it.";
    if (!story && !isWorthKeeping && reader.items.length > 0) return "The sample story is kept once you add an article of your own.";
    return "Texts stay on this device, in this browser, and go nowhere else.";
  }

  /** The focus is back on the button before a dialog asks, so that it returns there. @param {() => unknown} act */
  #act(act) {
    this.#close();
    this.button.focus();
    act();
  }

  /** Leaves the story on the screen, which may not be kept. @param {() => unknown} act */
  async #go(act) {
    const words = "What is on the screen is not kept and goes. The files you put in stay where they are.";
    if (!this.keeper.isAtRisk || (await ask({ title: "Leave this story?", words, does: "Leave it" })) !== null) act();
  }

  async #switch() {
    await this.keeper.switchOn(!this.keeper.isOn);
    await this.#refresh();
  }

  async #rename() {
    const name = await ask({ title: "Name of the story", words: "It stands in the menu of this browser, and nowhere else.", does: "Rename", value: this.keeper.story?.name ?? "" });
    if (name !== null) await this.keeper.rename(name);
  }

  async #remove() {
    const words = `“${this.keeper.story?.name}” and its articles are deleted from this device. The files you put in stay where they are.`;
    if ((await ask({ title: "Delete this story?", words, does: "Delete" })) !== null) await this.keeper.remove();
  }

  async #forget() {
    const words = "All kept stories are deleted from this device, and what this page shows of them goes, here and in other tabs. The files you put in stay where they are.";
    if ((await ask({ title: "Forget everything?", words, does: "Forget everything" })) !== null) await this.keeper.forget();
  }
}
