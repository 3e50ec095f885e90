#!/usr/bin/env python3
"""What `sitrep analyze` finds of the incidents of MUC-4 (1992): newspaper reports of attacks in Latin America.

  muc4.py input GOLD > INPUT.jsonl       makes the input: `sitrep analyze --from jsonl INPUT.jsonl --format jsonl > OUTPUT.jsonl`
  muc4.py score GOLD OUTPUT.jsonl        prints the figures; `--errors N` lists N documents that are wrong

GOLD is JSON lines with `docid` and `doctext`, and either
  `templates`  a list of incidents, each with `incident_type` and slots, as in the answer keys of 1992, or
  `extracts`   the fillers of five slots for a whole document without incident types (PerpInd, PerpOrg, Target, Victim, Weapon): a list for
               each slot, of entities, each a list of [words, position].

An incident is an event group that is told as having happened, with a type of the table below. Scored are
  type       incident types, as often as a document has them (only where the gold has types); the best systems of 1992: 78 recall, 72 precision
  relevant   documents with any incident in the gold, and in what was found
  slots      fillers, by words: a filler is found when it shares half of its words, or its last word, with a found one;
             precision counts found fillers that match one of the gold

Forced work stoppages have no type in EVENTS.tsv and are always missed.
"""
import argparse
import json
import re
import sys
from collections import Counter

TYPES = {
    "attack_on_civilians": "ATTACK", "assassination": "ATTACK", "clash": "ATTACK", "offensive": "ATTACK", "shelling": "ATTACK",
    "airstrike": "ATTACK", "drone_strike": "ATTACK", "sexual_violence": "ATTACK", "torture": "ATTACK", "chemical_attack": "ATTACK",
    "ied_bombing": "BOMBING", "suicide_attack": "BOMBING", "grenade_attack": "BOMBING", "abduction": "KIDNAPPING",
    "property_destroyed": "ATTACK", "materiel_seized": "ROBBERY",
}
FIRE = ("burn", "torch", "fire", "ablaze", "arson", "blaze")
EXPLOSION = ("blow", "blew", "dynamit", "explo", "bomb")
HAPPENED = {"asserted", "claimed", "admitted", "disputed", "unverified"}
LITTLE = {"the", "a", "an", "of", "s", "and"}


def incident_type(event):
    """The incident type of 1992 for an event; None where it is no incident."""
    trigger = event["trigger"]["text"].lower()
    if event["type"] == "property_destroyed":
        if any(word in trigger for word in FIRE):
            return "ARSON"
        return "BOMBING" if any(word in trigger for word in EXPLOSION) else "ATTACK"
    return TYPES.get(event["type"])


def incidents(analysis):
    """The groups of events that happened, each with its type, actors, recipients and instruments."""
    groups = {}
    for event in analysis["events"]:
        name = incident_type(event)
        if name is None or event["modality"] not in HAPPENED or event["polarity"] != "positive":
            continue
        group = groups.setdefault(event["group"], {"type": name, "actors": [], "recipients": [], "weapons": []})
        group["actors"] += [role["text"] for role in event["actors"]]
        group["recipients"] += [role["text"] for role in event["recipients"]]
        if event["instrument"]:
            group["weapons"].append(event["instrument"]["text"])
    return list(groups.values())


def words(text):
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in LITTLE]


def matches(gold, found):
    """Whether two fillers share the last word, or half of the gold's words."""
    wanted, have = words(gold), words(found)
    if not wanted or not have:
        return False
    return wanted[-1] == have[-1] or 2 * len(set(wanted) & set(have)) >= len(set(wanted))


def share(right, of):
    return f"{right / of:.3f} ({right}/{of})" if of else "n/a"


def fillers(record):
    """slot -> list of entities, each a list of alternative words; None where the gold has no fillers."""
    extracts = record.get("extracts")
    if extracts is None:
        return None
    return {slot: [[mention[0] for mention in entity] for entity in entities] for slot, entities in extracts.items()}


def gold_types(record):
    """The incident types of a document; None where the gold has none."""
    templates = record.get("templates")
    if templates is None:
        return None
    names = (re.split(r"\s*/\s*", template["incident_type"])[0].strip().upper() for template in templates)
    return Counter(names)


def score(gold, found, errors):
    right = wanted = have = 0
    typed = False
    relevant = Counter()
    slots = {name: Counter() for name in ("perpetrator", "target or victim", "weapon")}
    kinds, listed = Counter(), []
    for record in gold:
        analysis = found.get(record["docid"])
        if analysis is None:
            sys.exit(f"the analysis has no document {record['docid']}")
        told = incidents(analysis)
        types = Counter(incident["type"] for incident in told)
        kinds.update(types)
        expected = gold_types(record)
        if expected is not None:
            typed = True
            right += sum((expected & types).values())
            wanted += sum(expected.values())
            have += sum(types.values())
            if expected != types:
                listed.append(f"{record['docid']}: wants {dict(expected)}, has {dict(types)}")
        slot = fillers(record)
        is_relevant = bool(expected) if slot is None else any(slot.values())
        relevant[is_relevant, bool(told)] += 1
        if slot is None:
            continue
        pairs = {
            "perpetrator": (slot["PerpInd"] + slot["PerpOrg"], [text for i in told for text in i["actors"]]),
            "target or victim": (slot["Target"] + slot["Victim"], [text for i in told for text in i["recipients"]]),
            "weapon": (slot["Weapon"], [text for i in told for text in i["weapons"]]),
        }
        for name, (entities, texts) in pairs.items():
            count = slots[name]
            texts = list(dict.fromkeys(texts))
            missed = [e[0] for e in entities if not any(matches(m, text) for m in e for text in texts)]
            count["gold"] += len(entities)
            count["found"] += len(entities) - len(missed)
            if is_relevant:
                count["told"] += len(texts)
                count["right"] += sum(any(matches(m, text) for e in entities for m in e) for text in texts)
            if missed and name != "weapon":
                listed.append(f"{record['docid']} {name}: missed {missed}, has {texts}")
    if typed:
        print(f"incident types    recall {share(right, wanted)}  precision {share(right, have)}")
    else:
        print("incident types    the gold names none")
    yes = relevant[True, True] + relevant[True, False]
    print(f"relevant          recall {share(relevant[True, True], yes)}  "
          f"precision {share(relevant[True, True], relevant[True, True] + relevant[False, True])}")
    for name, count in slots.items():
        print(f"{name:<17} recall {share(count['found'], count['gold'])}  precision {share(count['right'], count['told'])}")
    print("found             " + ", ".join(f"{name} {number}" for name, number in kinds.most_common()))
    for line in listed[:errors]:
        print(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=["input", "score"])
    parser.add_argument("gold")
    parser.add_argument("analysis", nargs="?")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N documents that are wrong")
    arguments = parser.parse_args()
    with open(arguments.gold, encoding="utf-8") as file:
        gold = [json.loads(line) for line in file if line.strip()]
    if arguments.action == "input":
        for record in gold:
            print(json.dumps({"id": record["docid"], "text": record["doctext"]}))
        return
    if not arguments.analysis:
        parser.error("score needs the output of `sitrep analyze`")
    with open(arguments.analysis, encoding="utf-8") as file:
        found = {item["article"]["id"]: item for item in map(json.loads, file)}
    score(gold, found, arguments.errors)


if __name__ == "__main__":
    main()
