"""A file that is read without running code: a JSON head and bytes that it points into, sealed by a checksum."""

import json
import mmap
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakSet
from zlib import crc32

MAGIC = b"imaging-jobs content 6\n"
"""Changes with the form of the file."""

START = len(MAGIC) + 4
"""Where what is sealed begins: after the checksum."""

Span = Sequence[int]
"""Where a piece begins and ends."""


class Body:
    """Bytes one after the other, each piece known by its span."""

    def __init__(self) -> None:
        self.data = bytearray()

    def add(self, piece: bytes) -> Span:
        self.data += piece
        return (len(self.data) - len(piece), len(self.data))


class Pieces:
    """The bytes that a head points into."""

    def __init__(self, data: memoryview) -> None:
        self._data = data

    def bytes(self, span: Span) -> memoryview:
        return self._data[slice(*span)]

    def text(self, span: Span) -> str:
        return str(self.bytes(span), "utf-8")

    def value(self, span: Span) -> Any:
        """What was kept as JSON."""
        return json.loads(self.text(span))


def sealed(head: Mapping[str, Any], body: Body) -> bytes:
    """The bytes of the file."""
    shown = json.dumps(head, separators=(",", ":")).encode()
    rest = len(shown).to_bytes(4, "little") + shown + body.data
    return MAGIC + crc32(rest).to_bytes(4, "little") + rest


def opened(path: Path) -> tuple[Mapping[str, Any], Pieces] | None:
    """Head and pieces of a file; nothing if it is missing or not as it was written."""
    try:
        mapped = _mapped(path)
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    data = memoryview(mapped)
    if data[: len(MAGIC)] != MAGIC or crc32(data[START:]).to_bytes(4, "little") != data[len(MAGIC) : START]:
        return None
    size = int.from_bytes(data[START : START + 4], "little")
    head = json.loads(bytes(data[START + 4 : START + 4 + size]))
    let_go()
    return head, Pieces(data[START + 4 + size :])


def _mapped(path: Path) -> mmap.mmap:
    """The bytes of a file, which lie in memory only where they are read.

    A cache is only ever put in another's place, never written into: what is mapped stays as it is.
    """
    with open(path, "rb") as file:
        made = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    OPEN.add(made)
    return made


OPEN: "WeakSet[mmap.mmap]" = WeakSet()
"""Every file that is mapped."""


def let_go() -> None:
    """Gives back the memory in which files lie, where the system can: what is read again comes again, in no time."""
    if sys.platform != "win32":
        for each in OPEN:
            each.madvise(mmap.MADV_DONTNEED)
