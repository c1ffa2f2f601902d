"""Keyword weights: for each feature, the intents it speaks for, in flat arrays that load fast."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Any, Literal

from bot.dataclass import KEPT, Memo, dataclass, field
from bot.language.lanes import ZERO, number, packed, units
from bot.language.marks import Marked, marked

Code = Literal["f", "I", "H", "d"]

ARRAYS: Mapping[str, Code] = {
    "rarity": "f",
    "starts": "I",
    "owners": "H",
    "values": "f",
    "counts": "H",
    "leaning": "f",
    "shelves": "H",
    "sizes": "I",
    "crowd_leaning": "f",
    "sureness": "d",
}
"""The arrays of the weights, and of what sort of number each is."""


SCALE = 0.25
"""What a log-odds weighs: so that a sure reading leads by about the margin of 1 that learning asks for."""

DOUBT = 0.05
"""How often a feature is thought to stand where it was never seen: less believes in single phrases, more in crowds."""

WIDE = 24
"""A feature is wide that speaks of one in so many of the intents."""

LEANING = -1
"""The place of the leanings among what is kept of whole rows."""

Row = tuple[Sequence[int], Sequence[float]]
"""The intents that a feature speaks for or against, in their order, and how strongly."""


@dataclass(frozen=True, slots=True)
class Weights:
    """An inverted index: a question costs what its own features hold, whatever the number of phrases.

    The numbers lie in flat arrays, or in the bytes of a cache as they are.
    """

    intents: tuple[str, ...]
    features: Mapping[str, int]
    """The place of each feature in the arrays."""
    rarity: Sequence[float]
    """What each feature counts: rarer ones more. One number more at the end: what an unknown word would count."""
    starts: Sequence[int]
    """Where the row of each feature begins; one more at the end."""
    owners: Sequence[int]
    """The intents of a row."""
    values: Sequence[float]
    """How strongly the feature speaks for that intent, its rarity already in it, where that was learnt."""
    counts: Sequence[int]
    """In how many phrases of that intent it stands, where phrases were counted: the rest follows (`row`)."""
    leaning: Sequence[float]
    """What each intent gets for every feature of a question, beside what the feature says of it."""
    sureness: Sequence[float]
    """The coefficients of the confidence (calibration.py)."""
    shelves: Sequence[int] = field(default_factory=lambda: array("H"))
    """The group of each intent, by number, where phrases were counted: what speaks for it speaks for its intents."""
    sizes: Sequence[int] = field(default_factory=lambda: array("I"))
    """The phrases of each group."""
    crowd_leaning: Sequence[float] = field(default_factory=lambda: array("f"))
    """What each group gets for every feature of a question."""
    letters: bool = True
    """Whether runs of letters within words are weighed too."""
    rows: Memo = field(default_factory=Memo)
    crowds: Memo = field(default_factory=Memo)
    tallies: Memo = field(default_factory=Memo)
    blends: Memo = field(default_factory=Memo)

    def row(self, feature: int) -> Row:
        """What a feature says."""
        made: Row | None = self.rows.get(feature)
        return made or self.rows.keep(feature, self._row(feature))

    def _row(self, feature: int) -> Row:
        span = slice(self.starts[feature], self.starts[feature + 1])
        return tuple(self.owners[span]), tuple(self._values(feature, span))

    def _values(self, feature: int, span: slice) -> Sequence[float]:
        """What was learnt, or what follows from the counts."""
        return self._worked_out(feature, self.counts[span]) if self.counts else self.values[span]

    def _worked_out(self, feature: int, counts: Sequence[int]) -> Sequence[float]:
        """The log-odds of a feature for these against all others, times its rarity."""
        whole, rarity = sum(counts), SCALE * self.rarity[feature]
        return array("f", [rarity * odds(each, whole) if each else 0.0 for each in counts])

    def crowd(self, feature: int) -> Row:
        """What a feature says of groups of intents."""
        made: Row | None = self.crowds.get(feature)
        return made or self.crowds.keep(feature, self._crowd(feature))

    def _crowd(self, feature: int) -> Row:
        found = self.crowd_counts(feature)
        owners = tuple(sorted(found))
        return owners, tuple(self._worked_out(feature, [found[group] for group in owners]))

    def crowd_counts(self, feature: int) -> Mapping[int, int]:
        """In how many phrases of each group a feature stands."""
        found: dict[int, int] | None = self.tallies.get(feature)
        if found is None:
            found = self.tallies.keep(feature, {})
            span = slice(self.starts[feature], self.starts[feature + 1])
            for owner, often in zip(self.owners[span], self.counts[span], strict=True):
                if often:
                    found[self.shelves[owner]] = found.get(self.shelves[owner], 0) + often
        return found

    def wide(self, feature: int) -> int | None:
        """What a feature that speaks of many intents says of every one, half its own and half its group's, in lanes."""
        made: int | None = self.blends.get(feature)
        if made is None and (self.starts[feature + 1] - self.starts[feature]) * WIDE >= len(self.intents):
            made = self.blends.keep(feature, packed(self._blended(feature)))
        return made

    def _blended(self, feature: int) -> Sequence[int]:
        own, every = zip(*self._row(feature), strict=True), len(self.intents)
        if not self.shelves:
            return units(own, [ZERO] * every)
        crowd = units(zip(*self._crowd(feature), strict=True), [ZERO] * len(self.sizes), 1 / 2)
        return units(own, list(map(crowd.__getitem__, self.shelves)), 1 / 2)

    def leant(self) -> Sequence[float]:
        """What every intent gets for each feature, half its own and half its group's."""
        made: Sequence[float] | None = self.blends.get(LEANING)
        return made or self.blends.keep(LEANING, tuple(self._leant()))

    def _leant(self) -> Iterable[float]:
        if not self.shelves:
            return self.leaning
        return ((own + self.crowd_leaning[shelf]) / 2 for own, shelf in zip(self.leaning, self.shelves, strict=True))

    def value(self, feature: int, intent: int) -> float:
        """What a feature weighs for an intent, half of it for its group."""
        if (lanes := self.wide(feature)) is not None:
            return number(lanes, intent)
        own = _value(self.row(feature), intent)
        return (own + _value(self.crowd(feature), self.shelves[intent])) / 2 if self.shelves else own

    def counted(self, feature: int) -> Mapping[int, int]:
        """In how many phrases of each intent a feature stands, where phrases were counted."""
        span = slice(self.starts[feature], self.starts[feature + 1])
        return dict(zip(self.owners[span], self.counts[span], strict=True))

    def dump(self) -> dict[str, bytes]:
        """What a cache keeps, by name."""
        kept = {name: getattr(self, name).tobytes() for name in ARRAYS}
        flag = {"letters": b"1" if self.letters else b""}
        return {"intents": "\n".join(self.intents).encode()} | flag | marked(self.features) | kept


def load(kept: Mapping[str, bytes | memoryview]) -> Weights:
    """The weights from what `dump` gave; the arrays are not copied."""
    intents = str(kept["intents"], "utf-8").split("\n")
    arrays: dict[str, Any] = {name: memoryview(kept[name]).cast(code) for name, code in ARRAYS.items()}
    return Weights(tuple(intents), Marked(kept), **arrays, letters=bool(kept["letters"]))


@lru_cache(KEPT)
@lru_cache(KEPT)
def odds(count: int, whole: int) -> float:
    """The log of how much likelier a feature is that stands in so many phrases of the intent, of so many of all
    intents, than one that stands in none of the intent."""
    return log((count + DOUBT) * (whole + DOUBT) / (DOUBT * (whole - count + DOUBT)))


def _value(row: Row, place: int) -> float:
    """What a row says of one."""
    owners, values = row
    found = bisect_left(owners, place)
    return values[found] if found < len(owners) and owners[found] == place else 0.0
