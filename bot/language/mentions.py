"""Mentions: the names in a question, longest first; names come before keywords, so none can look like one."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count

from bot.dataclass import dataclass, replace
from bot.language.spelling import Word

LONGEST = 12
"""Words in a name; longer ones are nobody's way of asking."""

WEAK = 0.5
"""How surely a name is meant that is also an ordinary word, as `pet` is, when typed in small letters."""

BETWEEN = frozenset({"a", "the", "want", "like", "to", "be", "about", "mean", "into", "do"})
"""Words that may stand between a `not` and the name it denies: not an mri, not want the mri."""


BESIDE = "beside"
"""What a name needs that means something only where it is set beside another name."""

JOINTS = frozenset({"or", "versus", "than", "against"})
"""Words that set two names side by side."""

APART = 6
"""Words that may stand between names that are set side by side: longer than it is for a."""


@dataclass(frozen=True, slots=True)
class Name:
    """One way to say an entity."""

    words: tuple[str, ...]
    kind: str
    id: str
    needs: str = ""
    """`capitals`: a code such as TX, which in small letters needs an `in` before it; `only capitals`: one that is a
    word, as ME; `ordinary`: also a plain word;
    `beside`: too short to mean anything but in "lead tech or manager", set beside another name."""


class Names(Mapping[str, tuple[Name, ...]]):
    """All names by their first two words, or the only one; the longest first. They are made when they are asked for."""

    def __init__(self, made: dict[str, tuple[Name, ...]], kept: "Kept | None" = None) -> None:
        self._made = made
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


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity that a question names."""

    kind: str
    id: str
    start: int
    """The first of its words, counted in words."""
    end: int
    sure: float = 1.0
    denied: bool = False
    """Whether it stands after a not: "no, not MRI"."""
    others: tuple[tuple[str, str], ...] = ()
    """Kind and id of what else has this very name."""
    clue: str = ""
    """The words that describe it, where it is not named."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """What of one kind has this name."""
        return tuple(ident for each, ident in ((self.kind, self.id), *self.others) if each == kind)


def names(entries: Iterable[Name]) -> Names:
    """Names in the order in which they are looked for."""
    shelves: defaultdict[str, list[Name]] = defaultdict(list)
    for entry in dict.fromkeys(entries):
        if entry.words:
            shelves[" ".join(entry.words[:2])].append(entry)
    return Names({begun: tuple(sorted(shelf, key=_order)) for begun, shelf in shelves.items()})


def dump(kept: Names) -> tuple[bytes, bytes, bytes]:
    """What a cache keeps: the beginnings, a line each; where the names of each end; and the names."""
    if kept.kept:
        return kept.kept.pieces()
    shelves = [
        json.dumps([(" ".join(one.words), one.kind, one.id, one.needs) for one in kept[begun]]).encode()
        for begun in kept
    ]
    return "\n".join(kept).encode(), array("I", accumulate(map(len, shelves))).tobytes(), b"".join(shelves)


def load(begun: bytes | memoryview, ends: bytes | memoryview, shelves: bytes | memoryview) -> Names:
    """Names from what `dump` gave."""
    places = dict(zip(str(begun, "utf-8").split("\n"), count()))
    return Names({}, Kept(places, array("I", bytes(ends)), memoryview(shelves))) if ends else Names({})


def mentions(words: Sequence[Word], known: Names, text: str, negations: frozenset[str]) -> tuple[Mention, ...]:
    """The entities that the words name, from left to right; `text` is the cleaned question, for its capitals."""
    found: list[Mention] = []
    last = 0
    for place, begun in known.begun_in([word.word for word in words]):
        one = _longest(begun, words, place, text) if place >= last else None
        if one is not None:
            found.append(replace(one, denied=True) if _denied(words, last, one.start, negations) else one)
            last = one.end
    return _with_sides(words, tuple(found), known)


def _with_sides(words: Sequence[Word], found: tuple[Mention, ...], known: Names) -> tuple[Mention, ...]:
    """The mentions, and the short names that are set beside one of them: "x-ray or respiratory"."""
    joints = [place for place, word in enumerate(words) if word.word in JOINTS and not _is_thing(words, place)]
    if not joints or not found:
        return found
    made: list[Mention] = []
    said = tuple(word.word for word in words)
    for place, begun in known.begun_in(said):
        short = (name for name in begun if name.needs == BESIDE and said[place : place + len(name.words)] == name.words)
        name = next(short, None)
        if name and (not made or made[-1].end <= place) and _is_side(place, len(name.words), (*found, *made), joints):
            made.append(Mention(name.kind, name.id, place, place + len(name.words)))
    kept = (one for one in found if not any(one.start < side.end and side.start < one.end for side in made))
    return tuple(sorted((*kept, *made), key=lambda one: one.start)) if made else found


def _is_thing(words: Sequence[Word], place: int) -> bool:
    """Whether a word is no joint, as in "lead aprons in the OR"."""
    return place > 0 and words[place - 1].word == "the"


def _is_side(place: int, size: int, found: Sequence[Mention], joints: Sequence[int]) -> bool:
    """Whether such a name stands in no other, and across a joint from one; a place is no such name."""
    end = place + size
    named = [one for one in found if one.kind != "place" and not _is_nobody(one, place, end)]
    if any(one.start < end and place < one.end for one in named):
        return False
    spans = [(one.end, place) if one.end <= place else (end, one.start) for one in named if one.id]
    return any(0 < after - before <= APART and any(before <= at < after for at in joints) for before, after in spans)


def _is_nobody(one: Mention, start: int, end: int) -> bool:
    """Whether these very words are an occupation without an entry, as "therapist" is where no rad tech is beside it."""
    return one.kind == "other" and not one.id and (one.start, one.end) == (start, end)


def replaced(words: Sequence[Word], spans: Iterable[tuple[int, int, str]]) -> tuple[Word, ...]:
    """The words with a mark such as `<job>` in place of each span: its first word, the word after it, the mark."""
    made: list[Word] = []
    place = 0
    for start, end, mark in spans:
        made += words[place:start]
        made.append(Word(mark, words[start].start, words[end - 1].end, mark))
        place = end
    return (*made, *words[place:])


def _order(name: Name) -> tuple[int, str, bool, str]:
    return (-len(name.words), ORDER.get(name.kind, "9"), not name.id, name.id)


ORDER = {"job": "0", "field": "1", "term": "2", "other": "3", "place": "4"}
"""Which kind a name means first, where several have it."""


def _longest(begun: Iterable[Name], words: Sequence[Word], place: int, text: str) -> Mention | None:
    """The longest of these names that stands here, with all that share it."""
    following = tuple([word.word for word in words[place : place + LONGEST]])
    whole = (name for name in begun if following[: len(name.words)] == name.words)
    fitting = [name for name in whole if _fits(name, words, place, text)]
    if not fitting:
        return None
    size = len(fitting[0].words)
    same = [name for name in fitting if len(name.words) == size]
    end = place + size
    others = tuple((name.kind, name.id) for name in same[1:])
    return Mention(same[0].kind, same[0].id, place, end, _sure(same[0], words, place, text), others=others)


def _fits(name: Name, words: Sequence[Word], place: int, text: str) -> bool:
    """Whether a code is typed as one: in capitals, or after `in` where it is no ordinary word; "or tech" is none."""
    if name.needs == BESIDE:
        return False
    typed = text[words[place].start : words[place].end]
    shouting = text.isupper()
    if name.words[0] in JOINTS:
        return typed.isupper() and not shouting
    if "capitals" not in name.needs:
        return True
    after_in = name.needs == "capitals" and place > 0 and words[place - 1].word == "in"
    return (typed.isupper() and not shouting) or (after_in and (shouting or typed.islower()) and len(words) > 1)


def _sure(name: Name, words: Sequence[Word], place: int, text: str) -> float:
    """How surely the name is meant: spelling counts, and an ordinary word wants its capitals."""
    sure = min(words[place + step].sure for step in range(len(name.words)))
    if name.needs == "ordinary" and not text[words[place].start : words[place].end].isupper():
        return min(sure, WEAK)
    return sure


def is_denied(words: Sequence[Word], start: int, end: int, negations: frozenset[str]) -> bool:
    """Whether a negation stands just before these words or among them."""
    return _denied(words, 0, start, negations) or any(word.word in negations for word in words[start:end])


def _denied(words: Sequence[Word], after: int, start: int, negations: frozenset[str]) -> bool:
    """Whether a negation stands just before, with no other name between; "no, I meant ultrasound" denies nothing."""
    place = start - 1
    while place >= after and words[place].word in BETWEEN:
        place -= 1
    return place >= after and words[place].word in negations
