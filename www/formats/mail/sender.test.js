import { expect, test } from "vitest";
import { senderOf } from "./sender.js";

/** @param {string} name @param {string} [address] */
const sender = (name, address = "x@courier.invalid") => {
  const { by, outlet } = senderOf({ name, address });
  return `${by} | ${outlet}`;
};

test("a person is who wrote it, an office is the outlet, and some say both", () => {
  expect(sender("Ada Quill")).toBe("Ada Quill | ");
  expect(sender("Ludo van der Weir")).toBe("Ludo van der Weir | ");
  expect(sender("The Quern Courier")).toBe(" | The Quern Courier");
  expect(sender("Weir Tribune")).toBe(" | Weir Tribune");
  expect(sender("Ministry of Mills")).toBe(" | Ministry of Mills");
  expect(sender("Lantern")).toBe(" | Lantern");
  expect(sender("Rotunda Letter", "newsletter@rotunda.invalid")).toBe(" | Rotunda Letter");
  expect(sender("Ada Quill at The Courier")).toBe("Ada Quill | The Courier");
  expect(sender("Ada Quill, The Courier")).toBe("Ada Quill | The Courier");
  expect(sender("\"Ada Quill (Lantern)\"")).toBe("Ada Quill | Lantern");
  expect(sender("Ada Quill | Lantern")).toBe("Ada Quill | Lantern");
});

test("an address alone names nobody", () => {
  expect(sender("")).toBe(" | ");
  expect(sender("ada@courier.invalid")).toBe(" | ");
  expect(senderOf(undefined)).toEqual({ by: "", outlet: "" });
  expect(senderOf({ name: "Desk", group: [] })).toEqual({ by: "", outlet: "Desk" });
});
