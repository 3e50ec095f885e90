"""The model file of the language engine: its layout, its eight-bit numbers, and how words become pieces.

Pure numpy. `Sources/Language/Model/NetworkFile.swift` reads what `write` writes, and `Sources/Language/Network` computes what `pieces`, `shape`
and `quantised_dense` compute: the trainer uses these same functions, so that a network never meets at work what it did not meet at school.

The container, little-endian: the 8 bytes `SITREPLM`, format version (u32), number of sections (u32), file size (u64), checksum of everything
after these 32 bytes (u64); for each section its name (16 bytes, padded with zeros), offset (u32) and size (u32); then the sections, each at a
multiple of 64 bytes. The file's size is a multiple of 64.
"""

import struct
import unicodedata
from functools import lru_cache

import numpy as np

MAGIC = b"SITREPLM"
FORMAT = 2
HEADER = 32
ENTRY = 24
ALIGNMENT = 64
BLOCK = 16  # outputs of a dense layer that lie side by side
GROUP = 4  # inputs of a dense layer that lie together
SMALLEST = np.float32(1e-30)  # a row of activations that nowhere reaches it is nothing

PADDING, UNKNOWN, START, END = 0, 1, 2, 3
SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
LONGEST_WORD = 8  # pieces of a word; what follows is dropped
LONGEST_RUN = 64  # scalars of a run; a longer one is unknown


# MARK: Container


def checksum(data: bytes) -> int:
    """Of 64-bit words, each mixed with its place: the order of addition does not matter, so lanes can share the work.

    A change of any single word changes it.
    """
    data = data + bytes(-len(data) % 8)
    words = np.frombuffer(data, dtype="<u8")
    places = np.arange(1, len(words) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (words ^ places) * np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    mixed *= np.uint64(0x94D049BB133111EB)
    return int(np.add.reduce(mixed, dtype=np.uint64))


def encode(sections: dict[str, bytes], version: int = FORMAT) -> bytes:
    """The bytes of a file with the given sections, in their order."""
    offset = HEADER + ENTRY * len(sections)
    entries, body = b"", b""
    for name, data in sections.items():
        label = name.encode()
        if not 0 < len(label) <= 16:
            raise ValueError(f"a section's name has 1 to 16 bytes: {name}")
        gap = -(offset + len(body)) % ALIGNMENT
        body += bytes(gap)
        entries += label.ljust(16, b"\0") + struct.pack("<II", offset + len(body), len(data))
        body += data
    rest = entries + body
    rest += bytes(-(HEADER + len(rest)) % ALIGNMENT)
    return struct.pack("<8sIIQQ", MAGIC, version, len(sections), HEADER + len(rest), checksum(rest)) + rest


def write(path: str, sections: dict[str, bytes]) -> int:
    """Writes a model file; gives its size."""
    data = encode(sections)
    with open(path, "wb") as file:
        file.write(data)
    return len(data)


def read(path: str) -> dict[str, bytes]:
    """The sections of a model file."""
    with open(path, "rb") as file:
        data = file.read()
    magic, version, count, size, total = struct.unpack_from("<8sIIQQ", data)
    if magic != MAGIC or version != FORMAT or size != len(data) or total != checksum(data[HEADER:]):
        raise ValueError(f"{path} is damaged or of another version")
    sections = {}
    for index in range(count):
        name, offset, length = struct.unpack_from("<16sII", data, HEADER + index * ENTRY)
        sections[name.rstrip(b"\0").decode()] = data[offset : offset + length]
    return sections


# MARK: Numbers


def vectors(*arrays) -> bytes:
    """Arrays of single-precision numbers, one after another, row by row."""
    return b"".join(np.ascontiguousarray(array, dtype="<f4").tobytes() for array in arrays)


def embedding(rows) -> tuple[bytes, bytes]:
    """The sections `embed` (int8, row by row) and `embed.scale` (f32 a row) of a table."""
    rows = np.asarray(rows, dtype=np.float32)
    quantised, scale = _symmetric(rows)
    return quantised.tobytes(), scale.astype("<f4").tobytes()


def embedded(embed: bytes, scale: bytes) -> np.ndarray:
    """The table that the two sections stand for."""
    scales = np.frombuffer(scale, dtype="<f4")
    return np.frombuffer(embed, dtype=np.int8).reshape(len(scales), -1).astype(np.float32) * scales[:, None]


def dense(weight, bias=None) -> bytes:
    """The section of a dense layer: eight-bit weights with one scale an output.

    Header of 64 bytes (inputs, outputs, both padded, u32), then scale (f32), bias (f32) and sum of weights (i32) of each padded output, then
    the weights in blocks [outputs / 16][inputs / 4][16][4].
    """
    weight = np.asarray(weight, dtype=np.float32)
    outputs, inputs = weight.shape
    wide, deep = -(-outputs // BLOCK) * BLOCK, -(-inputs // GROUP) * GROUP
    quantised, scale = _symmetric(weight)
    packed = np.zeros((wide, deep), dtype=np.int8)
    packed[:outputs, :inputs] = quantised
    sums = packed.astype(np.int32).sum(axis=1, dtype=np.int32)
    blocks = packed.reshape(wide // BLOCK, BLOCK, deep // GROUP, GROUP).transpose(0, 2, 1, 3)
    return (
        struct.pack("<IIII48x", inputs, outputs, deep, wide)
        + _padded(scale, wide)
        + _padded(np.zeros(outputs) if bias is None else bias, wide)
        + sums.astype("<i4").tobytes()
        + np.ascontiguousarray(blocks).tobytes()
    )


def quantised_dense(x, section: bytes) -> np.ndarray:
    """What the layer of the section makes of the rows of x: the arithmetic of `DenseLayer`, exactly."""
    x = np.asarray(x, dtype=np.float32)
    inputs, outputs, deep, wide = struct.unpack_from("<IIII", section)
    scale = np.frombuffer(section, "<f4", wide, 64)
    bias = np.frombuffer(section, "<f4", wide, 64 + 4 * wide)
    packed = np.frombuffer(section, np.int8, wide * deep, 64 + 12 * wide)
    weight = packed.reshape(wide // BLOCK, deep // GROUP, BLOCK, GROUP).transpose(0, 2, 1, 3).reshape(wide, deep)
    largest = np.abs(x).max(axis=-1, keepdims=True)
    largest = np.where(largest < SMALLEST, np.float32(0), largest)
    factor = np.divide(np.float32(127), largest, out=np.zeros_like(largest), where=largest > 0)
    activation = np.rint(x * factor).astype(np.float64)
    total = activation @ weight[:outputs, :inputs].astype(np.float64).T  # exact: whole numbers below 2 to the 53rd
    step = largest / np.float32(127)
    return bias[:outputs] + total.astype(np.float32) * (step * scale[:outputs])


def _symmetric(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scale = np.abs(rows).max(axis=1).astype(np.float32) / np.float32(127)
    safe = np.where(scale > 0, scale, np.float32(1))
    return np.clip(np.rint(rows / safe[:, None]), -127, 127).astype(np.int8), scale


def _padded(values, count: int) -> bytes:
    row = np.zeros(count, dtype="<f4")
    values = np.asarray(values, dtype=np.float32)
    row[: len(values)] = values
    return row.tobytes()


# MARK: Words


def vocabulary(pieces: list[str]) -> dict[str, bytes]:
    """The sections `vocab`, `vocab.hash` and `vocab.offsets` of a list of pieces, whose places are their numbers."""
    if pieces[:4] != SPECIALS or len(set(pieces)) != len(pieces):
        raise ValueError("a vocabulary begins with " + " ".join(SPECIALS) + " and holds no piece twice")
    lines = [piece.encode() for piece in pieces]
    if any(b"\n" in line or not line for line in lines):
        raise ValueError("a piece is one line")
    size = 1
    while size < 2 * len(lines):
        size *= 2
    slots = np.zeros(size, dtype="<u4")
    for number, line in enumerate(lines):
        slot = fnv(line) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = number + 1
    offsets = np.cumsum([0] + [len(line) + 1 for line in lines]).astype("<u4")
    return {"vocab": b"".join(line + b"\n" for line in lines), "vocab.hash": slots.tobytes(), "vocab.offsets": offsets.tobytes()}


def fnv(data: bytes) -> int:
    """FNV-1a of 64 bits."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


_QUOTES = {ord(c): ord("'") for c in "‘’‚‛ʼ"} | {ord(c): ord('"') for c in "“”„‟«»"}
_DASHES = {ord(c): ord("-") for c in "‐‑‒–—―"}


@lru_cache(maxsize=1)
def folding() -> dict[int, int]:
    """What each scalar that changes becomes; 0: nothing.

    Lower case, without accents (canonical decomposition without its marks, where one scalar remains), plain quotes and dashes; marks and
    invisible characters are dropped.
    """
    table = {}
    for scalar in range(0x20000):
        if 0xD800 <= scalar < 0xE000:
            continue
        character = chr(scalar)
        lower = character.lower()
        kept = [c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn"]
        if scalar in _QUOTES:
            to = _QUOTES[scalar]
        elif scalar in _DASHES:
            to = _DASHES[scalar]
        elif not kept or unicodedata.category(character) in ("Cc", "Cf") or scalar == 0xFFFD:
            to = 0
        elif len(kept) == 1:
            to = ord(kept[0])
        else:
            to = ord(lower) if len(lower) == 1 else scalar
        if to != scalar:
            table[scalar] = to
    table.setdefault(0, 0)
    return table


def fold_table() -> bytes:
    """The section `fold`: pairs of u32, what a scalar is and what it becomes, in ascending order."""
    pairs = sorted(folding().items())
    return np.array(pairs, dtype="<u4").tobytes()


@lru_cache(maxsize=1)
def _translation() -> dict[int, int | None]:
    return {scalar: to or None for scalar, to in folding().items()}


def fold(text: str) -> str:
    """The text as the pieces of words know it."""
    return text.translate(_translation())


def is_punctuation(character: str) -> bool:
    """Whether a scalar is a run of its own."""
    scalar = ord(character)
    if scalar < 128:
        return 33 <= scalar <= 47 or 58 <= scalar <= 64 or 91 <= scalar <= 96 or 123 <= scalar <= 126
    return unicodedata.category(character)[0] == "P"


def runs(folded: str) -> list[str]:
    """The runs of a folded word, each punctuation scalar by itself."""
    found, open_run = [], False
    for character in folded:
        if is_punctuation(character):
            found.append(character)
            open_run = False
        elif open_run:
            found[-1] += character
        else:
            found.append(character)
            open_run = True
    return found


def pieces(word: str, vocab: dict[str, int]) -> list[int]:
    """The numbers of a word's pieces, 1 to 8 of them; a word of nothing but dropped scalars is unknown."""
    found = []
    for run in runs(fold(word)):
        if len(found) >= LONGEST_WORD:
            break
        found += _run_pieces(run, vocab)
    return found[:LONGEST_WORD] or [UNKNOWN]


def _run_pieces(run: str, vocab: dict[str, int]) -> list[int]:
    if len(run) > LONGEST_RUN:
        return [UNKNOWN]
    found, start = [], 0
    while start < len(run):
        prefix = "##" if start else ""
        for end in range(len(run), start, -1):
            number = vocab.get(prefix + run[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [UNKNOWN]
    return found


def shape(word: str) -> int:
    """How a word is written, 0 to 7.

    0 neither letter nor digit · 1 letters, none upper-case · 2 the first of several letters upper-case · 3 one letter, upper-case · 4 several
    letters, all upper-case · 5 other letters · 6 digits without letters · 7 digits and letters. Digits are those of ASCII.
    """
    letters, upper, first, digit = 0, 0, False, False
    for character in word:
        if "0" <= character <= "9":
            digit = True
            continue
        category = unicodedata.category(character)
        if category[0] != "L":
            continue
        is_upper = category in ("Lu", "Lt")
        if letters == 0:
            first = is_upper
        letters += 1
        upper += is_upper
    if letters == 0:
        return 6 if digit else 0
    if digit:
        return 7
    if upper == 0:
        return 1
    if upper == letters:
        return 3 if letters == 1 else 4
    return 2 if first and upper == 1 else 5
