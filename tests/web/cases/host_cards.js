// What a reader does on somebody else's page: points at a quote, presses it, goes
// from quote to quote by the keyboard.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { annotate, imageOf, remove, visit } from "../hosting.js";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const { Key, Origin } = require("selenium-webdriver");

/** Where a quote's first words and the card stand, in the window. */
const PLACES = `
  const boxOf = (box) => box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  const card = deep(".card").find((element) => element.matches(".shown"));
  const node = document.querySelector(arguments[0]).firstChild;
  const range = new Range();
  range.setStart(node, 2);
  range.setEnd(node, 6);
  return { words: boxOf(range.getBoundingClientRect()), card: boxOf(card?.getBoundingClientRect()), view: { width: innerWidth, height: innerHeight } };
`;

/** @param {import("../page.js").Page} page @param {string} selector of the element whose first text begins the quote */
const places = (page, selector = "#first") => page.run(PLACES, selector);

/** @param {{ left: number, top: number, right: number, bottom: number }} box */
const middle = ({ left, top, right, bottom }) => ({ x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) });

/** @param {import("../page.js").Page} page @param {{ x: number, y: number }} point */
const moveTo = (page, { x, y }) => page.driver.actions().move({ origin: Origin.VIEWPORT, x, y, duration: 30 }).perform();

/** @param {import("../page.js").Page} page */
const cardWords = (page) => page.run(`return deep(".card.shown").map((card) => card.textContent.replace(/\\s+/g, " ")).join()`);

/** @param {import("../page.js").Page} page @param {boolean} shown */
const untilCard = (page, shown) => page.until(`return (deep(".card.shown").length > 0) === arguments[0]`, shown ? "a card" : "no card", shown);

export const hostCards = [
  {
    name: "in place: a quote under the pointer shows its card, which stays for a pointer on its way there and goes with it",
    test: async (page) => {
      await visit(page, "looks");
      await annotate(page, "#own");
      const { words } = await places(page);
      await moveTo(page, middle(words));
      await untilCard(page, true);
      assert.match(await cardWords(page), /Nora Quist/);
      const { card, view } = await places(page);
      assert.ok(card.left >= 0 && card.top >= 0 && card.right <= view.width && card.bottom <= view.height, JSON.stringify(card));
      const on = await page.run(`const [x, y] = arguments;
        const host = document.elementFromPoint(x, y);
        return Boolean(host?.shadowRoot?.elementFromPoint(x, y)?.closest(".card"))`, middle(card).x, middle(card).y);
      assert.ok(on, "above everything else of the host");
      const from = middle(words);
      const to = middle(card);
      for (const part of [0.3, 0.6, 1]) await moveTo(page, { x: Math.round(from.x + (to.x - from.x) * part), y: Math.round(from.y + (to.y - from.y) * part) });
      await new Promise((resolve) => setTimeout(resolve, 800));
      await untilCard(page, true);
      await moveTo(page, { x: view.width - 60, y: 4 });
      await untilCard(page, false);
    },
  },
  {
    name: "in place: a pressed quote keeps its card until Escape or a press elsewhere; a link of the host's stays a link",
    test: async (page) => {
      await visit(page, "looks");
      await annotate(page, "#own");
      const press = async (/** @type {{ x: number, y: number }} */ point) => {
        await moveTo(page, point);
        await page.driver.actions().click().perform();
      };
      const { words, view } = await places(page, "#second");
      await press(middle(words));
      await untilCard(page, true);
      await moveTo(page, { x: view.width - 60, y: 4 });
      await new Promise((resolve) => setTimeout(resolve, 600));
      await untilCard(page, true);
      await page.press(Key.ESCAPE);
      await untilCard(page, false);
      await press(middle(words));
      await untilCard(page, true);
      await press({ x: view.width - 60, y: 4 });
      await untilCard(page, false);
      const link = await page.run(`const box = document.querySelector("#link").getBoundingClientRect(); return { x: Math.round(box.left + 6), y: Math.round(box.top + box.height / 2) }`);
      await press(link);
      assert.equal(await page.run(`return location.hash`), "#lamps");
      assert.equal(await page.run(`return deep(".card.shown").length`), 0);
    },
  },
  {
    name: "in place: quotes are gone through by the keyboard from the panel, and the host's order of tabs stays",
    test: async (page) => {
      await visit(page, "looks");
      await annotate(page, "#own");
      await page.press(Key.TAB);
      assert.equal(await page.run(`return document.activeElement.id`), "link", "the host's link comes first");
      await page.until(`return deep(".card.shown").length > 0`, "the card of the quote with the focus");
      await page.press(Key.TAB);
      const own = () => page.run(`let active = document.activeElement; while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement; return active?.dataset.step ?? active?.localName`);
      assert.equal(await own(), "-1");
      await page.press(Key.TAB);
      assert.equal(await own(), "1");
      await page.press(Key.ENTER);
      assert.match(await page.run(`return deep("[role=status]")[0].textContent`), /Quote 1 of \d+: Nora Quist: “The lamps stay lit/);
      await page.press(Key.ARROW_RIGHT);
      assert.match(await page.run(`return deep("[role=status]")[0].textContent`), /Quote 2 of/);
      await page.press(Key.END);
      assert.match(await cardWords(page), /Piet Lund/);
      assert.ok(await page.run(`const { top, bottom } = document.querySelector("#last").getBoundingClientRect(); return top >= 0 && bottom <= innerHeight`), "scrolled to");
      assert.equal(await own(), "1", "the focus stays");
      await page.press(Key.TAB);
      await page.press(Key.TAB);
      await page.press(Key.TAB);
      assert.equal(await page.run(`return Boolean(deep("[data-whosaid]")[0].shadowRoot.activeElement?.closest(".card"))`), true, "into the card");
      await page.press(Key.ESCAPE);
      await untilCard(page, false);
      assert.equal(await own(), "1", "the focus is not lost");
    },
  },
  {
    name: "in place: a card goes when its quote is scrolled away, and is nowhere off a narrow window",
    test: async (page) => {
      await visit(page, "looks");
      await annotate(page, "#own");
      const size = await page.driver.manage().window().getRect();
      try {
        await page.driver.manage().window().setRect({ ...size, width: 360 });
        assert.equal(await page.run(`return window.__handle.select("q1")`), true);
        await untilCard(page, true);
        const { card, view } = await places(page);
        assert.ok(card.left >= 0 && card.top >= 0 && card.right <= view.width && card.bottom <= view.height, JSON.stringify([card, view]));
        const panel = await page.run(`const { left, right, bottom } = deep(".panel")[0].getBoundingClientRect(); return left >= 0 && right <= innerWidth && bottom <= innerHeight`);
        assert.ok(panel, "the panel too");
        await page.run(`document.scrollingElement.scrollTop = 2000`);
        await untilCard(page, false);
      } finally {
        await page.driver.manage().window().setRect(size);
      }
    },
  },
  {
    name: "in place: on dark ground the dark colours are taken, and the host's rules reach neither panel nor card",
    test: async (page) => {
      await visit(page, "looks");
      await annotate(page, "#own");
      await page.run(`return window.__handle.select("q1")`);
      const looks = await page.run(`
        const [panel] = deep(".panel");
        const [card] = deep(".card.shown");
        const button = panel.querySelector("button");
        const of = (element) => (({ fontSize, letterSpacing, textTransform, opacity, direction, transform }) => ({ fontSize, letterSpacing, textTransform, opacity, direction, transform }))(getComputedStyle(element));
        return { panel: of(panel), card: of(card), button: of(button), names: [...(globalThis.CSS?.highlights?.keys() ?? [])], seen: visible(panel),
          lightness: getComputedStyle(panel).backgroundColor, theme: panel.parentElement.dataset.theme, host: getComputedStyle(deep("[data-whosaid]")[0]).opacity }`);
      for (const part of [looks.panel, looks.card, looks.button]) {
        assert.equal(part.letterSpacing, "normal");
        assert.equal(part.textTransform, "none");
        assert.equal(part.opacity, "1");
        assert.equal(part.direction, "ltr");
        assert.equal(part.transform, "none");
        assert.ok(parseFloat(part.fontSize) >= 13, part.fontSize);
      }
      assert.deepEqual([looks.theme, looks.host, looks.seen], ["dark", "1", true]);
      assert.ok(looks.names.filter((name) => /tint|line/.test(name)).every((name) => /^whosaid-dark-/.test(name)), looks.names.join());
      await page.run(`document.body.style.setProperty("background", "white"); document.body.style.setProperty("color", "black")`);
      await page.until(`return deep(".place")[0].dataset.theme === "light"`, "the light colours");
    },
  },
  {
    name: "in place: on paper the panel is gone and lines stand for tints; colours of the reader's system are kept",
    skip: ["firefox", "webkit"], // only Chromium can be told to print and to force colours
    test: async (page) => {
      await visit(page, "paper");
      await annotate(page, "#own");
      const look = () => page.run(`const { backgroundColor, textDecorationLine } = getComputedStyle(document.querySelector("#first"), "::highlight(whosaid-light-tint-0)");
        return { backgroundColor, textDecorationLine, panel: visible(deep(".panel")[0]) }`);
      const emulate = (/** @type {object} */ media) => page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", media);
      const screen = await look();
      assert.ok(screen.panel && screen.backgroundColor !== "rgba(0, 0, 0, 0)", JSON.stringify(screen));
      try {
        await emulate({ media: "print" });
        assert.deepEqual(await look(), { backgroundColor: "rgba(0, 0, 0, 0)", textDecorationLine: "underline", panel: false });
        await emulate({ media: "", features: [{ name: "forced-colors", value: "active" }] });
        const forced = await look();
        assert.ok(forced.panel && forced.backgroundColor !== screen.backgroundColor && forced.backgroundColor !== "rgba(0, 0, 0, 0)", JSON.stringify(forced));
      } finally {
        await emulate({ media: "", features: [] });
      }
    },
  },
  {
    name: "in place: one source alone is shown, and everybody again",
    test: async (page) => {
      await visit(page, "looks");
      const before = await imageOf(page, "html");
      await annotate(page, "#own", { paint: "marks" });
      const marks = () => page.run(`return deep("mark[data-whosaid-mark]").map((mark) => mark.textContent).join(" ")`);
      const all = await marks();
      await page.click("^Sources$");
      await page.run(`deep("[data-source]").find((button) => /Piet Lund/.test(button.textContent)).click()`);
      assert.match(await marks(), /^“I will light them myself,”$/);
      assert.equal(await page.run(`return deep("[data-source][aria-pressed=true]").length`), 1);
      await page.run(`window.__handle.select(null)`);
      await page.until(`return deep("[data-source][aria-pressed=true]").length === 0`, "nobody chosen");
      assert.equal(await marks(), all);
      await remove(page);
      assert.equal(await imageOf(page, "html"), before);
    },
  },
];
