"""Writes a trained network as a model file that sitrep reads.

    python3 export.py NETWORK.pt CORPORA english-fast.model --version fast-1

The weights of dense layers and the vectors of pieces become eight-bit numbers (model_file.py); the lemma tables come from the treebanks.
"""
import argparse
import json
from pathlib import Path

import torch

import corpora
import lemmas
import model_file
from train import minilm, vocabulary

DENSE = {"sent": "sent", "pred": "pred", "arc_u": "arc.u", "rel_u": "rel.u", "role_u": "role.u"}


def layers(state):
    """The sections of a network's weights."""
    dense, vectors, sections = {}, {}, {}
    for name, tensor in state.items():
        part, _, kind = name.rpartition(".")
        where, _, rest = part.partition(".")
        if name == "encoder.embed.weight":
            sections["embed"], sections["embed.scale"] = model_file.embedding(tensor.numpy())
        elif name in ("encoder.position", "encoder.shape"):
            vectors[kind] = [tensor]
        elif name in ("heads.arc_root", "heads.rel_root"):
            vectors[kind.replace("_", ".")] = [tensor]
        elif where == "heads":
            label = rest.removeprefix("tags.").removeprefix("mlps.").replace("_", ".")
            dense.setdefault(label, {})[kind] = tensor
        elif rest.rpartition(".")[2] in ("norm", "n1", "n2"):
            vectors.setdefault(short(rest), []).append(tensor)
        else:
            dense.setdefault(short(rest), {})[kind] = tensor
    for label, parts in dense.items():
        sections[label] = model_file.dense(parts["weight"].numpy(), parts["bias"].numpy())
    for label, tensors in vectors.items():
        sections[label] = model_file.vectors(*(tensor.numpy() for tensor in tensors))
    return sections


def pruned(kept, count, folder):
    """The numbers of the pieces to keep: all that the corpora show and all letters, and of the others the most frequent of English."""
    vocab = {piece: number for number, piece in enumerate(kept)}
    words = {word for passages in corpora.training(folder).values() for passage in passages for word in passage.words}
    seen = {number for word in words for number in model_file.pieces(word, vocab)}
    rare = [number for number, piece in enumerate(kept) if number not in seen and len(piece.removeprefix("##")) > 1 and number >= len(model_file.SPECIALS)]
    gone = set(rare[len(rare) - (len(kept) - count):]) if count < len(kept) else set()
    return [number for number in range(len(kept)) if number not in gone]


def short(name):
    """layers.3.qkv → L3.qkv, input → in."""
    if name.startswith("layers."):
        return "L" + name.removeprefix("layers.")
    return {"input": "in"}.get(name, name)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("network")
    options.add_argument("corpora")
    options.add_argument("out")
    options.add_argument("--version", required=True)
    options.add_argument("--pieces", type=int, help="keep so many pieces: of those that the corpora do not show, the rarest go")
    options = options.parse_args()
    saved = torch.load(options.network, weights_only=True)
    settings, labels = saved["settings"], saved["labels"]
    kept, _ = vocabulary(minilm())
    rows = pruned(kept, options.pieces or len(kept), options.corpora)
    kept = [kept[row] for row in rows]
    engine = "accurate" if settings["encoder"] == "transformer" else "fast"
    meta = {"version": options.version, "engine": engine, **settings, **labels}
    syntax = Path(options.corpora) / "syntax/train"
    sections = {"meta": json.dumps(meta, ensure_ascii=False).encode(), **model_file.vocabulary(kept), "fold": model_file.fold_table()}
    sections |= lemmas.sections([syntax / "ewt.conllu", syntax / "gum_permissive.conllu"])
    saved["state"]["encoder.embed.weight"] = saved["state"]["encoder.embed.weight"][rows]
    sections |= layers(saved["state"])
    size = model_file.write(options.out, sections)
    print(f"{options.out}: {size / 1e6:.1f} MB")
    for name, data in sorted(sections.items(), key=lambda item: -len(item[1]))[:8]:
        print(f"  {name} {len(data) / 1e6:.2f}")


if __name__ == "__main__":
    main()
