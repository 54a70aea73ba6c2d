// Which story this tab shows, so that to load it again brings back this one and not
// that of another tab. Where the reader stood is written here too when the page is
// left: a database may then be too slow.

/** @typedef {{ story: string, place?: unknown }} Tab an empty story after “New story” */

const KEY = "whosaid-story";

/** @returns {Tab | null} null in a new tab */
export function recallTab() {
  try {
    const tab = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return typeof tab?.story === "string" ? tab : null;
  } catch {
    return null;
  }
}

/** @param {Tab} tab */
export function rememberTab(tab) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(tab));
  } catch {
    // Then the story that was shown last comes back, in whichever tab.
  }
}
