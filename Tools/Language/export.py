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


def layers(state):
    """The sections of a network's weights."""
    dense, vectors, sections = {}, {}, {}
    for name, tensor in state.items():
        part, _, kind = name.rpartition(".")
        if name == "encoder.embed.weight":
            sections["embed"], sections["embed.scale"] = model_file.embedding(tensor.numpy())
        elif kind not in ("weight", "bias"):
            vectors[section_name(name)] = [tensor]
        elif part.rpartition(".")[2] in ("norm", "n1", "n2"):
            vectors.setdefault(section_name(part), []).append(tensor)
        else:
            dense.setdefault(section_name(part), {})[kind] = tensor
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


def section_name(path):
    """The section of a part of the network: heads.tags.upos → upos, heads.mlps.arc_dep → arc.dep, encoder.layers.0.qkv → L0.qkv."""
    name = path.removeprefix("heads.").removeprefix("tags.").removeprefix("mlps.").removeprefix("encoder.")
    if name.startswith("layers."):
        return "L" + name.removeprefix("layers.")
    return "in" if name == "input" else name.replace("_", ".")


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
