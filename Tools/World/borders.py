"""borders.py CACHE OUTPUT: makes borders.bin (run by build.py, after gazetteer.py, which leaves `divisions.json` in the cache).

Natural Earth's provinces share every vertex with their neighbours and with the outlines of countries, so that each stretch is stored once, as a line with
the shape on either side of it. The boundary of any area, a province or a country, is the set of lines that have it on one side alone.
"""
import collections
import json
import math
import pathlib
import struct
import sys

import container
import geometry
import lines
import shapely

COAST, BORDER, OPEN_BORDER, PROVINCE, CLAIM, CUT = range(6)
UNMARKED = 0xFFFF
NEAR_DEGREES = 0.04
"""How far a disputed line of the one data set may lie from the border drawn by the other: both are simplified, to 2–4 km."""
PARTS_OF_NO_COUNTRY = {"Cocos (Keeling) Islands": "CC", "Christmas Island": "CX"}
"""Natural Earth draws what has no country code as one country without a name, from Somaliland to Siachen. Its parts belong to the country of their
cities; these two have codes of their own, and the rest (Siachen, the Spratly Islands, Clipperton) to nobody."""
LEASES = ("Baykonur lease in Qyzylorda", "Guantanamo Bay USNB")
OPEN_KINDS = ("Disputed", "Indefinite", "Line of control", "Indeterminant frontier")
LEAST_OWN, LEAST_FOUND = 0.7, 0.4
"""The part of the cities in a division's shapes that must be of it, and of its cities on land that must lie in them; below, the sources mean
different divisions: Natural Earth has the eleven old provinces of the DR Congo, for instance."""


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


def whole(point):
    """The point in units; QGIS cut its copy of Natural Earth a tenth of a degree before the date line and the south pole."""
    latitude, longitude = lines.unit(point)
    if abs(longitude) == 1_799_000:
        longitude = math.copysign(1_800_000, longitude)
    return -900_000 if latitude == -899_000 else latitude, int(longitude)


def edges(shapes):
    """For each edge, once, the shapes on either side of it."""
    sides = collections.defaultdict(set)
    for number, shape in enumerate(shapes):
        for ring in rings(shape):
            points = [whole(point) for point in ring]
            for a, b in zip(points, points[1:]):
                if a != b:
                    # An edge that a shape has on both sides is none.
                    sides[min(a, b), max(a, b)] ^= {number}
    return {edge: tuple(sorted(shapes)) for edge, shapes in sides.items() if shapes}


def chains(labelled):
    """Joins edges of one label to lines, as long as can be; yields the label and the points."""
    ends = collections.defaultdict(list)
    for edge, label in labelled.items():
        for point in edge:
            ends[point].append((edge, label))
    nodes = [point for point, at in ends.items() if len(at) != 2 or at[0][1] != at[1][1]]
    left = dict(labelled)

    def walk(point, edge, label):
        line = [point]
        while edge in left:
            del left[edge]
            point = edge[1] if edge[0] == point else edge[0]
            line.append(point)
            at = ends[point]
            if len(at) != 2 or at[0][1] != at[1][1]:
                break
            edge = at[1][0] if at[0][0] == edge else at[0][0]
        return label, line

    for point in sorted(nodes):
        for edge, label in sorted(ends[point]):
            if edge in left:
                yield walk(point, edge, label)
    for edge in sorted(labelled):
        if edge in left:
            yield walk(edge[0], edge, labelled[edge])


def open_lines(cache):
    """The lines that Natural Earth marks as disputed, indefinite or lines of control."""
    folder = next(cache.glob("debian/**/magics/10m"))
    for shape, row in geometry.shapefile(folder / "ne_10m_admin_0_boundary_lines_land"):
        if row["featurecla"].startswith(OPEN_KINDS):
            yield shape


def agreed(divisions):
    """The GeoNames divisions whose cities lie in the shapes given to them, and few others."""
    inside, there = collections.Counter(), collections.Counter()
    for shape in divisions["shapes"]:
        if shape["code"]:
            inside[shape["code"]] += shape["votes"]
            there[shape["code"]] += shape["cities"]
    return {code for code in inside
            if inside[code] >= LEAST_OWN * there[code] and inside[code] >= LEAST_FOUND * divisions["cities"][code]}


def main():
    cache, output = map(pathlib.Path, sys.argv[1:])
    divisions = json.loads((cache / "divisions.json").read_text())
    countries = list(geometry.shapes(cache, "countries", "iso_a2, name"))
    names = divisions["countries"]
    for (_, iso, name), code in zip(countries, names):
        if code != iso and iso != "-1":
            print(f"country {name or 'without a name'}: Natural Earth says {iso}, its cities say {code}")
    codes = [None if iso == "-1" else code or iso for (_, iso, _), code in zip(countries, names)]
    provinces, labels = zip(*geometry.shapes(cache, "states_provinces", "name"))
    tree = shapely.STRtree([shape for shape, *_ in countries])
    within = {}
    for province, country in zip(*tree.query([shape.representative_point() for shape in provinces], predicate="intersects").tolist()):
        within[province] = codes[country]
    country_of = []
    for number, (label, shape) in enumerate(zip(labels, divisions["shapes"])):
        country_of.append(within[number] or shape["country"] or PARTS_OF_NO_COUNTRY.get(label))
        if not within[number]:
            print(f"{label}, of no country in Natural Earth: {country_of[-1]}")
    sound = agreed(divisions)
    region_of = [shape["region"] if shape["code"] in sound else None for shape in divisions["shapes"]]
    district_of = [shape["district"] for shape in divisions["shapes"]]
    home_of = [shape["country"] for shape in divisions["shapes"]]

    known = shapely.STRtree(list(open_lines(cache)))
    sides = edges(provinces)
    middles = {edge: shapely.Point((edge[0][1] + edge[1][1]) / 2e4, (edge[0][0] + edge[1][0]) / 2e4) for edge, at in sides.items()
               if len(at) == 2 and country_of[at[0]] != country_of[at[1]]}
    near = set(known.query(list(middles.values()), predicate="dwithin", distance=NEAR_DEGREES)[0].tolist())
    open_edges = {edge for number, edge in enumerate(middles) if number in near}

    def kind(edge, at):
        if len(at) == 1:
            is_cut = abs(edge[0][1]) == abs(edge[1][1]) == 1_800_000 or edge[0][0] == edge[1][0] == -900_000
            return CUT if is_cut else COAST
        if country_of[at[0]] == country_of[at[1]]:
            # Within one country, but with a government of its own on one side: northern Cyprus, Somaliland.
            is_line = any(within[s] is None and labels[s] not in LEASES for s in at) and within[at[0]] != within[at[1]]
            return OPEN_BORDER if is_line else PROVINCE
        # Drawn as a border, but GeoNames counts a shape beside it to the country on the other side, or to a third.
        is_claimed = any(home_of[s] and home_of[s] != country_of[s] for s in at)
        return OPEN_BORDER if edge in open_edges or is_claimed else BORDER

    writer, names_of_claims, beside = lines.Writer(), lines.Labels(), collections.defaultdict(list)
    for (line_kind, at), line in sorted(chains({edge: (kind(edge, at), at) for edge, at in sides.items()})):
        numbers = writer.add(line, line_kind, left=at[0], right=at[1] if len(at) > 1 else UNMARKED)
        for areas in (country_of, region_of, district_of):
            here = [areas[s] for s in at]
            for area in set(here):
                # A line between two shapes of one area is not its boundary.
                if area is not None and here.count(area) == 1:
                    beside[area].extend(numbers)
    claims = sorted(((f"{name}|{left}", [[lines.unit(p) for p in ring] for ring in rings(shape)])
                     for shape, name, left in geometry.shapes(cache, "disputed_borders", "name, adm0_left")))
    for label, parts in claims:
        for line in parts:
            writer.add(line, CLAIM, label=names_of_claims.offset(label))

    posted, country_table, division_table = bytearray(), bytearray(), bytearray()
    country_codes = sorted({code for code in country_of if code})
    region_countries = {shape["region"]: shape["code"][:2] for shape in divisions["shapes"] if shape["code"]}
    district_parents = {shape["district"]: shape["region"] for shape in divisions["shapes"] if shape["district"]}
    division_ids = sorted(area for area in beside if isinstance(area, int))

    def post(area):
        first = len(posted) // 4
        posted.extend(struct.pack(f"<{len(beside[area])}I", *beside[area]))
        return *writer.bounds(beside[area]), first, len(beside[area])

    for code in country_codes:
        country_table += struct.pack("<2sHhhhhII", code.encode(), 0, *post(code))
    for number in division_ids:
        parent = district_parents.get(number, 0)
        division_table += struct.pack("<II2sHhhhhII", number, parent, region_countries[parent or number].encode(), 0, *post(number))
    table = bytearray()
    for country, region in zip(country_of, region_of):
        table += struct.pack("<HH", country_codes.index(country) if country else UNMARKED,
                             division_ids.index(region) if region else UNMARKED)
    container.write(output / "borders.bin", 2, [bytes(writer.blocks), bytes(writer.steps), bytes(table), bytes(country_table),
                                                bytes(division_table), bytes(posted), bytes(names_of_claims.bytes)])
    print(f"{writer.count:,} blocks, {len(writer.steps) // 4:,} steps, {len(country_codes)} countries, {len(division_ids)} divisions")
    left_out = sorted({shape["code"] for shape in divisions["shapes"] if shape["code"]} - sound)
    print(f"no outline for {len(left_out)} divisions that the sources part otherwise:", " ".join(left_out))


if __name__ == "__main__":
    main()
