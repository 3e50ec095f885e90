"""Windows of words as the networks take them, and batches of them."""
import random

import numpy as np
import torch

from corpora import ROLES
from model_file import pieces, shape

MOST_WORDS, MOST_PIECES = 96, 126
NO_LABEL = -100


def numbered(passages):
    """The labels of each task in a fixed order, from the passages to learn from."""
    def inventory(name, least=1):
        counts = {}
        for passage in passages:
            for label in getattr(passage, name) or ():
                counts[label] = counts.get(label, 0) + 1
        return sorted(label for label, count in counts.items() if count >= least)

    def bio(name):
        kinds = sorted({label[2:] for label in inventory(name) if label != "O"})
        return ["O"] + [f"{prefix}-{kind}" for kind in kinds for prefix in "BI"]

    return {"upos": inventory("upos"), "xpos": inventory("xpos"), "feats": inventory("feats", 4), "relations": inventory("relations"),
            "names": bio("names"), "peoples": bio("peoples"), "military": bio("military"), "roles": ["none"] + ROLES}


class Encoded:
    """A passage as numbers, cut into windows on demand."""
    def __init__(self, passage, labels, vocabulary, cache):
        self.passage = passage
        words = []
        for word in passage.words:
            if word not in cache:
                cache[word] = (pieces(word, vocabulary), shape(word))
            words.append(cache[word])
        self.pieces, self.shapes = [w[0] for w in words], [w[1] for w in words]
        self.bounds = passage.bounds()
        self.tags = {}
        for task in ("upos", "xpos", "feats", "relations", "names", "peoples", "military"):
            values = getattr(passage, task)
            if values is not None:
                number = {label: index for index, label in enumerate(labels[task])}
                self.tags[task] = np.array([number.get(value, NO_LABEL) for value in values])
        self.role_number = {label: index for index, label in enumerate(labels["roles"])}

    def windows(self, chance=0.0, random=random):
        """(first word, after the last) of windows of whole sentences; with `chance` a window ends early."""
        start, end, size = None, None, 0
        for lower, upper in self.bounds:
            cost = sum(len(p) for p in self.pieces[lower:upper])
            if cost > MOST_PIECES or upper - lower > MOST_WORDS:
                upper, cost = self.cut(lower, upper)
            if start is not None and (upper - start > MOST_WORDS or size + cost > MOST_PIECES or end != lower or random.random() < chance):
                yield start, end
                start = None
            if start is None:
                start, size = lower, 0
            end, size = upper, size + cost
        if start is not None:
            yield start, end

    def cut(self, lower, upper):
        size, index = 0, lower
        while index < upper and index - lower < MOST_WORDS and size + len(self.pieces[index]) <= MOST_PIECES:
            size += len(self.pieces[index])
            index += 1
        return index, size


SHAPE_CHANGES = {"capitals": {1: 4, 2: 4, 5: 4}, "title": {1: 2}, "small": {2: 1, 3: 1, 4: 1, 5: 1}}
"""What writing in capitals, title case or small letters does to the shapes of words (pieces are without case)."""


def batch_of(items, change=None):
    """The tensors of windows: [(encoded passage, first, after the last)]."""
    count, words = len(items), max(upper - lower for _, lower, upper in items)
    longest = max(sum(len(p) for p in e.pieces[lower:upper]) for e, lower, upper in items) + 2
    ids, piece_shapes = np.zeros((count, longest), np.int64), np.full((count, longest), 8)
    piece_mask, firsts = np.zeros((count, longest), bool), np.zeros((count, words), np.int64)
    shapes, mask = np.zeros((count, words), np.int64), np.zeros((count, words), bool)
    tags = {task: np.full((count, words), NO_LABEL) for task in ("upos", "xpos", "feats", "relations", "names", "peoples", "military", "heads")}
    sent, pred = np.full((count, words), float("nan"), np.float32), np.full((count, words), float("nan"), np.float32)
    sentence = np.full((count, words), -1)
    role_rows, role_predicates, role_labels, bag, offsets = [], [], [], [], []
    for row, (e, lower, upper) in enumerate(items):
        position, p = 1, e.passage
        ids[row, 0] = 2
        swap = SHAPE_CHANGES.get(change(row) if change else None, {})
        for i in range(lower, upper):
            s = swap.get(e.shapes[i], e.shapes[i])
            n = len(e.pieces[i])
            ids[row, position:position + n] = e.pieces[i]
            piece_shapes[row, position:position + n] = s
            firsts[row, i - lower], shapes[row, i - lower] = position, s
            position += n
        ids[row, position] = 3
        piece_mask[row, :position + 1] = True
        mask[row, :upper - lower] = True
        for task, values in e.tags.items():
            tags[task][row, :upper - lower] = values[lower:upper]
        for number, (a, b) in enumerate(e.bounds):
            if lower <= a < upper:
                sentence[row, a - lower:min(b, upper) - lower] = number
        if p.knows_sentences:
            sent[row, :upper - lower] = 0
            for a, _ in e.bounds:
                if lower < a < upper:
                    sent[row, a - lower] = 1
            sent[row, 0] = float("nan")
        if p.heads is not None:
            for i in range(lower, upper):
                head = p.heads[i]
                if head < 0:
                    tags["heads"][row, i - lower] = 0
                elif lower <= head < upper:
                    tags["heads"][row, i - lower] = head - lower + 1
                else:
                    tags["relations"][row, i - lower] = NO_LABEL
        if p.roles is not None:
            pred[row, :upper - lower] = 0
            for predicate, arguments in p.roles:
                if lower <= predicate < upper:
                    pred[row, predicate - lower] = 1
                    role_rows.append(row)
                    role_predicates.append(predicate - lower)
                    values = np.where(sentence[row] == sentence[row, predicate - lower], 0, NO_LABEL)
                    values[predicate - lower] = NO_LABEL
                    for argument, role in arguments.items():
                        if lower <= argument < upper and argument != predicate:
                            values[argument - lower] = e.role_number[role]
                    role_labels.append(values)
    for row, (e, lower, upper) in enumerate(items):
        for i in range(words):
            offsets.append(len(bag))
            if i < upper - lower:
                bag += e.pieces[lower + i]
    tensors = {"pieces": ids, "piece_shapes": piece_shapes, "piece_mask": piece_mask, "first_pieces": firsts, "shapes": shapes, "mask": mask,
               "sent": sent, "pred": pred, "sentence": sentence, "bag": np.array(bag), "bag_offsets": np.array(offsets),
               "role_rows": np.array(role_rows, np.int64), "role_predicates": np.array(role_predicates, np.int64),
               "role_labels": np.array(role_labels, np.int64).reshape(-1, words), **tags}
    return {name: torch.from_numpy(value) for name, value in tensors.items()}


def batches(items, size, generator):
    """Windows of like length together, at most `size` pieces a batch with padding; the order of the batches is random."""
    items = sorted(items, key=lambda item: (sum(len(p) for p in item[0].pieces[item[1]:item[2]]), generator.random()))
    groups, current = [], []
    for item in items:
        length = sum(len(p) for p in item[0].pieces[item[1]:item[2]]) + 2
        if current and length * (len(current) + 1) > size:
            groups.append(current)
            current = []
        current.append(item)
    if current:
        groups.append(current)
    generator.shuffle(groups)
    return groups
