// The sample story, in the order in which the page shows it: five short reports
// by invented outlets on one invented event.

/** Addresses are written out, so that the build finds the files. @type {{ name: string, url: URL }[]} */
export const SAMPLE = [
  { name: "1-the-ellery-courier.txt", url: new URL("./1-the-ellery-courier.txt", import.meta.url) },
  { name: "2-norvane-standard.txt", url: new URL("./2-norvane-standard.txt", import.meta.url) },
  { name: "3-the-rotunda.txt", url: new URL("./3-the-rotunda.txt", import.meta.url) },
  { name: "4-strait-channel-news.txt", url: new URL("./4-strait-channel-news.txt", import.meta.url) },
  { name: "5-tamsey-daily-post.txt", url: new URL("./5-tamsey-daily-post.txt", import.meta.url) },
];
