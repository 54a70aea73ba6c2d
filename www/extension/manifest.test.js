import { expect, test } from "vitest";
import { ICONS, manifestFor } from "./manifest.js";

const both = /** @type {const} */ (["chromium", "firefox"]).map((browser) => manifestFor(browser, "1.2.3"));

test("the extension may look at the tab where its button is pressed, and nowhere else", () => {
  for (const manifest of both) {
    expect(manifest.permissions).toEqual(["activeTab", "scripting", "storage"]);
    for (const key of ["host_permissions", "optional_host_permissions", "content_scripts", "externally_connectable", "web_accessible_resources"]) {
      expect(manifest).not.toHaveProperty(key);
    }
  }
});

test("its policy lets it load its own parts alone and evaluate no text", () => {
  for (const { content_security_policy: { extension_pages: policy } } of both) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy).toMatch(/object-src 'none'/);
    expect(policy).not.toMatch(/https?:|'unsafe-|\*/);
  }
});

test("each browser is told how to run the background, and no other way", () => {
  const [chromium, firefox] = both;
  expect(chromium).toHaveProperty("background", { service_worker: "background.js" });
  expect(firefox).toHaveProperty("background", { scripts: ["background.js"] });
  expect(chromium).not.toHaveProperty("browser_specific_settings");
  expect(firefox).toHaveProperty("browser_specific_settings.gecko.data_collection_permissions.required", ["none"]);
});

test("every icon is there", () => {
  const there = Object.keys(import.meta.glob("./icons/*.png"));
  expect(there.sort()).toEqual(ICONS.map((side) => `./icons/${side}.png`).sort());
});
