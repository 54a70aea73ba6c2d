// The part of the help on pages elsewhere: the bookmark to drag, or its address to
// copy. Fetched when the help is opened.

import { bookmarkletFor, siteOf } from "./bookmarklet.js";
import { say } from "./say.js";

const NEEDS_SITE = "The bookmark that hands over the article of another page needs whosaid as a site: a browser lets no page open a file on the disk.";

/** @param {HTMLElement} section */
export function fillElsewhere(section) {
  if (section.childElementCount > 0) return;
  const title = document.createElement("h3");
  title.textContent = "On pages elsewhere";
  const site = siteOf(location.href);
  section.append(title, ...(site ? bookmark(site) : [paragraph(NEEDS_SITE)]));
  section.hidden = false;
}

/** @param {string} site @returns {HTMLElement[]} */
function bookmark(site) {
  const link = document.createElement("a");
  link.href = bookmarkletFor(site);
  link.className = "button";
  link.textContent = "Read in whosaid";
  const status = paragraph();
  status.setAttribute("role", "status");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    say(status, "Drag it to your bookmarks and press it there, on the page of an article.");
  });
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "link";
  copy.textContent = "copy its address";
  copy.addEventListener("click", () => copyAddress(link.href, status));
  const words = "Pressed on the page of an article, it hands that article to this page, or what you have marked of it, and to nobody else; here it joins the story that was open last.";
  return [paragraph("Drag ", link, " to your bookmarks, or ", copy, ` for a bookmark of your own. ${words}`), status];
}

/** @param {string} address @param {HTMLElement} status */
async function copyAddress(address, status) {
  try {
    await navigator.clipboard.writeText(address);
    say(status, "The address is copied: make a bookmark and paste it where the bookmark’s address goes.");
  } catch {
    say(status, "The browser does not let this page copy; drag the bookmark, or copy the link by its own menu.");
  }
}

/** @param {(string | Node)[]} parts */
function paragraph(...parts) {
  const element = document.createElement("p");
  element.append(...parts);
  return element;
}
