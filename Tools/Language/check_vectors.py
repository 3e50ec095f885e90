"""Holds the test vectors against the networks as PyTorch trains them: `python3 check_vectors.py`.

The weights of `Tests/LanguageTests/Vectors/*.model` go into `networks.py`, whose dense layers then compute with the eight-bit numbers of
`model_file.py`; the scores must be those of the files beside them, which Swift is tested with. Ends with status 1 where they are not.
"""
import json
import sys

import numpy as np
import torch

import model_file
from export import section_name
from networks import Reader, Recurrent, Transformer
from test_vector import ARC, EMBED, FOLDER, HEADS, INNER, KERNELS, LABELS, LAYERS, RELATION, ROLE, WIDTH

TOLERANCE = 1e-3


class Quantised(torch.nn.Module):
    """A dense layer of a model file."""
    def __init__(self, section):
        super().__init__()
        self.section = section

    def forward(self, x):
        rows = x.reshape(-1, x.shape[-1]).numpy()
        return torch.from_numpy(model_file.quantised_dense(rows, self.section).astype(np.float32)).reshape(*x.shape[:-1], -1)


def network(kind, sections):
    """The training network with the weights of a model file."""
    table = torch.from_numpy(model_file.embedded(sections["embed"], sections["embed.scale"]))
    encoder = Recurrent(len(table), EMBED, WIDTH, KERNELS) if kind == "recurrent" else Transformer(len(table), WIDTH, LAYERS, HEADS, INNER)
    reader = Reader(encoder, LABELS, arc=ARC, relation=RELATION, role=ROLE).eval()

    def floats(name, shape):
        return torch.from_numpy(np.frombuffer(sections[name], "<f4").reshape(shape).copy())

    with torch.no_grad():
        encoder.embed.weight.copy_(table)
        for path, value in list(reader.named_parameters()):
            if path in ("encoder.shape", "encoder.position", "heads.arc_root", "heads.rel_root"):
                value.copy_(floats(section_name(path), value.shape))
        for path, module in list(reader.named_modules()):
            if isinstance(module, torch.nn.LayerNorm):
                scale, shift = floats(section_name(path), (2, -1))
                module.weight.copy_(scale)
                module.bias.copy_(shift)
            elif isinstance(module, torch.nn.Linear):
                parent, _, child = path.rpartition(".")
                reader.get_submodule(parent)._modules[child] = Quantised(sections[section_name(path)])
    return reader


def window(record):
    """The batch of one window."""
    pieces, shapes = record["pieces"], record["shapes"]
    ids, piece_shapes, firsts, bag, offsets = [model_file.START], [8], [], [], []
    for word, shape in zip(pieces, shapes):
        firsts.append(len(ids))
        ids += word
        piece_shapes += [shape] * len(word)
        offsets.append(len(bag))
        bag += word
    ids, piece_shapes = ids + [model_file.END], piece_shapes + [8]
    batch = {"pieces": [ids], "piece_shapes": [piece_shapes], "piece_mask": [[True] * len(ids)], "first_pieces": [firsts], "shapes": [shapes],
             "mask": [[True] * len(shapes)], "bag": bag, "bag_offsets": offsets}
    return {name: torch.tensor(value) for name, value in batch.items()}


@torch.no_grad()
def scores(reader, record):
    """What the vectors hold of a window, by the training network."""
    found, count = reader(window(record)), len(record["words"])
    heads = torch.tensor([[place + 2 if place + 1 < count else 0 for place in range(count)]])   # the word after it; the root's number is 0
    names = {"sentenceStart": "sent", "predicate": "pred"} | {task: task for task in ("upos", "xpos", "feats", "names", "peoples", "military")}
    result = {name: found[task][0] for name, task in names.items()}
    arcs = found["arcs"][0]
    result["arcs"] = torch.cat([arcs[:, 1:], arcs[:, :1]], 1)   # the file has the root last
    result["relations"] = reader.heads.relations(found["parts"], heads)[0]
    places = torch.arange(0, count, 3)
    result["roles"] = reader.heads.roles(found["parts"], torch.zeros_like(places), places)
    return result


def main():
    worst = 0.0
    for kind in ("recurrent", "transformer"):
        reader = network(kind, model_file.read(FOLDER / f"{kind}.model"))
        for record in json.loads((FOLDER / f"{kind}.json").read_text()):
            for name, value in scores(reader, record).items():
                expected = np.array(record[name], dtype=np.float32)
                difference = float(np.abs(value.numpy().reshape(-1) - expected.reshape(-1)).max())
                worst = max(worst, difference)
                if difference > TOLERANCE:
                    print(f"{kind}, {len(record['words'])} words, {name}: {difference:.5f} apart")
    print(f"largest difference {worst:.6f}")
    return 1 if worst > TOLERANCE else 0


if __name__ == "__main__":
    sys.exit(main())
