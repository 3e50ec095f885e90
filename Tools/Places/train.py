#!/usr/bin/env python3
"""train.py FEATURES… --out WEIGHTS.json [--half 1|2] [--start WEIGHTS.json] [--ridge X]: weights of the choice of places.

FEATURES are what `place-benchmark --features` wrote: for each name its candidates, with 1 where right and a number for each feature.
A name with no right candidate, or nothing but right ones, teaches nothing and is left out. The weights are those of a conditional
logit (multinomial logistic regression over the candidates of a name): the probability of the right candidates together is made as
high as it will go, less a ridge towards the weights that it starts from, so that a feature that is seldom seen keeps its first weight.
Each corpus counts alike, however many names it has. `KEPT` weights stay what they were: small papers, with few
datelines and distances, do not bear on them.
The features hold what the others were taken for, so measuring and training are repeated until the figures stay (three times do).
"""
import argparse
import json
import sys

import numpy

# Evidence never counts for less than nothing, contradiction never for more.
AGAINST = {"alias", "borrowed", "kindContradicted", "statedElsewhere", "distanceContradicted"}
KEPT = {"capital", "regionOfCity", "nearDateline", "distanceStated", "distanceContradicted", "placeShare"}
FREE = {"settlementSize", "divisionSize", "smaller", "country", "region", "regionOfCity", "district", "supranational", "feature",
        "airport", "capital", "fame"}


def load(paths, half):
    """(features, values padded, right, present, share of the whole) of all names that can teach something."""
    names, rows, files = None, [], []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            names = record.get("features", names)
            right = [c[0] for c in record["candidates"]]
            if (half is None or record["half"] == half) and any(right) and not all(right):
                rows.append(record["candidates"])
                files.append(record["file"])
    most = max(len(row) for row in rows)
    table = numpy.zeros((len(rows), most, len(names) + 2))
    for i, row in enumerate(rows):
        table[i, :len(row), :-1] = row
        table[i, :len(row), -1] = 1
    counts = {name: files.count(name) for name in set(files)}
    share = numpy.array([1 / (len(counts) * counts[name]) for name in files])
    return names, table[:, :, 1:-1], table[:, :, 0] > 0, table[:, :, -1] > 0, share


def log_sum(scores, mask):
    scores = numpy.where(mask, scores, -numpy.inf)
    top = scores.max(axis=1, keepdims=True)
    return (top + numpy.log(numpy.exp(scores - top).sum(axis=1, keepdims=True)))


def fit(names, values, right, present, share, start, ridge, steps=1500, rate=0.03):
    """Gradient ascent with Adam's step sizes."""
    weights, first, second = start.copy(), 0.0, 0.0
    against = numpy.array([n in AGAINST for n in names])
    free = numpy.array([n in FREE for n in names])
    kept = numpy.array([n in KEPT for n in names])
    for step in range(1, steps + 1):
        scores = values @ weights
        everyone, good = log_sum(scores, present), log_sum(scores, present & right)
        p = numpy.where(present, numpy.exp(scores - everyone), 0)
        q = numpy.where(present & right, numpy.exp(scores - good), 0)
        gradient = numpy.einsum("n,nc,ncf->f", share, q - p, values) - ridge * (weights - start)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient ** 2
        weights = weights + rate * (first / (1 - 0.9 ** step)) / (numpy.sqrt(second / (1 - 0.999 ** step)) + 1e-9)
        weights = numpy.where(free, weights, numpy.where(against, numpy.minimum(weights, 0), numpy.maximum(weights, 0)))
        weights = numpy.where(kept, start, weights)
    loss = float((share[:, None] * (everyone - good)).sum())
    hits = (numpy.take_along_axis(right, numpy.where(present, scores, -numpy.inf).argmax(axis=1)[:, None], axis=1)).mean()
    return weights, loss, float(hits)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--half", type=int, choices=(1, 2))
    parser.add_argument("--start", required=True)
    parser.add_argument("--ridge", type=float, default=0.0003)
    arguments = parser.parse_args()
    names, values, right, present, share = load(arguments.features, arguments.half)
    table = json.load(open(arguments.start, encoding="utf-8"))
    start = numpy.array([float(table.get(name, 0)) for name in names])
    weights, loss, hits = fit(names, values, right, present, share, start, arguments.ridge)
    print(f"{len(values)} names, loss {loss:.4f}, right among those with a right candidate {hits:.3f}")
    result = {name: round(float(weight), 2) for name, weight in zip(names, weights)}
    json.dump(result, open(arguments.out, "w", encoding="utf-8"), indent=1)
    print(" ".join(f"{name} {weight}" for name, weight in result.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
