"""Trains the fast network: it learns from the corpora and from what the accurate one says of more text.

    python3 distil.py CORPORA TEACHER.pt OUT.pt [--epochs 6]

The teacher reads everything once; its scores are kept as half-precision numbers (about a kilobyte a word).
"""
import argparse
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import corpora
from networks import TAG_TASKS, Reader, Recurrent, Transformer, pretrained
from train import WEIGHTS, arc_scores, encode, losses, minilm, train, vocabulary
from windows import NO_LABEL, batch_of, batches

SIZES = {"arc": 128, "relation": 48, "role": 64}


def news(folder, generator):
    """The machine-labelled news as passages of one to four sentences that follow each other, and the running text of WikiWars."""
    sentences = list(corpora.name_passages(Path(folder) / "ner/train/gmb.bio", "peoples"))
    while sentences:
        count = generator.choice((1, 1, 2, 3, 4))
        part, sentences = sentences[:count], sentences[count:]
        starts = [sum(len(p.words) for p in part[:i]) for i in range(len(part))]
        yield corpora.Passage([w for p in part for w in p.words], starts, True)
    for path in sorted((Path(folder) / "timex/train/wikiwars").glob("*.tml")):
        yield from corpora.running_text(path)


@torch.no_grad()
def opinions(teacher, items):
    """What the teacher says of each window: {task: array}."""
    teacher.eval()
    kept, began, words = {}, time.time(), 0
    for number, group in enumerate(batches(items, 8000, random.Random(0))):
        batch = batch_of(group)
        with torch.autocast("cpu", torch.bfloat16):
            scores = teacher(batch)
            known = batch["heads"] != NO_LABEL
            arcs = arc_scores(scores, batch)
            heads = torch.where(known, batch["heads"], arcs.argmax(-1))
            relations = teacher.heads.relations(scores["parts"], heads)
            predicates = torch.where(batch["pred"].isnan(), (scores["pred"] > 0).float(), batch["pred"]) * batch["mask"]
            rows, places = predicates.nonzero(as_tuple=True)
            roles = teacher.heads.roles(scores["parts"], rows, places).argmax(-1) if len(rows) else None
        arcs = arcs.softmax(-1)
        for row, (e, lower, upper) in enumerate(group):
            n = upper - lower
            soft = {task: scores[task][row, :n].to(torch.float16).numpy() for task in TAG_TASKS}
            soft["arcs"] = arcs[row, :n, :n + 1].to(torch.float16).numpy()
            soft["heads"] = heads[row, :n].to(torch.int16).numpy()
            soft["relations"] = relations[row, :n].to(torch.float16).numpy()
            soft["sent"], soft["pred"] = (torch.sigmoid(scores[task][row, :n].float()).to(torch.float16).numpy() for task in ("sent", "pred"))
            mine = (rows == row).nonzero()[:, 0]
            soft["predicates"] = places[mine].numpy()
            soft["roles"] = roles[mine, :n].to(torch.int8).numpy() if len(mine) else np.zeros((0, n), np.int8)
            kept[id(e), lower] = soft
            words += n
        if number % 50 == 0:
            print(f"  read {words} words, {time.time() - began:.0f} s", flush=True)
    return [kept[id(e), lower] for e, lower, _ in items]


def with_opinions(items, opinions):
    """A maker of batches that adds the teacher's opinions to the labels."""
    kept = {(id(e), lower): opinion for (e, lower, _), opinion in zip(items, opinions, strict=True)}

    def make(group, change=None):
        batch = batch_of(group, change)
        rows, words = batch["mask"].shape
        soft = [kept[id(e), lower] for e, lower, _ in group]
        for task in TAG_TASKS + ("relations",):
            whole = np.zeros((rows, words, soft[0][task].shape[1]), np.float16)
            for row, one in enumerate(soft):
                whole[row, :len(one[task])] = one[task]
            batch["soft_" + task] = torch.from_numpy(whole)
        arcs, heads = np.zeros((rows, words, words + 1), np.float16), np.zeros((rows, words), np.int64)
        marks = {task: np.zeros((rows, words), np.float32) for task in ("sent", "pred")}
        role_rows, predicates, roles = [], [], []
        for row, one in enumerate(soft):
            n = len(one["heads"])
            arcs[row, :n, :n + 1] = one["arcs"]
            heads[row, :n] = one["heads"]
            for task, values in marks.items():
                values[row, :n] = one[task]
            for place, labels in zip(one["predicates"], one["roles"]):
                role_rows.append(row)
                predicates.append(place)
                values = np.full(words, NO_LABEL)
                values[:n] = labels
                sentence = batch["sentence"][row].numpy()
                values[(sentence != sentence[place])] = NO_LABEL
                values[place] = NO_LABEL
                roles.append(values)
        batch |= {"soft_arcs": torch.from_numpy(arcs), "soft_heads": torch.from_numpy(heads)}
        batch |= {"soft_" + task: torch.from_numpy(values) for task, values in marks.items()}
        if len(batch["role_rows"]) == 0 and role_rows:
            batch |= {"role_rows": torch.tensor(role_rows), "role_predicates": torch.tensor(predicates), "role_labels": torch.tensor(np.array(roles))}
        return batch
    return make


def distilled(reader, batch):
    """The losses against the labels, where there are any, and against the teacher."""
    scores = reader(batch)
    return losses(reader, batch, scores) | against_teacher(reader, batch, scores)


def against_teacher(reader, batch, scores):
    mask, result = batch["mask"], {}
    for task in TAG_TASKS:
        result["t_" + task] = WEIGHTS[task] * soft_loss(scores[task][mask], batch["soft_" + task][mask].float().softmax(-1))
    target = batch["soft_arcs"][mask].float()
    result["t_arcs"] = soft_loss(arc_scores(scores, batch)[mask], target)
    relations = reader.heads.relations(scores["parts"], batch["soft_heads"])
    result["t_relations"] = soft_loss(relations[mask], batch["soft_relations"][mask].float().softmax(-1))
    for task in ("sent", "pred"):
        result["t_" + task] = F.binary_cross_entropy_with_logits(scores[task].float()[mask], batch["soft_" + task][mask])
    return result


def soft_loss(scores, target):
    return -(target * scores.float().log_softmax(-1)).sum(-1).mean()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpora")
    options.add_argument("teacher")
    options.add_argument("out")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--size", type=int, default=3000, help="pieces a batch")
    options.add_argument("--start", type=Path, help="a network of an earlier run to go on with, at half the rates")
    options.add_argument("--opinions", type=Path, help="a file that keeps what the teacher said, for another run")
    options = options.parse_args()
    torch.manual_seed(1)
    generator = random.Random(1)
    folder = minilm()
    kept, old = vocabulary(folder)
    vocab, cache = {piece: number for number, piece in enumerate(kept)}, {}
    sources, development = corpora.training(options.corpora), corpora.development(options.corpora)
    saved = torch.load(options.teacher, weights_only=True)
    labels = saved["labels"]
    development = encode(development, labels, vocab, cache)
    vectors = pretrained(folder)["embeddings.word_embeddings.weight"][old]
    encoder = Recurrent(len(kept))
    encoder.start_from(vectors)
    reader = Reader(encoder, labels, **SIZES)
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True)["state"])
    rate = 0.5 if options.start else 1.0
    tables = [p for n, p in reader.named_parameters() if "embed" in n]
    rest = [p for n, p in reader.named_parameters() if "embed" not in n]
    parameters = [{"params": tables, "lr": 1e-3 * rate, "weight_decay": 0.0}, {"params": rest, "lr": 2e-3 * rate}]
    sources["news"] = list(news(options.corpora, generator))
    encoded = encode(sources, labels, vocab, cache)
    gmb = encoded.pop("gmb")
    fixed = [(e, lower, upper) for passages in encoded.values() for e in passages for lower, upper in e.windows(0.1, generator)]
    names = generator.sample(gmb, min(len(gmb), 6000))
    fixed += [(e, lower, upper) for e in names for lower, upper in e.windows()]
    print(len(fixed), "windows", sum(upper - lower for _, lower, upper in fixed), "words", flush=True)
    if options.opinions and options.opinions.exists():
        said = pickle.loads(options.opinions.read_bytes())
    else:
        teacher = Reader(Transformer(len(kept)), labels)
        teacher.load_state_dict(saved["state"])
        said = opinions(teacher, fixed)
        if options.opinions:
            options.opinions.write_bytes(pickle.dumps(said, protocol=5))
    train(reader, development, options.epochs, lambda _: fixed, parameters, options.size, options.out, loss=distilled,
          make=with_opinions(fixed, said))


if __name__ == "__main__":
    main()
