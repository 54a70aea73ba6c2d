"""Fine-tunes the teacher and writes a checkpoint after each epoch.

python train.py ENCODER_FOLDER TRAIN_JSONL OUT_FOLDER MINUTES

The rate falls with the clock, not with the steps, so that the last checkpoint
is a finished one however busy the machine is.
"""

import random
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from corpora import WEIGHTS, for_training
from model import CORPORA, Teacher, batch, batches
from pieces import chunks_of, load_tokenizer

BATCH = 2048
RATE, HEAD_RATE, WARM = 1e-4, 1e-3, 60
NEW = ("cases", "starts", "inner", "inner_cases", "habits", "habit_tags", "tags")


def optimizer_of(model):
    new = [p for name, p in model.named_parameters() if name.split(".")[0] in NEW]
    old = [p for name, p in model.named_parameters() if name.split(".")[0] not in NEW]
    groups = [{"params": old, "full": RATE}, {"params": new, "full": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def loss_of(model, chunks):
    ids, cases, starts = batch(chunks)
    corpus = torch.tensor([CORPORA.index(chunk.corpus) for chunk in chunks])
    scores = model.judge(model.encode(ids, cases, starts), cases, corpus)
    at = [r * ids.shape[1] + 1 + u[2] for r, c in enumerate(chunks) for u in c.units]
    gold = torch.tensor([tag for chunk in chunks for tag in chunk.tags])
    weight = torch.tensor([WEIGHTS[c.corpus] for c in chunks for _ in c.units])
    loss = F.cross_entropy(scores.flatten(0, 1)[torch.tensor(at)], gold, reduction="none")
    return (loss * weight).sum() / weight.sum()


def learn(model, optimizer, group):
    loss = loss_of(model, group)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def main(encoder, train, out, minutes):
    torch.manual_seed(7)
    draw = random.Random(7)
    tokenizer = load_tokenizer(Path(encoder))
    chunks = [c for n, row in enumerate(for_training(train)) for c in chunks_of(tokenizer, row, n)]
    print(len(chunks), "chunks", sum(len(c.ids) for c in chunks), "pieces", flush=True)
    model = Teacher()
    model.load_encoder(Path(encoder))
    model.train()
    optimizer = optimizer_of(model)
    began, step, epoch, mean, past = time.time(), 0, 0, 0.0, 0.0
    while past < 1.0:
        epoch += 1
        draw.shuffle(chunks)
        groups = list(batches(chunks, BATCH))
        draw.shuffle(groups)
        for number, group in enumerate(groups):
            past = (time.time() - began) / (60 * minutes)
            if past >= 1.0:
                break
            for kind in optimizer.param_groups:
                kind["lr"] = kind["full"] * min((step + 1) / WARM, 1.0 - past)
            step += 1
            mean += (learn(model, optimizer, group) - mean) / min(step, 50)
            if step % 20 == 0:
                print(f"{epoch} {number}/{len(groups)} loss {mean:.4f} past {past:.3f}", flush=True)
        torch.save(model.state_dict(), Path(out) / f"epoch{epoch}.pt")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]))
