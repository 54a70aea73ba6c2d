// Stands in the single file for the two thousand names of letters that postal-mime
// knows. It needs them to make a plain text of a page, and a mail that is written as a
// page is read as a page.

export const htmlEntities = {};
