"""Texts with names: what `lab export` prints, GUM's entities, plain texts to label.

A text is a dictionary {corpus, id, text, names}; a name is (start, end, label),
half-open, in code points, without leading article, possessive, outer
punctuation and, for persons, without titles, as the project's scorer trims it.
"""

import gzip
import json
import os
import random
import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CORPORA = Path(os.environ.get("WHOSAID_CORPORA", REPOSITORY.parent / "shared" / "corpora"))

# How much a corpus's words count in the loss: the Groningen Meaning Bank is
# machine-made, tweets are far from news, GUM's names are derived from trees.
WEIGHTS = {
    "worldwide": 1.0,
    "men": 1.0,
    "crossner_politics": 1.0,
    "wnut17": 0.5,
    "gmb": 0.3,
    "gum": 0.5,
}
GMB_SHARE = 0.2


def titles():
    """Words of data/ that stand before a person's name and are no part of it."""
    found, taken = set(), False
    for path in sorted((REPOSITORY / "data").glob("*.txt")):
        for line in path.read_text().splitlines():
            if line.startswith("["):
                taken = "ROLE" in line or "HONORIFIC" in line
            elif taken and not line.startswith("#"):
                found.update(line.split())
    return found


TITLES = titles() | {"prime", "vice", "deputy"}


def trimmed(text, start, end, label, lone_titles=True):
    """The span as the scorer compares it; None where nothing of it is left."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while start < end and not text[start].isalnum():
        start += 1
    while start < end:
        first = re.match(r"\S+\s*", text[start:end]).group()
        word = first.strip().rstrip(".").lower()
        title = label == "person" and word in TITLES
        last = start + len(first) == end
        if not title and word not in ("the", "a", "an") or last and (lone_titles or not title):
            break
        start += len(first)
    return (start, end, label) if start < end else None


def exported(path):
    """Texts of a file that `lab export` printed."""
    for line in open(path):
        row = json.loads(line)
        names = [(n["start"], n["end"], n["label"]) for n in row["names"]]
        if row["corpus"] == "gmb":
            names = [mended(row["text"], name) for name in names]
        # The bank calls "President" alone a person; elsewhere a lone "King" is a surname.
        lone = row["corpus"] != "gmb"
        names = [trimmed(row["text"], *name, lone) for name in names]
        yield {**row, "names": [name for name in names if name]}


def mended(text, name):
    """A name of the Groningen Meaning Bank with its commonest mistakes mended."""
    start, end, label = name
    words = text[start:end]
    if words in ("U.N.", "United Nations", "EU", "European Union", "NATO"):
        label = "organization"
    if words in ("Sunni", "Shi'ite", "Shiite", "Western", "Kurdish", "Muslim"):
        label = "group"
    return start, end, label


def for_training(path):
    """All texts to learn from: the exported ones and GUM."""
    draw = random.Random(7)
    for row in exported(path):
        if row["corpus"] != "gmb" or draw.random() < GMB_SHARE:
            yield row
    yield from trees("gum", "train")


def trees(corpus, part):
    """Documents of a file of CoNLL-U, with names where it has entities."""
    path = CORPORA / "syntax" / f"{corpus}.{part}.conllu.gz"
    row, tokens = None, []
    for line in gzip.open(path, "rt"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            if row:
                yield finished(row, tokens)
            row = {"corpus": corpus, "id": line.split(" = ", 1)[1], "text": ""}
            tokens = []
        elif line.startswith("# newpar") and row["text"]:
            row["text"] = row["text"].rstrip() + "\n\n"
        elif line.startswith("#") or not line:
            continue
        else:
            add_token(row, tokens, line.split("\t"))
    yield finished(row, tokens)


def add_token(row, tokens, cells):
    """Adds a line of CoNLL-U; parts of a contraction share the span of the whole."""
    number, form, kind, misc = cells[0], cells[1], cells[4], cells[9]
    if "." in number:
        return
    if "-" in number:
        start = len(row["text"])
        row["text"] += form + ("" if "SpaceAfter=No" in misc else " ")
        row["until"], row["inside"] = int(number.split("-")[1]), (start, start + len(form))
        return
    number = int(number)
    if number <= row.get("until", 0) and "inside" in row:
        start, end = row["inside"]
        if number == row["until"]:
            del row["inside"], row["until"]
    else:
        start = len(row["text"])
        end = start + len(form)
        row["text"] += form + ("" if "SpaceAfter=No" in misc else " ")
    entity = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
    entity = entity.group(1) if entity else ""
    first = not tokens or number == 1
    tokens.append((start, end, form, kind, number, int(cells[6]), entity, first))


JOINING = {"of", "the", "and", "&", "-", "for", "'s", "’s", ".", "in"}


def finished(row, tokens):
    """The document with the names that its entities hold, the outermost of those that nest."""
    names, opened, sentence = [], [], 0
    for at, token in enumerate(tokens):
        if token[7]:
            sentence = at
        for mark in re.findall(r"\([^()]*\)?|[^()]+\)", token[6]):
            if mark.startswith("("):
                parts = mark.strip("()").split("-")
                opened.append((parts[0], parts[1], at, sentence))
            if mark.endswith(")"):
                key = mark.strip("()").split("-")[0]
                last = [o for o in opened if o[0] == key]
                if last:
                    opened.remove(last[-1])
                    name = name_in(row["text"], tokens, last[-1], at)
                    if name:
                        names.append(name)
    kept = [n for n in set(names) if not any(o != n and o[0] <= n[0] and n[1] <= o[1] for o in names)]
    return {"corpus": row["corpus"], "id": row["id"], "text": row["text"],
            "names": sorted(kept)}


def name_in(text, tokens, opening, last):
    """The proper name that heads an entity of GUM, if one does."""
    _, kind, first, sentence = opening
    if kind not in ("person", "organization", "place", "event"):
        return None
    inside = range(first, last + 1)
    numbers = {tokens[i][4] for i in inside}
    heads = [i for i in inside if tokens[i][5] not in numbers]
    if len(heads) != 1 or not proper(tokens[heads[0]]):
        return None
    start = end = heads[0]
    while start > first and (proper(tokens[start - 1]) or tokens[start - 1][2] in JOINING):
        start -= 1
    while end < last and (proper(tokens[end + 1]) or tokens[end + 1][2] in JOINING):
        end += 1
    while not proper(tokens[start]):
        start += 1
    while not proper(tokens[end]):
        end -= 1
    return trimmed(text, tokens[start][0], tokens[end][1], kind)


def proper(token):
    return token[3] in ("NNP", "NNPS")


def to_label(corpus, exported_path):
    """Texts of a corpus that the teacher is to label."""
    if corpus in ("ewt", "gum"):
        yield from trees(corpus, "train")
    elif corpus == "gmb":
        for line in open(exported_path):
            row = json.loads(line)
            if row["corpus"] == "gmb":
                yield row
    else:
        path = CORPORA / "attribution" / f"{corpus}.train.jsonl.gz"
        for line in gzip.open(path, "rt"):
            row = json.loads(line)
            yield {"corpus": corpus, "id": row["id"], "text": row["text"]}
