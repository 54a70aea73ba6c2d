// axe-core finds nothing to complain of, in every view, light, dark and in forced colours.

import assert from "node:assert/strict";

const VIEWS = ["empty", "read", "compare", "people"];
const THEMES = ["light", "dark", "forced"];

/** Loads axe as a script of the page's own origin and runs it. */
export async function violations(page) {
  await page.driver.executeAsyncScript(`const done = arguments[arguments.length - 1];
    const script = document.createElement("script");
    script.src = "/__axe.js";
    script.onload = script.onerror = () => done();
    document.head.append(script);`);
  return page.driver.executeAsyncScript(`const done = arguments[arguments.length - 1];
    window.axe.run(document, { resultTypes: ["violations"] }).then(
      ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) =>
        id + ": " + help + " at " + node.target.flat().join(" ") + " " + (node.any[0]?.message ?? "").slice(0, 160)))),
      (error) => done(["axe failed: " + error]));`);
}

export const accessibility = VIEWS.flatMap((view) =>
  THEMES.map((theme) => ({
    name: `axe finds nothing in ${view}, ${theme}`,
    // Only Chromium can be told to force colours.
    skip: theme === "forced" ? ["firefox", "webkit"] : [],
    test: async (page) => {
      const force = (/** @type {boolean} */ forced) =>
        page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: forced ? [{ name: "forced-colors", value: "active" }] : [] });
      if (theme === "forced") await force(true);
      try {
        await look(page, view, theme === "forced" ? "auto" : theme);
        assert.deepEqual(await violations(page), []);
      } finally {
        if (theme === "forced") await force(false);
      }
    },
  })),
);

/** Shows a view of the sample story. */
async function look(page, view, theme) {
  if (view === "empty") await page.open();
  else await page.sample();
  await page.run(
    `const choice = deep("select#theme")[0];
     choice.value = arguments[0];
     choice.dispatchEvent(new Event("change", { bubbles: true }))`,
    theme,
  );
  assert.equal(await page.run(`return deep("who-said")[0].getAttribute("theme")`), theme);
  if (view === "compare" || view === "people") await page.click(`^\\s*${view}`);
  await new Promise((resolve) => setTimeout(resolve, 400));
}
