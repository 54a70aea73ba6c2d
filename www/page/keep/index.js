// Stories are kept in this browser: what a reader put in comes back when the page is
// opened again, and nothing of it goes anywhere else. This file puts the parts
// together; types.js says in which order to read them.

import { Keeper } from "./keeper.js";
import { Menu } from "./menu.js";
import { setUpTold } from "./told.js";
import { watch } from "./watch.js";

/** @param {import("./types.js").Page} page */
export function keepStories(page) {
  const keeper = new Keeper(page);
  setUpTold();
  watch(keeper);
  new Menu(keeper, /** @type {HTMLElement} */ (document.querySelector(".stories")));
  const restored = keeper.restore();
  keeper.save(); // what was put in while this was on its way
  return restored.then(() => keeper);
}
