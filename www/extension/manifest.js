// The manifest of the extension, for each browser. It may look at one tab when its
// button is pressed there, and at nothing else: no host is named, and its policy
// lets no part of it ask another site for anything.

/** @typedef {"chromium" | "firefox"} Browser */

/** What the extension's own pages and its background may load: themselves. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

/** The sides of the icons, in pixels. */
export const ICONS = [16, 32, 48, 128];

const icons = Object.fromEntries(ICONS.map((side) => [side, `icons/${side}.png`]));

/** What differs from browser to browser. @type {Record<Browser, object>} */
const OWN = {
  chromium: {
    minimum_chrome_version: "128",
    background: { service_worker: "background.js" },
  },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: {
        id: "whosaid@whosaid",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  },
};

/**
 * @param {Browser} browser
 * @param {string} version
 */
export function manifestFor(browser, version) {
  return {
    manifest_version: 3,
    name: "whosaid",
    version,
    description: "Shows who says what in the article of a tab, and what several articles make of the same words. Nothing leaves this computer.",
    icons,
    action: { default_title: "Who said what in this page", default_icon: icons, default_popup: "extension/popup.html" },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+Q" } } },
    permissions: ["activeTab", "scripting", "storage"],
    content_security_policy: { extension_pages: POLICY },
    ...OWN[browser],
  };
}
