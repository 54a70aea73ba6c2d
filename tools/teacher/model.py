"""A BERT encoder that also sees case, with a head that knows each corpus's habits."""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from corpora import WEIGHTS
from pieces import CASES, CLS, SEP, TAGS

CORPORA = list(WEIGHTS)
HIDDEN, HEADS, LAYERS = 384, 12, 6
DROP = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        qkv = self.qkv(x).view(rows, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask)
        y = self.out(y.transpose(1, 2).reshape(rows, length, HIDDEN))
        x = self.norm1(x + F.dropout(y, DROP, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, DROP, self.training))


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.cases = nn.Embedding(CASES, HIDDEN)
        self.starts = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.inner = nn.Linear(HIDDEN, HIDDEN)
        self.inner_cases = nn.Embedding(CASES, HIDDEN)
        self.habits = nn.Embedding(len(CORPORA), HIDDEN)
        self.habit_tags = nn.Embedding(len(CORPORA), len(TAGS))
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        for table in (self.cases, self.starts, self.inner_cases, self.habits, self.habit_tags):
            nn.init.normal_(table.weight, std=0.01)

    def encode(self, ids, cases, starts):
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        x = self.norm(x + self.cases(cases) + self.starts(starts))
        x = F.dropout(x, DROP, self.training)
        mask = (ids != 0)[:, None, None, :]
        mask = None if bool(mask.all()) else mask
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def judge(self, x, cases, corpus):
        """Scores of tags of pieces; `corpus` has one number for each row."""
        y = self.inner(x) + self.inner_cases(cases) + self.habits(corpus)[:, None]
        y = F.dropout(F.gelu(y), DROP, self.training)
        return self.tags(y) + self.habit_tags(corpus)[:, None]

    def load_encoder(self, folder):
        """Takes the published weights; token types are always 0 and join the places."""
        old = load_file(folder / "model.safetensors")
        old = {key.removeprefix("bert."): value for key, value in old.items()}
        with torch.no_grad():
            self.words.weight.copy_(old["embeddings.word_embeddings.weight"])
            types = old["embeddings.token_type_embeddings.weight"][0]
            self.places.weight.copy_(old["embeddings.position_embeddings.weight"] + types)
            copy(self.norm, old, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{number}."
                for end in ("weight", "bias"):
                    parts = [old[f"{prefix}attention.self.{p}.{end}"] for p in ("query", "key", "value")]
                    getattr(layer.qkv, end).copy_(torch.cat(parts))
                copy(layer.out, old, prefix + "attention.output.dense")
                copy(layer.norm1, old, prefix + "attention.output.LayerNorm")
                copy(layer.up, old, prefix + "intermediate.dense")
                copy(layer.down, old, prefix + "output.dense")
                copy(layer.norm2, old, prefix + "output.LayerNorm")


def copy(module, old, name):
    module.weight.copy_(old[name + ".weight"])
    module.bias.copy_(old[name + ".bias"])


def batch(chunks):
    """Tensors of chunks: ids, cases, starts, each with room for the marks at both ends."""
    length = 2 + max(len(chunk.ids) for chunk in chunks)

    def table(rows):
        return torch.tensor([row + [0] * (length - len(row)) for row in rows])

    ids = table([[CLS, *chunk.ids, SEP] for chunk in chunks])
    cases = table([[0, *chunk.cases, 0] for chunk in chunks])
    starts = table([[0, *chunk.starts, 0] for chunk in chunks])
    return ids, cases, starts


def batches(chunks, pieces):
    """Groups of chunks of like length with at most so many pieces."""
    group, longest = [], 0
    for chunk in sorted(chunks, key=lambda chunk: len(chunk.ids)):
        longest = len(chunk.ids) + 2
        if group and longest * (len(group) + 1) > pieces:
            yield group
            group = []
        group.append(chunk)
    if group:
        yield group
