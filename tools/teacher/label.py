"""Labels texts with the teacher, or predicts the names of exported texts.

python label.py ENCODER_FOLDER CHECKPOINT label CORPUS TRAIN_JSONL > LABELLED_JSONL
python label.py ENCODER_FOLDER CHECKPOINT predict EXPORTED_JSONL > FOUND_JSONL
"""

import json
import sys
from pathlib import Path

import torch

from corpora import to_label, trimmed
from model import CORPORA, Teacher, batch, batches
from pieces import TAGS, chunks_of, load_tokenizer

# Whose habits new text is labelled by, and how much each counts.
HABITS = {"worldwide": 0.7, "men": 0.3}
DOUBT = 0.6
LEAST = 0.02
BATCH = 4096
GROUP = 64


def allowed():
    """Log 1 or 0 for each pair of tags: an I follows only B or I of its label."""
    table = torch.zeros(len(TAGS), len(TAGS))
    for after, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for before, other in enumerate(TAGS):
                if other[2:] != tag[2:]:
                    table[before, after] = float("-inf")
    return table


ALLOWED = allowed()


def best_path(chances):
    """The likeliest allowed tags of a run of units, given each tag's chance."""
    scores = chances.clamp_min(1e-9).log()
    first = torch.tensor([float("-inf") if tag.startswith("I-") else 0.0 for tag in TAGS])
    best, back = scores[0] + first, []
    for row in scores[1:]:
        best, source = (best[:, None] + ALLOWED).max(0)
        best = best + row
        back.append(source)
    path = [int(best.argmax())]
    for source in reversed(back):
        path.append(int(source[path[-1]]))
    return path[::-1]


@torch.inference_mode()
def chances_of(model, chunks, habits):
    """For each chunk a table of units by tags."""
    ids, cases, starts = batch(chunks)
    encoded, total = model.encode(ids, cases, starts), 0.0
    for corpus, share in habits.items():
        number = torch.full((len(chunks),), CORPORA.index(corpus))
        total = total + share * model.judge(encoded, cases, number).softmax(-1)
    return [total[at, [1 + u[2] for u in chunk.units]] for at, chunk in enumerate(chunks)]


def names_of(text, chunk, chances):
    """Names, doubtful units and soft tags of a chunk."""
    path, names, soft, doubtful = best_path(chances), [], [], []
    for (start, end, _), tag, row in zip(chunk.units, path, chances.tolist()):
        kind = TAGS[tag]
        if kind.startswith("B-"):
            names.append([start, end, kind[2:], row[tag]])
        elif kind.startswith("I-"):
            names[-1][1] = end
            names[-1][3] = min(names[-1][3], row[tag])
        if max(row) < DOUBT:
            doubtful.append([start, end])
        if row[0] < 1.0 - LEAST:
            likely = {TAGS[i]: round(p, 3) for i, p in enumerate(row) if p >= LEAST}
            soft.append([start, end, likely])
    kept = []
    for start, end, label, p in names:
        name = trimmed(text, start, end, label)
        if name:
            kept.append({"start": name[0], "end": name[1], "label": label, "p": round(p, 3)})
    return kept, doubtful, soft


def label(model, tokenizer, rows, habits_of):
    """The rows with names, doubtful units and soft tags, in their order."""
    group = []
    for row in rows:
        group.append(row)
        if len(group) == GROUP:
            yield from label_group(model, tokenizer, group, habits_of)
            group = []
    yield from label_group(model, tokenizer, group, habits_of)


def label_group(model, tokenizer, rows, habits_of):
    bare = [{**row, "names": []} for row in rows]
    chunks = [c for n, row in enumerate(bare) for c in chunks_of(tokenizer, row, n)]
    found = {}
    for corpus in {chunk.corpus for chunk in chunks}:
        own = [chunk for chunk in chunks if chunk.corpus == corpus]
        for some in batches(own, BATCH):
            for chunk, chances in zip(some, chances_of(model, some, habits_of(corpus))):
                found[id(chunk)] = chances
    for number, row in enumerate(rows):
        out = {key: row[key] for key in ("corpus", "id", "text")}
        out |= {"names": [], "doubtful": [], "soft": []}
        for chunk in chunks:
            if chunk.row == number:
                parts = names_of(row["text"], chunk, found[id(chunk)])
                for key, part in zip(("names", "doubtful", "soft"), parts):
                    out[key] += part
        yield out


def main(encoder, checkpoint, what, *rest):
    model = Teacher()
    model.load_state_dict(torch.load(checkpoint))
    model.eval()
    tokenizer = load_tokenizer(Path(encoder))
    if what == "label":
        rows, habits_of = to_label(*rest), lambda corpus: HABITS
    else:
        rows = map(json.loads, open(rest[0]))
        habits_of = lambda corpus: {corpus: 1.0} if corpus in CORPORA else HABITS
    for row in label(model, tokenizer, rows, habits_of):
        print(json.dumps(row, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
