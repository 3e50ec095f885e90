#!/usr/bin/env python3
"""asset-sentences.py gold FILE [odd|even] > GOLD.jsonl; asset-sentences.py roles GOLD.jsonl PREDICTIONS.jsonl

`gold` turns marked sentences (sentences.txt beside it) into the gold form that
score_assets.py reads, all of them or every second one. A paragraph is

    § NAME
    TEXT with ⟦marks⟧
    one line for each mark in order: CATEGORY; STATUS; COUNT[; unit=…][; captor=…][; loser=…][; claimant=…][; modality=…]

COUNT is n, n+ (at least), ~n (about), a..b, or mass. Titles are not used; lines that begin with # are comments.

`roles` prints the share of right losers among the items whose gold has one (and where it has none), which
score_assets.py does not measure, and each wrong one.
"""
import json
import re
import sys

COUNT = re.compile(r"(?P<about>~)?(?P<lo>[\d.]+?)(?:\.\.(?P<hi>\d+)|(?P<open>\+))?$")
STATUSES = ["taken", "killed", "destroyed", "damaged", "engaged", "found", "looted", "abducted", "released",
            "surrendered", "abandoned", "intercepted", "handedOver"]


def interval(text):
    """The kind and the ends of a count as the gold states them."""
    if text == "mass":
        return {"kind": "unknown_mass", "lo": 1, "hi": None}
    match = COUNT.match(text)
    if not match:
        raise SystemExit(f"“{text}” is no count: write n, n+, ~n, a..b or mass")
    lo = float(match["lo"])
    lo = int(lo) if lo.is_integer() else lo
    if match["about"]:
        return {"kind": "approx", "lo": lo, "hi": lo}
    if match["open"]:
        return {"kind": "at_least", "lo": lo, "hi": None}
    return {"kind": "exact", "lo": lo, "hi": int(match["hi"]) if match["hi"] else lo}


def item(line, surface, begin):
    category, status, count, *rest = [part.strip() for part in line.split(";")]
    more = dict(part.split("=", 1) for part in rest)
    unknown = set(more) - {"unit", "captor", "loser", "claimant", "modality"}
    if unknown:
        raise SystemExit(f"unknown in “{line}”: {', '.join(sorted(unknown))}")
    return {"surface": surface, "category": category, "status": status, **interval(count),
            "unit": more.get("unit"), "actor": more.get("captor"), "loser": more.get("loser"),
            "claimant": more.get("claimant"), "modality": more.get("modality"), "begin": begin}


def record(paragraph):
    name, marked, *lines = [line for line in paragraph.strip().split("\n") if line and not line.startswith("#")]
    plain, marks = "", []
    for piece in re.split(r"(⟦[^⟧]*⟧)", marked):
        if piece.startswith("⟦"):
            marks.append((piece[1:-1], len(plain)))
            piece = piece[1:-1]
        plain += piece
    if len(marks) != len(lines):
        raise SystemExit(f"{name}: {len(marks)} marks and {len(lines)} lines")
    items = [item(line, *mark) for line, mark in zip(lines, marks)]
    return {"id": name.strip(), "text": plain, "complete": STATUSES, "items": items}


def gold(path, half=None):
    with open(path, encoding="utf-8") as file:
        records = [record(paragraph) for paragraph in file.read().split("\n§ ")[1:]]
    if half:
        records = records[0 if half == "odd" else 1::2]
    for each in records:
        print(json.dumps(each, ensure_ascii=False))


def overlapping(asset, item):
    return asset["start"] < item["begin"] + len(item["surface"]) and item["begin"] < asset["end"]


def roles(gold_path, predictions_path):
    with open(gold_path, encoding="utf-8") as file:
        wanted = [json.loads(line) for line in file]
    with open(predictions_path, encoding="utf-8") as file:
        found = {analysis["article"]["id"]: analysis for analysis in map(json.loads, file)}
    right = {True: 0, False: 0}
    of = {True: 0, False: 0}
    for each in wanted:
        analysis = found[each["id"]]
        for item in each["items"]:
            asset = next((asset for asset in analysis["assets"] if overlapping(asset, item)
                          and (item["status"] in asset["status"])), None)
            if not asset:
                continue
            role, text = asset.get("loser"), item.get("loser")
            if role and text:
                said = [mention["text"] for entity in analysis["entities"] if entity["id"] == role.get("entity")
                        for mention in entity["mentions"]] + [role["text"]]
                agrees = any(text in one or one in text for one in said)
            else:
                agrees = (role is None) == (text is None)
            of[text is not None] += 1
            right[text is not None] += agrees
            if not agrees:
                print(f"{each['id']} “{item['surface']}”: gold {text}, has {role and role['text']}: {each['text']}")
    print(f"loser: right {right[True]} of {of[True]} where one is told, {right[False]} of {of[False]} where none is")


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "gold":
        gold(*sys.argv[2:])
    elif len(sys.argv) == 4 and sys.argv[1] == "roles":
        roles(*sys.argv[2:])
    else:
        sys.exit(__doc__)
