"""Writes the test vectors of the language engine: small networks of random weights, and what they make of some words.

    python3 Tools/Language/test_vector.py

The networks are computed here in plain numpy with the same eight-bit arithmetic; Swift must agree within a thousandth
(Tests/LanguageTests/NetworkTests.swift). Writes Tests/LanguageTests/Vectors/{recurrent,transformer}.{model,json}.
"""

import itertools
import json
import math
import pathlib

import numpy as np

import model_file

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/LanguageTests/Vectors"

WIDTH, EMBED, LAYERS, HEADS, INNER = 32, 16, 2, 2, 64
KERNELS = [3, 1]
ARC, RELATION, ROLE = 16, 32, 16
POSITIONS, SHAPES = 128, 8

LABELS = {
    "upos": ["ADJ", "NOUN", "PROPN", "PUNCT", "VERB"],
    "xpos": ["JJ", "NN", "NNP", "VBD", ".", "NFP"],
    "feats": [f"Set={number}" for number in range(19)],
    "names": ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"],
    "peoples": ["O", "B-gpe", "I-gpe"],
    "military": ["O", "B-Weapon", "I-Weapon", "B-MilitaryPlatform", "I-MilitaryPlatform"],
    "relations": ["root", "nsubj", "obj", "punct", "nmod", "compound"],
    "roles": ["none", "ARG0", "ARG1", "ARGM-LOC"],
}

PIECES = (
    model_file.SPECIALS
    + list("abcdefghijklmnopqrstuvwxyz0123456789.,-'\"!?()%$")
    + ["##" + letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789"]
    + ["the", "rebel", "seized", "tank", "near", "mosul", "army", "cafe", "naive", "tan", "##ks", "##ing", "fire", "ist", "62"]
)

WINDOWS = [
    ["The", "rebels", "seized", "two", "T-62", "tanks", "near", "Mosul", "."],
    ["É", "’s", "Café", "naïve", "İstanbul", "🔥🔥", "الجيش", "한국", "x" * 5000, "-" * 50, "\u200b", "U.S.", "firing", "iPhone", "“", "…", "²"],
    ["Mosul"],
    ["?!"] * 3 + ["tank", "s", "A", "1.5", "Łódź", "don", "n’t", "2–1"] * 2,
]


# A value on its way to eight bits that lies this near to the middle between two steps may be rounded either way, because sums differ in their
# last bits; one other step is more than a thousandth in the end. Networks with such a value are no test.
MARGIN = 5e-5


def build(kind: str, seed: int) -> dict[str, bytes]:
    """A network of random weights."""
    generator = np.random.default_rng(seed)

    def normal(*shape, deviation=1.0):
        return generator.normal(0, deviation, shape).astype(np.float32)

    def layer(inputs, outputs):
        return model_file.dense(normal(outputs, inputs, deviation=1.5 / math.sqrt(inputs)), normal(outputs, deviation=0.3))

    def norm():
        return model_file.vectors(1 + normal(WIDTH, deviation=0.1), normal(WIDTH, deviation=0.1))

    embed = EMBED if kind == "recurrent" else WIDTH
    meta = {"version": f"test-{kind}", "engine": "fast" if kind == "recurrent" else "accurate", "encoder": kind, "width": WIDTH}
    meta |= {"embed": embed, "layers": LAYERS, "heads": HEADS, "inner": INNER, "kernels": KERNELS} | LABELS
    sections = {"meta": json.dumps(meta).encode()} | model_file.vocabulary(PIECES) | {"fold": model_file.fold_table()}
    sections["embed"], sections["embed.scale"] = model_file.embedding(normal(len(PIECES), embed))
    sections["shape"] = model_file.vectors(normal(SHAPES, embed))
    sections["norm"] = norm()
    if kind == "recurrent":
        sections["in"] = layer(embed, WIDTH)
        for index, kernel in enumerate(KERNELS):
            sections[f"L{index}.gates"] = layer(kernel * WIDTH, 3 * WIDTH)
            sections[f"L{index}.norm"] = norm()
    else:
        sections["position"] = model_file.vectors(normal(POSITIONS, WIDTH))
        for index in range(LAYERS):
            sections[f"L{index}.qkv"] = layer(WIDTH, 3 * WIDTH)
            sections[f"L{index}.out"] = layer(WIDTH, WIDTH)
            sections[f"L{index}.n1"] = norm()
            sections[f"L{index}.up"] = layer(WIDTH, INNER)
            sections[f"L{index}.down"] = layer(INNER, WIDTH)
            sections[f"L{index}.n2"] = norm()
    sections["sent"], sections["pred"] = layer(WIDTH, 1), layer(WIDTH, 1)
    for name in ("upos", "xpos", "feats", "names", "peoples", "military"):
        sections[name] = layer(WIDTH, len(LABELS[name]))
    for name, left, right, width, outputs in (
        ("arc", "dep", "head", ARC, ARC),
        ("rel", "dep", "head", RELATION, len(LABELS["relations"]) * (RELATION + 1)),
        ("role", "pred", "arg", ROLE, len(LABELS["roles"]) * (ROLE + 1)),
    ):
        sections[f"{name}.{left}"], sections[f"{name}.{right}"] = layer(WIDTH, width), layer(WIDTH, width)
        sections[f"{name}.u"] = layer(width, outputs)
    sections["arc.root"], sections["rel.root"] = model_file.vectors(normal(ARC)), model_file.vectors(normal(RELATION))
    return sections


class Reference:
    """The network, computed plainly."""

    def __init__(self, sections: dict[str, bytes]):
        self.sections = sections
        self.meta = json.loads(sections["meta"])
        self.table = model_file.embedded(sections["embed"], sections["embed.scale"])
        self.shapes = self.floats("shape").reshape(SHAPES, -1)
        self.numbers = {piece: number for number, piece in enumerate(PIECES)}
        self.margin = 0.5

    def floats(self, name):
        return np.frombuffer(self.sections[name], dtype="<f4")

    def dense(self, name, x):
        steps = x / np.abs(x).max(axis=-1, keepdims=True) * 127
        self.margin = min(self.margin, float(np.abs(np.abs(steps - np.floor(steps)) - 0.5).min()))
        return model_file.quantised_dense(x, self.sections[name])

    def norm(self, name, x, epsilon):
        scale, shift = self.floats(name).reshape(2, -1)
        mean = x.mean(axis=-1, keepdims=True)
        deviation = np.sqrt(((x - mean) ** 2).mean(axis=-1, keepdims=True) + np.float32(epsilon))
        return (x - mean) / deviation * scale + shift

    def vectors(self, pieces, shapes):
        return self.recurrent(pieces, shapes) if self.meta["encoder"] == "recurrent" else self.transformer(pieces, shapes)

    def recurrent(self, pieces, shapes):
        sums = np.stack([self.table[numbers].sum(axis=0) + self.shapes[shape] for numbers, shape in zip(pieces, shapes)])
        hidden = self.norm("norm", self.dense("in", sums), 1e-6)
        width, count = hidden.shape[1], len(hidden)
        for index, kernel in enumerate(self.meta["kernels"]):
            seen = hidden
            if kernel == 3:
                around = np.pad(hidden, ((1, 1), (0, 0)))
                seen = np.concatenate([around[:-2], hidden, around[2:]], axis=1)
            gates = self.dense(f"L{index}.gates", seen)
            candidate, forget, output = np.tanh(gates[:, :width]), sigmoid(gates[:, width : 2 * width]), sigmoid(gates[:, 2 * width :])
            state = np.zeros_like(hidden)
            for part, order in ((slice(0, width // 2), range(count)), (slice(width // 2, width), reversed(range(count)))):
                last = np.zeros(width // 2, dtype=np.float32)
                for place in order:
                    last = forget[place, part] * last + (1 - forget[place, part]) * candidate[place, part]
                    state[place, part] = last
            hidden = self.norm(f"L{index}.norm", hidden + output * state, 1e-6)
        return hidden

    def transformer(self, pieces, shapes):
        rows = [self.table[model_file.START]]
        first = []
        for numbers, shape in zip(pieces, shapes):
            first.append(len(rows))
            rows += [self.table[number] + self.shapes[shape] for number in numbers]
        rows.append(self.table[model_file.END])
        x = np.stack(rows) + self.floats("position").reshape(POSITIONS, -1)[: len(rows)]
        x = self.norm("norm", x, 1e-12)
        size = WIDTH // HEADS
        for index in range(LAYERS):
            query, key, value = (
                part.reshape(len(x), HEADS, size).transpose(1, 0, 2) for part in np.split(self.dense(f"L{index}.qkv", x), 3, axis=1)
            )
            scores = query @ key.transpose(0, 2, 1) / np.float32(math.sqrt(size))
            weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
            weights /= weights.sum(axis=-1, keepdims=True)
            attended = (weights @ value).transpose(1, 0, 2).reshape(len(x), WIDTH)
            x = self.norm(f"L{index}.n1", x + self.dense(f"L{index}.out", attended), 1e-12)
            inner = self.dense(f"L{index}.up", x)
            inner = (inner * (0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2))))).astype(np.float32)
            x = self.norm(f"L{index}.n2", x + self.dense(f"L{index}.down", inner), 1e-12)
        return x[first]

    def pairs(self, name, left, right, root=None):
        """The rows of the words on both sides, the root's last on the right."""
        heads = rectified(self.dense(f"{name}.{right}", self.x))
        if root is not None:
            heads = np.concatenate([heads, self.floats(root)[None]])
        return rectified(self.dense(f"{name}.{left}", self.x)), heads

    def labelled(self, name, left, count):
        weights = self.dense(f"{name}.u", left)
        return weights.reshape(len(left), count, -1)

    def read(self, words):
        """All scores of a window; the whole window is one sentence, each word's head is the one after it, every third word a predicate."""
        pieces = [model_file.pieces(word, self.numbers) for word in words]
        shapes = [model_file.shape(word) for word in words]
        self.x = self.vectors(pieces, shapes)
        scores = {"sentenceStart": self.dense("sent", self.x), "predicate": self.dense("pred", self.x)}
        scores |= {name: self.dense(name, self.x) for name in ("upos", "xpos", "feats", "names", "peoples", "military")}
        left, right = self.pairs("arc", "dep", "head", "arc.root")
        scores["arcs"] = self.dense("arc.u", left) @ right.T
        left, right = self.pairs("rel", "dep", "head", "rel.root")
        weights = self.labelled("rel", left, len(LABELS["relations"]))
        right = right[1:]
        scores["relations"] = np.einsum("wlr,wr->wl", weights[:, :, :-1], right) + weights[:, :, -1]
        left, right = self.pairs("role", "pred", "arg")
        weights = self.labelled("role", left[::3], len(LABELS["roles"]))
        scores["roles"] = np.einsum("plr,wr->pwl", weights[:, :, :-1], right) + weights[:, None, :, -1]
        return {"words": words, "pieces": pieces, "shapes": shapes} | {name: rounded(values) for name, values in scores.items()}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def rectified(x):
    return np.maximum(x, np.float32(0))


def rounded(values):
    return [round(float(value), 5) for value in np.asarray(values).ravel()]


def main():
    FOLDER.mkdir(exist_ok=True)
    for kind in ("recurrent", "transformer"):
        path = FOLDER / f"{kind}.model"
        for seed in itertools.count(1):
            sections = build(kind, seed)
            reference = Reference(sections)
            windows = [reference.read(words) for words in WINDOWS]
            if reference.margin > MARGIN:
                break
        model_file.write(path, sections)
        text = "[\n" + ",\n".join(json.dumps(window, separators=(",", ":")) for window in windows) + "\n]\n"
        (FOLDER / f"{kind}.json").write_text(text)
        print(path.name, path.stat().st_size, "bytes;", len(text), "characters of scores; seed", seed)


if __name__ == "__main__":
    main()
