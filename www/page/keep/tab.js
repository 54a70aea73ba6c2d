// Which story this tab shows, so that to load it again brings back this one and not
// that of another tab.

const KEY = "whosaid-story";

/** @returns {string | null} empty after “New story”; null in a new tab */
export function recallTab() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {string} story */
export function rememberTab(story) {
  try {
    sessionStorage.setItem(KEY, story);
  } catch {
    // Then the story that was shown last comes back, in whichever tab.
  }
}
