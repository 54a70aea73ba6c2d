// Two reports of one evening, invented.

export const reports = [
  { name: "the-lantern.txt", text: "“The library stays open until midnight,” said Odile Farrant, who runs it. “We have the lamps.”" },
  { name: "quayside.txt", text: "Odile Farrant said that the library would stay open until midnight. “We have the lamps,” she added." },
];
