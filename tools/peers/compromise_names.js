// Names that compromise finds in what `lab export` prints, in the same form.
//
// node compromise_names.js EXPORTED_JSONL > FOUND_JSONL
const fs = require("node:fs");
const nlp = require("compromise");

const labels = { people: "person", organizations: "organization", places: "place" };

// compromise counts UTF-16 units, the form counts code points.
function points(text) {
  const at = new Uint32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    at[i] = n;
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) n++;
  }
  at[text.length] = n;
  return at;
}

for (const line of fs.readFileSync(process.argv[2], "utf8").split("\n")) {
  if (!line) continue;
  const row = JSON.parse(line);
  const doc = nlp(row.text);
  const at = points(row.text);
  const names = [];
  for (const [method, label] of Object.entries(labels)) {
    for (const { offset } of doc[method]().json({ offset: true })) {
      names.push({ start: at[offset.start], end: at[offset.start + offset.length], label });
    }
  }
  console.log(JSON.stringify({ ...row, names }));
}
