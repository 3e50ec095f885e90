"""The corpora that the language models are trained on, brought to one form.

A `Passage` is a paragraph (or a lone sentence, where a corpus has no paragraphs): words, and for each task either one label a word or
nothing. Labels are strings here; `windows.py` numbers them. Sources and licences: Sources/Language/Data/SOURCES.md.
"""
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROLES = ["ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-TMP", "ARGM-LOC", "ARGM-NEG", "ARGM-MOD", "ARGM-ADV", "ARGM-MNR", "ARGM-DIS",
         "ARGM-PRP", "ARGM-CAU", "ARGM-DIR", "ARGM-EXT", "ARGM-GOL", "ARGM-PRD", "ARGM-COM", "ARGM-LVB", "ARGM-ADJ"]
"""PropBank's roles that are learnt; references (R-) and continuations (C-) are not roles of their own."""


@dataclass
class Passage:
    words: list
    starts: list                      # indexes of the words that begin a sentence
    knows_sentences: bool = False     # whether `starts` was annotated
    upos: list | None = None
    xpos: list | None = None
    feats: list | None = None
    heads: list | None = None         # index in the passage, -1 at a root
    relations: list | None = None
    names: list | None = None         # BIO: person, place, organisation
    peoples: list | None = None       # BIO: GMB's labels
    military: list | None = None      # BIO: re3d's labels
    roles: list | None = None         # [(predicate, {argument: role})]; None: not annotated

    def bounds(self):
        """(first, after the last) of each sentence."""
        return list(zip(self.starts, self.starts[1:] + [len(self.words)]))


def treebank(path):
    """The sentences of a CoNLL-U file as (paragraph number, columns of each word)."""
    paragraph, words = 0, []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if line.startswith(("# newpar", "# newdoc")):
            paragraph += 1
        elif line.startswith("#"):
            continue
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(columns)
        elif words:
            yield paragraph, words
            words = []


def tree_passages(path, names=None, roles=None):
    """The paragraphs of a treebank; `names` and `roles` give further layers by the words of a sentence."""
    paragraphs = defaultdict(list)
    for number, words in treebank(path):
        paragraphs[number].append(words)
    for sentences in paragraphs.values():
        passage = Passage([], [], True, [], [], [], [], [])
        passage.names = [] if names is not None else None
        passage.roles = [] if roles is not None else None
        for words in sentences:
            first, key = len(passage.words), tuple(columns[1] for columns in words)
            passage.starts.append(first)
            heads = [int(columns[6]) - 1 for columns in words]
            passage.words += key
            passage.upos += [columns[3] for columns in words]
            passage.xpos += [columns[4] for columns in words]
            passage.feats += [columns[5] for columns in words]
            passage.heads += [-1 if head < 0 else first + head for head in heads]
            passage.relations += [columns[7] for columns in words]
            if passage.names is not None:
                found = names.get(key)
                passage.names = None if found is None else passage.names + found
            if passage.roles is not None:
                found = roles.get(key)
                if found is None:
                    passage.roles = None
                else:
                    passage.roles += [(first + predicate, {first + head_of(span, heads): role for span, role in arguments.items()})
                                      for predicate, arguments in found]
        yield passage


def head_of(span, heads):
    """The word of a constituent (first, after the last) that the rest hangs on: the first whose head is outside."""
    return next((index for index in range(*span) if not span[0] <= heads[index] < span[1]), span[0])


def bio_sentences(path):
    """The sentences of a BIO file as (words, labels)."""
    words, labels = [], []
    for line in Path(path).read_text(encoding="utf-8").split("\n") + [""]:
        if line.startswith("# ") and "\t" not in line:
            continue
        if line.strip():
            word, _, label = line.rpartition("\t")
            words.append(word)
            labels.append(label)
        elif words:
            yield words, labels
            words, labels = [], []


NAME_KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation", "person": "person", "politician": "person", "location": "place",
              "country": "place", "organisation": "organisation", "politicalparty": "organisation"}
"""The labels of Universal NER, WikiGold and CrossNER that are learnt as one task; others (MISC, events, elections) are no names there."""


def plain_names(labels):
    """Labels of several corpora as BIO of person, place, organisation."""
    result = []
    for label in labels:
        prefix, _, kind = label.partition("-")
        kind = NAME_KINDS.get(kind)
        if kind is None:
            result.append("O")
        elif prefix == "I" and (not result or result[-1][2:] != kind):
            result.append("B-" + kind)
        else:
            result.append(f"{prefix}-{kind}")
    return result


def universal_names(path):
    """Universal NER's labels by the words of a sentence."""
    return {tuple(words): plain_names(labels) for words, labels in bio_sentences(path)}


DASHED = re.compile(r"(-)")


def treebank_words(words, labels):
    """Words of a corpus that keeps hyphens inside words, cut as Universal Dependencies cuts them (designations like T-62 stay whole)."""
    cut, kept = [], []
    for word, label in zip(words, labels):
        parts = [word]
        if "-" in word.strip("-") and not any(character.isdigit() for character in word):
            parts = [part for part in DASHED.split(word) if part]
        cut += parts
        kept += [label] + ["I" + label[1:] if label != "O" else "O"] * (len(parts) - 1)
    return cut, kept


def name_passages(path, task):
    """The sentences of a corpus of names, each a passage whose sentence is not to be learnt from."""
    for words, labels in bio_sentences(path):
        words, labels = treebank_words(words, labels)
        if task == "names":
            labels = plain_names(labels)
        else:
            labels = ["O" if label[2:] in ("tim", "art", "eve") else label for label in labels]
            labels = ["B" + label[1:] if label[0] == "I" and (i == 0 or labels[i - 1][2:] != label[2:]) else label
                      for i, label in enumerate(labels)]
        yield Passage(words, [0], **{task: labels})


WORD = re.compile(r"[A-Za-z]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.){2,}|[A-Z]{1,4}-?\d+\w*|\d+(?:[.,:]\d+)*|\w+|\S")
MILITARY = {"Weapon": "weapon", "MilitaryPlatform": "vehicle", "Vehicle": "vehicle", "Organisation": "organisation", "Person": "person",
            "Location": "place", "Nationality": "nationality"}


def military_passages(folder):
    """re3d's documents, a passage a line."""
    for path in sorted(Path(folder).glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        text = record["doc"]["text"]
        spans = sorted(((e["begin"], e["end"], MILITARY[e["type"]]) for e in record["entities"] if e["type"] in MILITARY),
                       key=lambda span: (span[0] - span[1], span[0]))
        offset = 0
        for line in text.split("\n"):
            tokens = [(m.start() + offset, m.end() + offset) for m in WORD.finditer(line)]
            offset += len(line) + 1
            if not tokens:
                continue
            labels = ["O"] * len(tokens)
            for begin, end, kind in spans:
                inside = [i for i, (lower, upper) in enumerate(tokens) if begin <= lower and upper <= end]
                if inside and all(labels[i] == "O" for i in inside):
                    for i in inside:
                        labels[i] = "I-" + kind
                    labels[inside[0]] = "B-" + kind
            yield Passage([text[lower:upper] for lower, upper in tokens], [0], military=labels)


def propbank(path):
    """Predicates by the words of a sentence: [(predicate, {(first, after the last): role})]."""
    found = {}
    sentence = []

    def close():
        if sentence:
            found[tuple(columns[1] for columns in sentence)] = predicates_of(sentence)
            sentence.clear()

    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if line.strip():
            sentence.append(line.split("\t"))
        else:
            close()
    close()
    return found


def predicates_of(sentence):
    """The predicates of a sentence in columns, one column a predicate from the seventh on."""
    predicates = []
    for column in range(7, len(sentence[0])):
        spans, opened, verb = {}, None, None
        for index, columns in enumerate(sentence):
            mark = columns[column]
            if mark.startswith("("):
                opened = (index, mark[1:].split("*")[0])
            if mark.endswith(")") and opened is not None:
                first, role = opened
                if role == "V":
                    verb = first
                elif role in ROLES:
                    spans.setdefault((first, index + 1), role)
                opened = None
        if verb is not None:
            predicates.append((verb, spans))
    return predicates


def training(folder):
    """Every passage to learn from, by source."""
    folder = Path(folder)
    names = universal_names(folder / "ner/train/uner_ewt.bio")
    roles = propbank(folder / "srl/train/propbank_ewt.conll")
    return {
        "ewt": list(tree_passages(folder / "syntax/train/ewt.conllu", names, roles)),
        "gum": list(tree_passages(folder / "syntax/train/gum_permissive.conllu")),
        "gmb": list(name_passages(folder / "ner/train/gmb.bio", "peoples")),
        "wikigold": list(name_passages(folder / "ner/train/wikigold.bio", "names")),
        "crossner": [passage for part in ("train", "dev", "test")
                     for passage in name_passages(folder / f"ner/train/crossner_politics_{part}.bio", "names")],
        "re3d": list(military_passages(folder / "military_ie/train/re3d")),
    }


def development(folder):
    """Every passage to measure on, by source."""
    folder = Path(folder)
    names = universal_names(folder / "ner/dev/uner_ewt.bio")
    roles = propbank(folder / "srl/dev/propbank_ewt.conll")
    syntax = folder / "syntax/dev"
    return {
        "ewt": list(tree_passages(next(syntax.glob("*ewt*")), names, roles)),
        "gum": list(tree_passages(next(syntax.glob("*gum*")))),
        "gmb": list(name_passages(folder / "ner/dev/gmb.bio", "peoples")),
        "re3d": list(military_passages(folder / "military_ie/dev/re3d")),
    }


TAG = re.compile(r"<[^>]+>")


def running_text(path):
    """The paragraphs of a TimeML file as passages without labels, a sentence a passage where one can be told."""
    body = path.read_text(encoding="utf-8")
    body = body[body.find("<TEXT>") + 6:body.find("</TEXT>")]
    for line in TAG.sub("", body).split("\n"):
        for sentence in re.split(r"(?<=[a-z)][.?!]) +(?=[A-Z])", line.strip()):
            words = WORD.findall(sentence)
            if len(words) > 2:
                yield Passage(words, [0])
