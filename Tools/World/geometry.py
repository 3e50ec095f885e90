"""Natural Earth shapes out of QGIS's world_map.gpkg, with the ISO code of each country by the cities that lie in it."""
import collections
import math
import sqlite3
import struct

import shapely


def shapes(cache, table, columns):
    """Rows of a layer: its geometry and the wanted columns."""
    path = next(cache.glob("debian/**/world_map.gpkg"))
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        for row in database.execute(f"select geom, {columns} from {table}"):
            if row[0]:
                yield geometry(row[0]), *row[1:]


def geometry(blob):
    """A GeoPackage geometry: its header, whose flags tell the size of the envelope, and WKB."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
    return shapely.make_valid(shapely.from_wkb(blob[8 + envelope:]))


def shapefile(path):
    """The lines of a shapefile (ESRI, Shapefile Technical Description, 1998), each with its row of the table beside it."""
    table = path.with_suffix(".dbf").read_bytes()
    count, head, length = struct.unpack_from("<IHH", table, 4)
    fields = [(table[i:i + 11].split(b"\0")[0].decode(), table[i + 16]) for i in range(32, head - 31, 32) if table[i] != 13]
    data, index = path.with_suffix(".shp").read_bytes(), path.with_suffix(".shx").read_bytes()
    for number in range(count):
        offset = 2 * struct.unpack_from(">I", index, 100 + 8 * number)[0]
        row, position = {}, head + number * length + 1
        for name, width in fields:
            row[name] = table[position:position + width].decode("utf-8", "replace").strip(" \0")
            position += width
        if struct.unpack_from("<I", data, offset + 8)[0] == 3:
            parts, points = struct.unpack_from("<II", data, offset + 44)
            starts = [*struct.unpack_from(f"<{parts}I", data, offset + 52), points]
            numbers = struct.unpack_from(f"<{2 * points}d", data, offset + 52 + 4 * parts)
            line = list(zip(numbers[::2], numbers[1::2]))
            yield shapely.MultiLineString([line[a:b] for a, b in zip(starts, starts[1:])]), row


def majority(polygons, points, labels):
    """For each polygon the label that most of the points in it bear, or None; and for each point its polygon, or −1."""
    tree = shapely.STRtree(polygons)
    inside, where = tree.query(shapely.points(points), predicate="intersects")
    votes = [collections.Counter() for _ in polygons]
    home = [-1] * len(points)
    for point, polygon in zip(inside.tolist(), where.tolist()):
        votes[polygon][labels[point]] += 1
        home[point] = polygon
    return [sorted(vote.items(), key=lambda item: (-item[1], item[0]))[0][0] if vote else None for vote in votes], home


def label_point(shape):
    """(lat, lon) of the middle of the largest part, inside it."""
    parts = [part for part in getattr(shape, "geoms", [shape]) if part.geom_type in ("Polygon", "MultiPolygon")]
    largest = max(parts, key=lambda part: part.area)
    middle = largest.centroid
    if not largest.contains(middle):
        middle = largest.representative_point()
    return middle.y, middle.x


def radius_km(shape):
    """The radius of the circle of the same area, in kilometres."""
    latitude = shape.centroid.y
    square_km = shape.area * 111.2 ** 2 * math.cos(math.radians(latitude))
    return math.sqrt(max(square_km, 0.0) / math.pi)


