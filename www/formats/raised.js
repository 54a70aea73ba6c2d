// Numbers of notes, which documents set small and high.

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number of a note, so that it is not read as a part of a number before it. @param {string} digits */
export const raised = (digits) => digits.replace(/\d/g, (digit) => RAISED[Number(digit)]);
