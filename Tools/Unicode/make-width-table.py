#!/usr/bin/env python3
"""Writes Sources/CommandLanguage/Text/DisplayWidthTable.swift from Python's unicodedata.

    python3 Tools/Unicode/make-width-table.py > Sources/CommandLanguage/Text/DisplayWidthTable.swift

Two columns: East_Asian_Width W or F (UAX #11), and the unassigned places of the ideographic blocks, which UAX #11 calls wide.
None: general categories Mn and Me, Cf (but the soft hyphen and the Arabic number signs, which terminals draw), Zl, Zp, and the
Hangul vowels and final consonants, which join the syllable before them. Everything else is one column, ambiguous widths included.
"""

import sys
import unicodedata

ALWAYS_WIDE = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
JOINING_JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]
DRAWN_FORMAT = {0x00AD, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD} | set(range(0x0600, 0x0606))


def inside(code, ranges):
    return any(low <= code <= high for low, high in ranges)


def width(code):
    character = chr(code)
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Zl", "Zp") or inside(code, JOINING_JAMO):
        return 0
    if category == "Cf" and code not in DRAWN_FORMAT:
        return 0
    if inside(code, ALWAYS_WIDE) or unicodedata.east_asian_width(character) in ("W", "F"):
        return 2
    return 1


def ranges_of(wanted):
    ranges, start = [], None
    for code in range(0x300, 0x110001):
        here = code <= 0x10FFFF and width(code) == wanted
        if here and start is None:
            start = code
        elif not here and start is not None:
            ranges.append((start, code - 1))
            start = None
    return ranges


def write(name, comment, ranges):
    print(f"  /// {comment}")
    print(f"  static let {name}: [UInt32] = [")
    line = "   "
    for low, high in ranges:
        item = f" 0x{low:04X}, 0x{high:04X},"
        if len(line) + len(item) > 138:
            print(line)
            line = "   "
        line += item
    print(line)
    print("  ]")


if sys.version_info < (3, 11):
    sys.exit("make-width-table.py: needs Python 3.11 or newer, for Unicode 14 or newer")
print(f"""/// Code points by terminal width, Unicode {unicodedata.unidata_version}: first and last of each range in turn, ascending, from U+0300 on.
///
/// Written by Tools/Unicode/make-width-table.py, which says what counts as wide and what as nothing; do not edit.
enum DisplayWidthTable {{""")
write("wide", "Two columns.", ranges_of(2))
print()
write("zero", "No column of their own.", ranges_of(0))
print("}")
