// What page and service worker say to one another.

/** The reader asks for the version that waits. */
export const TAKE_OVER = "whosaid: take over";
