"""Tens of thousands of names with their places, in bytes: one question asks for a few and needs no dict of all."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any
from zlib import crc32

from bot.dataclass import Memo


def marked(names: Mapping[str, int]) -> dict[str, bytes]:
    """Names that are numbered from 0 on, as `Marked` reads them."""
    if isinstance(names, Marked):
        return names.kept()
    texts = [name.encode() for name in names]
    marks = sorted([crc32(text) << 32 | place for place, text in enumerate(texts)])
    return {
        "names": b"".join(texts),
        "ends": array("I", accumulate(map(len, texts))).tobytes(),
        "marks": array("I", [mark >> 32 for mark in marks]).tobytes(),
        "places": array("I", [mark & 0xFFFFFFFF for mark in marks]).tobytes(),
    }


UNASKED = -1
"""Stands for the place of a name that nobody asked for yet."""


class Marked(Mapping[str, int]):
    """The place of each name, found by halving a sorted list of checksums."""

    def __init__(self, kept: Mapping[str, bytes | memoryview]) -> None:
        self._names = memoryview(kept["names"])
        self._ends = memoryview(kept["ends"]).cast("I")
        self._marks = memoryview(kept["marks"]).cast("I")
        self._places = memoryview(kept["places"]).cast("I")
        self._found = Memo()

    def kept(self) -> dict[str, bytes]:
        """What it was made of."""
        parts = {"names": self._names, "ends": self._ends, "marks": self._marks, "places": self._places}
        return {name: part.tobytes() for name, part in parts.items()}

    def __getitem__(self, name: str) -> int:
        found: int | None = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        place: int | None = self._found.get(name, UNASKED)
        if place == UNASKED:
            place = self._found.keep(name, self._place(name))
        return default if place is None else place

    def _place(self, name: str) -> int | None:
        text = name.encode("utf-8", "replace")
        mark = crc32(text)
        at = bisect_left(self._marks, mark)
        while at < len(self._marks) and self._marks[at] == mark:
            if self._text(self._places[at]) == text:
                return self._places[at]
            at += 1
        return None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (str(self._text(place), "utf-8") for place in range(len(self)))

    def __len__(self) -> int:
        return len(self._ends)

    def _text(self, place: int) -> memoryview:
        return self._names[self._ends[place - 1] if place else 0 : self._ends[place]]
