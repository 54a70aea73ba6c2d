"""Names that a spaCy model finds in what `lab export` prints, in the same form.

python spacy_names.py MODEL_FOLDER EXPORTED_JSONL > FOUND_JSONL
"""

import json
import sys

import spacy

LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
}


def main(model, exported):
    nlp = spacy.load(model, disable=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    rows = [json.loads(line) for line in open(exported)]
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows)):
        names = [
            {"start": e.start_char, "end": e.end_char, "label": LABELS[e.label_]}
            for e in doc.ents
            if e.label_ in LABELS
        ]
        print(json.dumps({**row, "names": names}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
