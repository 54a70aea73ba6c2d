import { expect, test } from "vitest";
import { articleText, dayIn, paragraphsOf, toldBy } from "./article.js";

test("keys are known by many names, in any case and with any joints", () => {
  expect(toldBy({ Headline: "Weir\n holds", article_body: "It held.", "published-at": "2024-03-14T23:10:00Z", publisher: { name: "Weir Tribune" }, authors: [{ name: "Ida Holm" }, "By Per Lunde"] })).toEqual({
    title: "Weir holds", text: "It held.", date: "March 14, 2024", outlet: "Weir Tribune", by: "Ida Holm and Per Lunde",
  });
  expect(toldBy({ title: { rendered: "Weir" }, content: { rendered: "<p>It held.</p>" }, body: ["One.", "Two."], source: "https://www.weir.invalid/a?b" })).toMatchObject({ title: "Weir", text: "One.\n\nTwo.", outlet: "weir.invalid" });
  expect(toldBy({ text: "", content: "It held.", source: { id: null, name: "Lantern" } })).toMatchObject({ text: "It held.", outlet: "Lantern" });
  expect(toldBy({ text: null, title: 7, by: {} })).toEqual({ text: "", title: "7", by: "", outlet: "", date: "" });
});

test("a day is the day that is written, in no other zone", () => {
  const days = ["2024-03-14", "20240314", "2024-03-14T23:59:00-09:00", "Thu, 14 Mar 2024 23:59:00 -0500", "14 Mar 2024", "14 March 2024", "March 14, 2024", 1710374400, 1710374400000];
  expect(days.map(dayIn)).toEqual(days.map(() => "March 14, 2024"));
  expect([undefined, "", "soon: perhaps", {}, Number.MAX_VALUE, "99 Foo 2024"].map(dayIn)).toEqual(["", "", "", "", "", "99 Foo 2024"]);
});

test("what is told stands on top, where the text does not say it", () => {
  expect(articleText({ title: "Weir holds", by: "Ida Holm", outlet: "Weir Tribune", date: "March 14, 2024" }, ["It held.", "It will."])).toBe(
    "Weir holds\n\nBy Ida Holm\n\nWeir Tribune\n\nMarch 14, 2024\n\nIt held.\n\nIt will.",
  );
  expect(articleText({ title: "Weir holds", outlet: "Lantern" }, ["Weir holds", "By Ida Holm", "It held."])).toBe("Weir holds\n\n© Lantern\n\nBy Ida Holm\n\nIt held.");
  expect(articleText({}, paragraphsOf("It held.\r\n \r\nIt\nwill.\n\n\n"))).toBe("It held.\n\nIt\nwill.");
});
