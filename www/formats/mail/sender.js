// Who sent a mail: a person, an outlet, or a person of an outlet.

/** @typedef {{ by: string, outlet: string }} Sender empty where it is not told */

/** A longer name is none. */
const LONGEST = 120;

/** Addresses that nobody has to himself. */
const OFFICE = /^(no-?reply|do-?not-?reply|news|newsletters?|info|hello|contact|mail|mailer|editors?|editorial|press|media|desk|newsroom|alerts?|daily|weekly|digest|updates?|subscriptions?|members?|team|communications|pr)\b/i;

/** Words that a person's name does not have. */
const NOT_A_PERSON =
  /\b(the|news|newsletters?|daily|weekly|morning|evening|times|post|tribune|herald|gazette|chronicle|courier|telegraph|inquirer|observer|journal|guardian|examiner|sentinel|press|office|media|radio|tv|team|desk|council|department|ministry|university|institute|agency|inc|ltd|llc|group|of|for|and|&)\b|\d/i;

/**
 * @param {import("postal-mime").Address} [from]
 * @returns {Sender}
 */
export function senderOf(from) {
  const name = (from?.name ?? "").replace(/^["'\s]+|["'\s]+$/g, "").replace(/\s+/g, " ");
  if (name === "" || name.length > LONGEST || name.includes("@")) return { by: "", outlet: "" };
  const [, person, outlet] = /^(.+?)(?:,?\s+(?:at|from|of|via|with)\s+|,\s+|\s+[|·–—-]\s+|\s+\()([^)]+)\)?$/.exec(name) ?? [];
  if (person && isPerson(person)) return { by: person, outlet };
  const isOutlet = OFFICE.test(from?.address ?? "") || !isPerson(name);
  return isOutlet ? { by: "", outlet: name } : { by: name, outlet: "" };
}

/** Two to four words, each with a capital or a particle. @param {string} name */
function isPerson(name) {
  return !NOT_A_PERSON.test(name) && /^\p{Lu}[\p{L}.’'-]*(\s+(\p{Lu}[\p{L}.’'-]*|de|del|van|von|der|da|di|la|le|bin|al)){1,3}$/u.test(name);
}
