// Mails and pages saved as one file, made in code, about invented things.

import { SENTENCES, trapPage } from "./traps.js";

/** @param {string[]} lines */
const letters = (lines) => lines.join("\r\n");

/** @param {string} text */
const base64 = (text) => (Buffer.from(text, "utf8").toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");

/** @param {string} text as quoted-printable */
export function quoted(text) {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) => ((byte > 32 && byte < 127 && byte !== 61) || byte === 10 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`));
  return bytes.join("").split("\n").map((line) => (line.match(/(?:=..|[^=]){1,24}/g) ?? [""]).join("=\r\n")).join("\r\n");
}

/** @param {string} subject @param {string} from */
const head = (subject, from) => [`From: ${from}`, `Subject: ${subject}`, "To: reader@desk.invalid", "Date: Thu, 14 Mar 2024 23:10:00 -0900", "MIME-Version: 1.0"];

export const SAID = "“The sluice opens when I say so,” said Mara Quill, who keeps the key.";
export const MORE = "Tom Reddy, who mends the wheel, said nobody had asked him, and that the water would have the last word in any case.";

/** A mail of plain text. */
export const plainMail = letters([...head("=?utf-8?Q?Re:_Fwd:_Sluice_at_Orle_to_open_=E2=80=93_at_last?=", '"Ada Quill, Orle Chronicle" <ada@orle.invalid>'), "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64(`${SAID}\n\n${MORE}\n`)]);

/** A letter as a page, with its plain text beside it, a picture in it and a picture that is far away. */
export const letterMail = letters([
  ...head("Sluice at Orle to open", "The Orle Letter <news@orle.invalid>"), 'Content-Type: multipart/mixed; boundary="out"', "",
  "--out", 'Content-Type: multipart/alternative; boundary="in"', "",
  "--in", "Content-Type: text/plain; charset=utf-8", "", "View this letter in a browser: https://orle.invalid/letter", "",
  "--in", 'Content-Type: multipart/related; boundary="rel"', "",
  "--rel", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
  quoted(`<html><body onload="window.__sprung=1"><script>window.__sprung = 1</script><table><tr><td><img src="https://track.invalid/open.gif"><img src="cid:logo"><h1>Sluice at Orle to open</h1><p>${SAID}</p><p>${MORE}</p><p>${MORE.replace("wheel", "lock")}</p></td></tr><tr><td class="share-bar"><a href="https://x.invalid">Share</a></td></tr></table></body></html>`), "",
  "--rel", "Content-Type: image/png; name=logo.png", "Content-ID: <logo>", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "--rel--", "--in--",
  "--out", 'Content-Type: text/plain; name="=?utf-8?B?bm90ZXMudHh0?="', "Content-Disposition: attachment; filename=notes.txt", "", "“Notes say less,” said Ida Holm.", "",
  "--out", "Content-Type: message/rfc822", "", plainMail, "",
  "--out", 'Content-Type: application/octet-stream; name="../../scan.jpg"', "Content-Disposition: attachment; filename=\"../../scan.jpg\"", "Content-Transfer-Encoding: base64", "", "/9j/4AA=", "--out--", "",
]);

/** A mail whose page is the page of forty traps. */
export const trapMail = letters([...head("Forty traps", "Trap <trap@traps.invalid>"), "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64(trapPage())]);
export { SENTENCES as TRAP_SENTENCES };

/** An answer, with what it answers below it, as mail programs write both: without a single paragraph. */
export const answerMail = letters([
  ...head("Re: Sluice", "Ada Quill <ada@orle.invalid>"), "Content-Type: text/html; charset=utf-8", "",
  `<div dir="ltr">${SAID}<br></div><div class="gmail_quote"><div>On Thu, Tom Reddy wrote:<br></div><blockquote><div>${MORE}</div><div>${MORE.replace("wheel", "lock")}</div></blockquote></div>`,
]);

/** A mail that says nothing. */
export const emptyMail = letters([...head("Nothing", "Ada Quill <ada@orle.invalid>"), "Content-Type: text/html", "", "<html><body><img src='https://track.invalid/open.gif'></body></html>"]);

/**
 * A page saved as one file by a browser: style sheet, picture and a frame beside it.
 * @param {string} html @param {{ charset?: string, encode?: (html: string) => Buffer }} [more] without a charset the page says it itself
 */
export function savedAsOne(html, { charset, encode = (text) => Buffer.from(quoted(text)) } = {}) {
  const start = letters([
    "From: <Saved by Blink>", "Snapshot-Content-Location: https://orle.invalid/a", "Subject: A page", "Date: Fri, 1 Jan 2027 08:00:00 -0000", "MIME-Version: 1.0",
    "Content-Type: multipart/related;", '\ttype="text/html";', '\tboundary="----MultipartBoundary--x----"', "", "",
    "------MultipartBoundary--x----", `Content-Type: text/html${charset ? `; charset="${charset}"` : ""}`, "Content-ID: <frame-1@mhtml.blink>", `Content-Transfer-Encoding: ${charset ? "binary" : "quoted-printable"}`, "Content-Location: https://orle.invalid/a", "", "",
  ]);
  const rest = letters([
    "", "------MultipartBoundary--x----", "Content-Type: text/html", "Content-ID: <frame-2@mhtml.blink>", "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://ads.invalid/frame", "", quoted("<html><body><p>Buy our cheese, it is yellow, and has been yellow for a hundred years and more.</p></body></html>"),
    "------MultipartBoundary--x----", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-Location: https://orle.invalid/w.png", "", "iVBORw0KGgo=", "------MultipartBoundary--x------", "",
  ]);
  return Buffer.concat([Buffer.from(start), encode(html), Buffer.from(rest)]);
}
