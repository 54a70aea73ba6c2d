"""Texts as chunks of word pieces, with the case that the encoder does not see."""


from dataclasses import dataclass, field

from tokenizers import Tokenizer

LABELS = ["person", "organization", "place", "group", "event", "product", "misc"]
TAGS = ["O"] + [f"{begin}-{label}" for label in LABELS for begin in "BI"]
CASES = 9
LONGEST = 222
CLS, SEP = 101, 102
SHORT = set("Mr Mrs Ms Dr Prof Rev Hon Sen Rep Gov Gen Col Lt Sgt Capt Maj Adm St Jr Sr vs No".split())


@dataclass
class Chunk:
    """Consecutive sentences: pieces, and the units (words or single marks) of them."""

    row: int
    corpus: str
    ids: list = field(default_factory=list)
    cases: list = field(default_factory=list)
    starts: list = field(default_factory=list)
    units: list = field(default_factory=list)
    tags: list = field(default_factory=list)


def case_of(word):
    """0 none, 1 lower, 2 capitalised, 3 one capital, 4 upper, 5 mixed, 6 digits."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 6 if any(c.isdigit() for c in word) else 0
    if all(not c.isupper() for c in letters):
        return 7 if len(letters) < len(word) else 1
    if all(not c.islower() for c in letters):
        return 3 if len(letters) == 1 else 4
    return 2 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 5


def load_tokenizer(folder):
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def units_of(tokenizer, text):
    """Units of a text: (start, end, [(piece, case)])."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    units, last = [], None
    for piece, word, (start, end) in zip(encoding.ids, encoding.word_ids, encoding.offsets):
        if word != last:
            units.append([start, end, []])
        units[-1][1] = end
        units[-1][2].append(piece)
        last = word
    return units


def sentence_starts(text, units):
    """For each unit whether a sentence begins with it."""
    begins, fresh, end, before = [], True, 0, ""
    for start, stop, _ in units:
        gap = text[end:start]
        word = text[start:stop]
        begins.append("\n" in gap or (fresh and bool(gap or not end) and not word[0].islower()))
        if word in ".?!":
            fresh = not (word == "." and (before in SHORT or before.isalpha() and len(before) == 1))
        elif word not in "\"'”’)]":
            fresh = False
        end, before = stop, word
    return begins


def chunks_of(tokenizer, row, number):
    """The chunks of one text; `row["names"]` gives the tags, where there are any."""
    text = row["text"]
    units = units_of(tokenizer, text)
    begins = sentence_starts(text, units)
    tags = tags_of(units, row.get("names", []))
    chunk, chunks = Chunk(number, row["corpus"]), []
    for first, last in sentences(begins, units):
        size = sum(len(unit[2]) for unit in units[first:last])
        if chunk.ids and len(chunk.ids) + size > LONGEST:
            chunks.append(chunk)
            chunk = Chunk(number, row["corpus"])
        for at in range(first, last):
            add_unit(chunk, text, units[at], begins[at], tags[at])
    if chunk.ids:
        chunks.append(chunk)
    return chunks


def sentences(begins, units):
    """Ranges of units that are sentences, cut where they are too long."""
    first, size = 0, 0
    for at, unit in enumerate(units):
        if at > first and (begins[at] or size + len(unit[2]) > LONGEST):
            yield first, at
            first, size = at, 0
        size += len(unit[2])
    if units:
        yield first, len(units)


def add_unit(chunk, text, unit, begins, tag):
    start, end, pieces = unit
    chunk.units.append((start, end, len(chunk.ids)))
    chunk.tags.append(tag)
    case = case_of(text[start:end])
    for at, piece in enumerate(pieces[:LONGEST]):
        chunk.ids.append(piece)
        chunk.cases.append(case)
        chunk.starts.append(int(begins and at == 0))


def tags_of(units, names):
    """The tag of each unit, an index into TAGS."""
    names = sorted(names)
    tags, at = [0] * len(units), 0
    for start, end, label in names:
        while at < len(units) and units[at][1] <= start:
            at += 1
        inside = at
        while inside < len(units) and units[inside][0] < end:
            tags[inside] = 1 + 2 * LABELS.index(label) + (inside > at)
            inside += 1
    return tags
