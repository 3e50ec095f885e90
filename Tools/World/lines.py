"""Lines in blocks of 64 steps, as borders.bin and rivers.bin hold them: see FORMAT.md."""
import math
import struct

UNITS_PER_DEGREE = 10_000
"""A unit is 11 m on the ground; the outlines are right to 2–4 km."""
DEGREES_PER_STEP = 0.2
"""Longest step between two vertices; a chord of this length (22 km) leaves the arc by less than ten metres."""
BLOCK = 64
"""Steps of a block, whose bounds are stored so that a search can leave it out."""
CONTINUES = 0x80
"""Flag of a block that begins where the one before it ends."""


def unit(point):
    """(x, y) in degrees → (latitude, longitude) in units."""
    return round(point[1] * UNITS_PER_DEGREE), round(point[0] * UNITS_PER_DEGREE)


def densified(line):
    """The line with long steps parted; its points are (latitude, longitude) in units."""
    points = []
    longest = DEGREES_PER_STEP * UNITS_PER_DEGREE
    for (y1, x1), (y2, x2) in zip(line, line[1:]):
        breadth = abs(x2 - x1) * math.cos(math.radians(y1 / UNITS_PER_DEGREE))
        steps = max(1, math.ceil(max(breadth, abs(y2 - y1)) / longest), math.ceil(abs(x2 - x1) / 30_000))
        points += [(round(y1 + (y2 - y1) * i / steps), round(x1 + (x2 - x1) * i / steps)) for i in range(steps)]
    return points + [line[-1]]


class Writer:
    """Collects lines and writes them as the sections `blocks` and `steps`."""

    def __init__(self):
        self.blocks, self.steps, self.count = bytearray(), bytearray(), 0

    def add(self, line, kind, label=0xFFFF, left=0xFFFF, right=0xFFFF):
        """Adds one line; returns the numbers of its blocks."""
        points, first = densified(line), self.count
        for start in range(0, len(points) - 1, BLOCK):
            block = points[start:start + BLOCK + 1]
            bounds = [f(p[axis] for p in block) for f in (min, max) for axis in (0, 1)]
            self.blocks += struct.pack(
                "<iiIBBHHHhhhh", *block[0], len(self.steps) // 4, len(block) - 1, kind | (CONTINUES if start else 0), label, left, right,
                *(math.floor(b / 100) for b in bounds[:2]), *(math.ceil(b / 100) for b in bounds[2:]))
            for (y1, x1), (y2, x2) in zip(block, block[1:]):
                self.steps += struct.pack("<hh", y2 - y1, x2 - x1)
            self.count += 1
        return range(first, self.count)

    def bounds(self, numbers):
        """The box round blocks: south, west, north, east in hundredths of a degree."""
        boxes = [struct.unpack_from("<hhhh", self.blocks, 28 * number + 20) for number in numbers]
        return *(min(box[i] for box in boxes) for i in (0, 1)), *(max(box[i] for box in boxes) for i in (2, 3))


class Labels:
    """Strings of up to 255 bytes with a length byte before them, each once."""

    def __init__(self):
        self.bytes, self.offsets = bytearray(), {}

    def offset(self, text):
        data = text.encode()[:255]
        if data not in self.offsets:
            self.offsets[data] = len(self.bytes)
            self.bytes += bytes([len(data)]) + data
        return self.offsets[data]
