// Why a file is not read: a code for programs, and a clause for people that reads
// on after the file's name.

export class Refusal extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** Formats that are known and not read. @type {Record<string, Refusal>} */
export const REFUSALS = {
  doc: new Refusal("format", "is an old Word file or one with a password; save it as a Word document (.docx) without a password and try again"),
  picture: new Refusal("format", "is a picture, and this page reads no text in pictures; type or paste what it says"),
};
