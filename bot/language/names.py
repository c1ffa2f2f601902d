"""Names: the ways to say what a question can be about, found by their first words; a cache keeps them as they are."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count

from bot.dataclass import dataclass

BESIDE = "beside"
"""What a name needs that means something only where it is set beside another name."""

ASKED = "asked"
"""What an ordinary word needs that is a name only where its meaning is asked: "what is a step"."""

Groups = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Frames:
    """The words by which a meaning is asked."""

    before: Groups = frozenset()
    """Before a name: "what is", "mean by"; an article may stand between."""
    after: Groups = frozenset()
    """Behind it: "mean", "what is that"."""
    then: Groups = frozenset()
    """Single words that may follow a name that is asked about: "what is a step in pay", and not "a step manager"."""


NO_FRAMES = Frames()


@dataclass(frozen=True, slots=True)
class Name:
    """One way to say an entity."""

    words: tuple[str, ...]
    kind: str
    id: str
    needs: str = ""
    """`capitals`: a code such as TX, which in small letters needs an `in` before it; `only capitals`: one that is a
    word, as ME; `ordinary`: also a plain word;
    `beside`: too short to mean anything but in "lead tech or manager", set beside another name; `asked`: meant only
    where its meaning is asked."""


class Names(Mapping[str, tuple[Name, ...]]):
    """All names by their first two words, or the only one; the longest first. They are made when they are asked for."""

    def __init__(
        self, made: dict[str, tuple[Name, ...]], kept: "Kept | None" = None, frames: Frames = NO_FRAMES
    ) -> None:
        self._made = made
        self.frames = frames
        self.kept = kept
        self._known: Mapping[str, object] = kept.places if kept else made
        self._begun: dict[str, list[str]] = {}

    def __getitem__(self, begun: str) -> tuple[Name, ...]:
        if begun not in self._made:
            if self.kept is None:
                raise KeyError(begun)
            shelf = json.loads(self.kept.shelf(begun))
            self._made[begun] = tuple(Name(tuple(words.split(" ")), *rest) for words, *rest in shelf)
        return self._made[begun]

    def begun(self, first: str, second: str) -> tuple[Name, ...]:
        """The names that begin with two words, and those that are the first alone: at most places there is none."""
        both = f"{first} {second}"
        with_both = self[both] if both in self._known else ()
        return with_both + self[first] if first in self._known else with_both

    def begun_in(self, said: Sequence[str]) -> list[tuple[int, tuple[Name, ...]]]:
        """Where names begin in these words, and which: at most places there is none."""
        known, pairs = self._known, zip(said, (*said[1:], ""), strict=False)
        return [
            (place, self.begun(one, other))
            for place, (one, other) in enumerate(pairs)
            if one in known or f"{one} {other}" in known
        ]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def starting(self, first: str) -> Iterator[Name]:
        """All names with this first word."""
        if not self._begun:
            for begun in self:
                self._begun.setdefault(begun.partition(" ")[0], []).append(begun)
        return (name for begun in self._begun.get(first, ()) for name in self[begun])


@dataclass(frozen=True, slots=True)
class Kept:
    """Names as a cache keeps them."""

    places: Mapping[str, int]
    """The number of each beginning."""
    ends: Sequence[int]
    """Where the names of each end."""
    shelves: memoryview
    """The names of each as JSON, one after the other."""

    def shelf(self, begun: str) -> str:
        place = self.places[begun]
        return str(self.shelves[self.ends[place - 1] if place else 0 : self.ends[place]], "utf-8")

    def pieces(self) -> tuple[bytes, bytes, bytes]:
        """What it was made of."""
        return "\n".join(self.places).encode(), array("I", self.ends).tobytes(), bytes(self.shelves)


def names(entries: Iterable[Name], frames: Frames = NO_FRAMES) -> Names:
    """Names in the order in which they are looked for, and the words by which their meaning is asked."""
    shelves: defaultdict[str, list[Name]] = defaultdict(list)
    for entry in dict.fromkeys(entries):
        if entry.words:
            shelves[" ".join(entry.words[:2])].append(entry)
    return Names({begun: tuple(sorted(shelf, key=_order)) for begun, shelf in shelves.items()}, frames=frames)


def dump(kept: Names) -> tuple[bytes, bytes, bytes]:
    """What a cache keeps: the beginnings, a line each; where the names of each end; and the names."""
    if kept.kept:
        return kept.kept.pieces()
    shelves = [
        json.dumps([(" ".join(one.words), one.kind, one.id, one.needs) for one in kept[begun]]).encode()
        for begun in kept
    ]
    return "\n".join(kept).encode(), array("I", accumulate(map(len, shelves))).tobytes(), b"".join(shelves)


Piece = bytes | memoryview


def load(begun: Piece, ends: Piece, shelves: Piece, frames: Frames = NO_FRAMES) -> Names:
    """Names from what `dump` gave, and the words by which their meaning is asked."""
    places = dict(zip(str(begun, "utf-8").split("\n"), count()))
    kept = Kept(places, array("I", bytes(ends)), memoryview(shelves))
    return Names({}, kept if ends else None, frames)


def _order(name: Name) -> tuple[int, str, bool, str]:
    return (-len(name.words), ORDER.get(name.kind, "9"), not name.id, name.id)


ORDER = {"job": "0", "field": "1", "term": "2", "other": "3", "place": "4"}
"""Which kind a name means first, where several have it."""
