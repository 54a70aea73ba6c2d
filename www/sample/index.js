// The sample story, in the order in which the page shows it: five short reports
// by invented outlets on one invented event.

/** Files beside this one. */
export const SAMPLE = ["courier.txt"];
