"""The container of the binary data files: see FORMAT.md."""
import struct

MAGIC = b"sitrepW\0"
VERSION = 1


def fnv1a(data):
    """FNV-1a of 32 bits."""
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def write(path, kind, sections):
    """Writes the sections (bytes) as one file, each at a multiple of 8 bytes."""
    header = 32 + 8 * len(sections)
    offset, table, body = header + -header % 8, b"", b""
    parts = [b"\0" * (-header % 8)]
    for section in sections:
        table += struct.pack("<II", offset, len(section))
        parts += [section, b"\0" * (-len(section) % 8)]
        offset += len(section) + -len(section) % 8
    body = b"".join(parts)
    head = MAGIC + struct.pack("<IIQII", VERSION, kind, header + len(body), len(sections), fnv1a(table))
    path.write_bytes(head + table + body)
    print(f"{path.name}: {header + len(body):,} bytes", [len(s) for s in sections])
