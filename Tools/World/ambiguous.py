#!/usr/bin/env python3
"""ambiguous.py GAZETTEER.BIN CORPORA > ambiguous.tsv: words of the gazetteer that mean something else most of the time.

CORPORA holds `syntax/train/*.conllu` (Universal Dependencies: EWT, GUM) and `ner/train/*.bio` (word and label, a blank line between sentences). A
word is `common` when the treebanks write it small at least twice and more often than as a name, and `person` when the name corpora have it
in names of persons at least twice and more than twice as often as in names of places. Only counts are taken from the corpora, no text.
"""
import collections
import pathlib
import struct
import sys


def gazetteer_keys(path):
    """The name keys of gazetteer.bin (FORMAT.md)."""
    data = path.read_bytes()
    sections = [struct.unpack_from("<II", data, 32 + 8 * i) for i in range(struct.unpack_from("<I", data, 24)[0])]
    (start, length), (pool, _) = sections[3], sections[4]
    offsets = struct.unpack_from(f"<{length // 4}I", data, start)
    return {data[pool + a:pool + b].decode() for a, b in zip(offsets, offsets[1:])}


def treebank_counts(folder):
    """How often a word is written small, and how often it is a proper noun."""
    small, proper = collections.Counter(), collections.Counter()
    for path in sorted(folder.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) > 3 and cells[0].isdigit() and cells[1].isalpha():
                if cells[1].islower():
                    small[cells[1]] += 1
                elif cells[3] == "PROPN":
                    proper[cells[1].lower()] += 1
    return small, proper


def name_counts(folder):
    """How often a capitalised word stands in names of persons, and of places."""
    persons, places = collections.Counter(), collections.Counter()
    for path in sorted(folder.glob("*.bio")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split()
            if len(cells) > 1 and cells[0][:1].isupper() and cells[0].isalpha():
                label = cells[-1].lower()
                if "per" in label or "politician" in label:
                    persons[cells[0].lower()] += 1
                if any(kind in label for kind in ("loc", "gpe", "geo", "country")):
                    places[cells[0].lower()] += 1
    return persons, places


def main():
    keys, corpora = gazetteer_keys(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[2])
    small, proper = treebank_counts(corpora / "syntax/train")
    persons, places = name_counts(corpora / "ner/train")
    common = sorted(w for w in small if w in keys and small[w] >= 2 and small[w] > proper[w] and len(w) > 2)
    person = sorted(w for w in persons if w in keys and persons[w] >= 2 and persons[w] > 2 * places[w])
    print("# Words of the gazetteer that mean something else most of the time, by counts over the training corpora (Tools/World/ambiguous.py).")
    print("kind\twords")
    for kind, words in (("common", common), ("person", person)):
        for start in range(0, len(words), 40):
            print(kind, " ".join(words[start:start + 40]), sep="\t")


if __name__ == "__main__":
    main()
