"""The keys of names, as Sources/World/NameKey.swift makes them; the tests compare both on the data."""
import unicodedata

SPECIAL = dict(zip("øđðłħıŋŧĸſəƀƃƈƌƒƙƚơƥƫƭưƴƶǝǥɓɖɗȷŉƞɔɛɣɨʉɲƹʋ", "oddlhintksabbcdfklopttuyzegbddjnnoegiunzv"))
SPECIAL |= {'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ƣ': 'oi', 'ǆ': 'dz', 'ǉ': 'lj', 'ǌ': 'nj', 'ǳ': 'dz', 'ẞ': 'ss'}
DROPPED = set("'.`\u00b4\u00b7\u02c8\u2018\u2019\u201b") | {chr(c) for c in range(0x2B9, 0x2C0)} | {chr(c) for c in range(0x300, 0x370)}
PARTICLES = set("al el ul e i ye as ash ad an ar at az es esh ed en er et ez ur us".split())
WRITTEN_OUT = {"st": "saint", "ste": "saint", "ft": "fort", "mt": "mount"}


def plain(letter):
    """A Latin letter without its accents, as ASCII; empty where it has none."""
    lower = letter.lower()
    if lower in SPECIAL:
        return SPECIAL[lower]
    parts = (SPECIAL.get(part, part) for part in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(part))
    return "".join(c for c in "".join(parts).lower() if c.isascii() and c.isalnum())


def exact(name):
    """The exact key: case and accents folded, apostrophes and stops dropped, other marks one space."""
    key, between = [], False
    for c in name:
        code = ord(c)
        if c.isascii() and c.isalnum():
            letters = c.lower()
        elif c in DROPPED:
            continue
        elif 0xC0 <= code < 0x2B0 or 0x1E00 <= code < 0x1F00:
            letters = plain(c)
        elif code < 0xC0 or 0x2000 <= code < 0x2070:
            between = True
            continue
        else:
            letters = c
        if between and key:
            key.append(" ")
        between = False
        key.append(letters)
    return "".join(key)


def loose(key):
    """The looser key of an exact one: no particles, no spaces, St, Ft and Mt written out."""
    words = [WRITTEN_OUT.get(word, word) for word in key.split(" ") if word not in PARTICLES]
    return "".join(words) or key.replace(" ", "")
