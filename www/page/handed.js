// An article that the bookmark (bookmarklet.js) hands over from another page. The
// window that opened this one is asked for it, once; where it comes from is what the
// browser says, never what the article says of itself. Read as a saved page.

import { openFile } from "../formats/index.js";
import { Refusal } from "../formats/refusal.js";

/** @typedef {import("../formats/types.js").OpenedText} OpenedText */
/** @typedef {import("./intake.js").Intake} Intake */
/** @typedef {{ title: string, address: string, text: string, html: string }} Handed text: what was marked, or "" */

/** More letters than this are no article, whatever stands round it. */
export const MOST_HANDED = 20_000_000;

/** A title is cut to so many letters. */
const TITLE = 120;

const NAME = "The page that was handed over";

const REFUSALS = {
  alone: new Refusal("handed", "did not come: the site keeps windows that it opens apart from itself; copy the article’s text there and paste it here"),
  rubbish: new Refusal("handed", "is not what the bookmark hands over, so it was not read; drag the bookmark from the help of this page anew"),
  other: new Refusal("handed", "says that it is from another site than it came from, so it was not read"),
  long: new Refusal("too-long", `is larger than what is taken from another page, ${MOST_HANDED / 1e6} million letters; mark the article in it and press the bookmark again`),
};

/**
 * @param {(intake: Intake) => unknown} take
 * @param {HTMLElement} status where it is said whence the article is
 */
export function acceptHanded(take, status) {
  const { opener } = window;
  history.replaceState(history.state, "", location.pathname + location.search); // is asked for once
  if (!opener) return take(refused(REFUSALS.alone));
  addEventListener("message", async function hear({ source, origin, data }) {
    if (source !== opener) return;
    removeEventListener("message", hear);
    window.opener = null;
    const intake = await openHanded(origin, data);
    const [article] = intake.inputs;
    status.textContent = article ? `Handed over by ${origin}: ${article.name}` : `Refused what ${origin} handed over.`;
    status.hidden = false;
    take(intake);
  });
  opener.postMessage({ whosaid: "ready" }, "*"); // says nothing that others may not know
}

/**
 * @param {string} origin whence the message came
 * @param {unknown} data
 * @returns {Promise<Intake>}
 */
export async function openHanded(origin, data) {
  try {
    return { inputs: [await opened(origin, checked(data))], problems: [] };
  } catch (thrown) {
    return refused(/** @type {Refusal} */ (thrown));
  }
}

/** @param {Refusal} refusal @returns {Intake} */
const refused = ({ code, message }) => ({ inputs: [], problems: [{ name: NAME, code, message }] });

/** @param {unknown} data @returns {Handed} */
function checked(data) {
  const { whosaid, title, address, text, html } = /** @type {Record<string, unknown>} */ (Object(data));
  if (whosaid !== "article" || ![title, address, text, html].every((value) => typeof value === "string")) throw REFUSALS.rubbish;
  return /** @type {Handed} */ ({ title, address, text, html });
}

/** @param {string} origin @param {Handed} handed @returns {Promise<OpenedText>} */
async function opened(origin, { title, address, text, html }) {
  if (!URL.canParse(address) || new URL(address).origin !== origin || !/^https?:/.test(address)) throw REFUSALS.other;
  if (text.length + html.length > MOST_HANDED) throw REFUSALS.long;
  const name = title.replace(/\s+/g, " ").trim().slice(0, TITLE) || new URL(address).hostname;
  if (text.trim() !== "") return { name, text: text.trim(), address };
  const { inputs: [page], problems: [problem] } = await openFile(new File([html], "page.html"));
  if (problem) throw new Refusal(problem.code, problem.message);
  return { .../** @type {OpenedText} */ (page), name, address };
}
