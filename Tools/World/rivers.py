"""rivers.py CACHE OUTPUT: makes rivers.bin (run by build.py): the courses of rivers, by name."""
import collections
import csv
import math
import pathlib
import struct
import sys

import container
import fold
import geometry
import lines
import shapely

RIVER = 16
TOLERANCE = 0.004
"""Degrees by which a simplified course may leave Natural Earth's; 450 m."""
APART = 0.3
"""Degrees between parts of one name above which they are two rivers."""


def names_of(name, table):
    """The English name and the others of a river as Natural Earth writes it; None for a name that has lost letters."""
    name = name.strip()
    if name in table:
        row = table[name]
        return row["name"] or None, [alias for alias in (row["aliases"] or "").split(";") if alias]
    if "?" in name or "\ufffd" in name or not name:
        return None, []
    first, _, second = (part.strip(" )") for part in name.partition("("))
    return " ".join(first.split()), [second] if second else []


def parts(shape):
    """The lines of a shape."""
    return [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "LineString" and len(part.coords) > 1]


def length_km(line):
    """The rough length of a line, for putting rivers in order."""
    points = list(line.coords)
    return sum(111.2 * math.hypot((x2 - x1) * math.cos(math.radians(y1)), y2 - y1) for (x1, y1), (x2, y2) in zip(points, points[1:]))


def groups(shapes):
    """Parts the shapes of one name into rivers: those that lie near each other are one."""
    left = list(shapes)
    while left:
        group = [left.pop()]
        for member in group:
            near = [other for other in left if member[0].distance(other[0]) < APART]
            left = [other for other in left if other not in near]
            group += near
        yield group


def courses(cache):
    """Every river, the longest first: length, name, other names, rank, and the lines of its course; and the names that were left out."""
    with open(pathlib.Path(__file__).parent / "rivers.tsv", encoding="utf-8") as rows:
        table = {row["natural_earth"]: row for row in csv.DictReader((r for r in rows if not r.startswith("#")), delimiter="\t")}
    named, lost = collections.defaultdict(list), set()
    for shape, row in geometry.shapefile(next(cache.glob("debian/**/magics/10m")) / "ne_10m_rivers_lake_centerlines"):
        name, others = names_of(row["name"], table)
        if name:
            named[name].append((shape, round(float(row["scalerank"])), others))
        elif row["name"]:
            lost.add(row["name"])
    rivers = []
    for name, shapes in sorted(named.items()):
        for group in groups(shapes):
            merged = shapely.line_merge(shapely.union_all([shape for shape, _, _ in group]))
            course = [line for line in parts(shapely.simplify(merged, TOLERANCE))]
            others = {alias for _, _, aliases in group for alias in aliases}
            rivers.append((-sum(map(length_km, course)), name, sorted(others), min(rank for _, rank, _ in group), course))
    return sorted(rivers, key=lambda river: river[:2]), lost


def main():
    cache, output = map(pathlib.Path, sys.argv[1:])
    rivers, lost = courses(cache)
    writer, records, pool, keys = lines.Writer(), bytearray(), lines.Labels(), []
    for number, (length, name, others, rank, course) in enumerate(rivers):
        numbers = []
        for line in sorted(list(part.coords) for part in course):
            points = [lines.unit(point) for point in line]
            points = [a for a, b in zip(points, [None, *points]) if a != b]
            if len(points) > 1:
                numbers += writer.add(points, RIVER, label=number, left=rank)
        records += struct.pack("<IIIHHhhhh", pool.offset(name), numbers[0], len(numbers), min(65_535, round(-length)), rank, *writer.bounds(numbers))
        for key in sorted({fold.exact(other) for other in (name, *others)}):
            keys.append((key.encode(), number, pool.offset(key)))
    keys.sort()
    index = b"".join(struct.pack("<II", offset, number) for _, number, offset in keys)
    container.write(output / "rivers.bin", 3, [bytes(writer.blocks), bytes(writer.steps), bytes(records), index, bytes(pool.bytes)])
    print(f"{len(rivers)} rivers, {len(keys)} names, {writer.count:,} blocks; left out for lost letters:", ", ".join(sorted(lost)))


if __name__ == "__main__":
    main()
