"""The lemma table of a model file: dictionary forms that endings do not tell, and the dictionary forms themselves.

    sections |= lemmas.sections(["ewt-train.conllu", "gum-train.conllu"])

gives the sections `lemmas` and `lemmas.hash`, which `Sources/Language/Lemmas/LemmaTable.swift` looks words up in; `LemmaRules.swift` finds the
lemmas of all words that are not in the table. Run by itself it says how many lemmas of other treebanks the table holds and gets right:

    python3 lemmas.py TRAIN.conllu ... --test DEV.conllu ...

`lemmas`: lines of UTF-8, `form TAB key TAB lemma`, sorted. The form is folded (lower case, ’ as '). The key is
- a Penn tag: the lemma of the form under this tag; `=` stands for the form as written;
- a universal and a Penn tag, `PRON/PRP`: the same where it differs from what the Penn tag alone tells;
- `V`, `N` or `A`: the form is a dictionary form of a verb, a noun, or another word; the lemma is empty.
`lemmas.hash`: u32 slots, a power of two of them, open addressing by linear probing; the place of a line is the FNV-1a 64 hash of `form TAB key`
by the number of slots; a slot holds the byte where the line begins plus 1, 0 where it is empty.
"""
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from model_file import fnv

INFLECTED = {"NNS", "NNPS", "VBZ", "VBG", "VBD", "VBN", "JJR", "RBR", "JJS", "RBS"}
"""Tags of forms that the rules take an ending from: what the treebanks show of these is all kept."""

IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
cling clung|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|dwell dwelt
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|lie lain|light lit|lose lost|make made|mean meant|meet met|mislead misled
mistake mistook mistaken|outdo outdid outdone|overcome overcame|override overrode overridden|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|pay paid|plead pled|prove proven|rebuild rebuilt|repay repaid|retake retook retaken
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken
speed sped|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone
uphold upheld|wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written"""

IRREGULAR_NOUNS = """
child children|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|life lives|wife wives|knife knives|leaf leaves|half halves|self selves
shelf shelves|thief thieves|wolf wolves|calf calves|loaf loaves|crisis crises|basis bases|analysis analyses|axis axes|criterion criteria
phenomenon phenomena|bus buses|gas gases|virus viruses|series series|species species|aircraft aircraft|barracks barracks"""


def folded(form):
    """As `Token.lower`."""
    return form.lower().replace("’", "'")


def words(path):
    """(form, lemma, UPOS, XPOS) of the words of a CoNLL-U file that have a lemma of their own."""
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit() and columns[2] != "_" and columns[4] != "GW":
            yield columns[1], columns[2], columns[3], columns[4]


def irregular(table):
    """(form, lemma) of lines of `lemma form form|lemma form`."""
    for group in table.replace("\n", "|").split("|"):
        lemma, *forms = group.split() or [""]
        yield from ((form, lemma) for form in forms)


def kind(upos):
    """The key under which a dictionary form is kept."""
    return {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N"}.get(upos, "A")


def plain(form, upos, xpos):
    """What the rules make of a form that has no ending to take off."""
    if xpos.startswith("NNP") or upos in ("PROPN", "X", "SYM"):
        return "="
    return form.replace(",", "") if xpos == "CD" else form


def commonest(lemmas):
    """The lemma that occurs most; of equals the first by the alphabet."""
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))


def table(paths):
    """{(folded form, key): lemma} of treebanks."""
    by_tag, by_both, entries = defaultdict(Counter), defaultdict(Counter), {}
    for path in paths:
        for form, lemma, upos, xpos in words(path):
            low = folded(form)
            if upos in ("VERB", "NOUN", "ADJ", "ADV") and (lemma != low or xpos in ("VB", "VBP", "NN", "JJ", "RB")):
                entries[lemma, kind(upos)] = ""
            value = "=" if lemma == form and plain(low, upos, xpos) == "=" else lemma
            by_tag[low, xpos][value, upos] += 1
            by_both[low, upos, xpos][value] += 1
    for form, lemma in irregular(IRREGULAR_VERBS):
        entries[form, "VBD"], entries[form, "VBN"], entries[lemma, "V"] = lemma, lemma, ""
    for form, lemma in irregular(IRREGULAR_NOUNS):
        entries[form, "NNS"], entries[lemma, "N"] = lemma, ""
    for (low, xpos), values in by_tag.items():
        value, upos = commonest(values)
        if xpos in INFLECTED or value != plain(low, upos, xpos):
            entries[low, xpos] = value
    for (low, upos, xpos), values in by_both.items():
        value = commonest(values)
        found = entries.get((low, xpos), plain(low, upos, xpos))
        if value != found:
            entries[low, f"{upos}/{xpos}"] = value
    return {key: value for key, value in entries.items() if not set("\t\n") & set("".join(key) + value)}


def sections(paths):
    """{name: bytes} of the sections that a model file needs, from CoNLL-U files."""
    lines = sorted((f"{form}\t{key}".encode(), lemma.encode()) for (form, key), lemma in table(paths).items())
    size = 1 << (len(lines) * 3 // 2).bit_length()
    slots, offset, text = np.zeros(size, dtype="<u4"), 0, []
    for key, lemma in lines:
        slot = fnv(key) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = offset + 1
        text.append(key + b"\t" + lemma + b"\n")
        offset += len(text[-1])
    return {"lemmas": b"".join(text), "lemmas.hash": slots.tobytes()}


def main():
    """Says what the table holds, and how much of other treebanks it gets right."""
    marker = sys.argv.index("--test") if "--test" in sys.argv else len(sys.argv)
    entries = table(sys.argv[1:marker])
    print(f"{len(entries)} entries, {sum(map(len, sections(sys.argv[1:marker]).values())) / 1e3:.0f} kB")
    for path in sys.argv[marker + 1:]:
        total = held = right = 0
        for form, lemma, upos, xpos in words(path):
            low = folded(form)
            value = entries.get((low, f"{upos}/{xpos}"), entries.get((low, xpos)))
            total += 1
            held += value is not None
            value = plain(low, upos, xpos) if value is None else value
            right += lemma == (form if value == "=" else value)
        print(f"{path}: {total} words, {held / total:.3f} in the table, {right / total:.4f} right without rules")


if __name__ == "__main__":
    main()
