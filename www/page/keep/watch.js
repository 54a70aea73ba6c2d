// When stories are kept: shortly after something changed, when the page is left, and
// when another tab says that it changed something.

/** @typedef {import("./keeper.js").Keeper} Keeper */
/** @typedef {import("./types.js").Message} Message */

/** How long the page has to rest before it is written where the reader stands, in milliseconds. */
const REST = 300;

/** What may have moved the reader or changed a choice. */
const MOVES = ["scroll", "click", "keyup"];

/** @param {Keeper} keeper */
export function watch(keeper) {
  const { reader } = keeper;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  const standSoon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => keeper.stand(), REST);
  };
  const leave = () => {
    clearTimeout(rest);
    keeper.leave();
  };

  reader.addEventListener("whosaid-result", () => {
    keeper.save();
    standSoon();
  });
  for (const type of MOVES) addEventListener(type, standSoon, { capture: true, passive: true });
  new MutationObserver(standSoon).observe(reader, { attributeFilter: ["view", "colour-by", "layers", "dim"] });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  // A page that comes back as it was left has heard nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && keeper.save(true));
  addEventListener("storage", ({ key, newValue }) => key === "whosaid-keep" && (keeper.isOn = newValue !== "off"));
  talk(keeper);
}

/** @param {Keeper} keeper */
function talk(keeper) {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel("whosaid-stories");
  channel.onmessage = ({ data }) => keeper.hear(/** @type {Message} */ (data));
  keeper.onChange = (message) => channel.postMessage(message);
}
