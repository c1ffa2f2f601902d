"""Keyword weights: for each feature, the intents it speaks for, in flat arrays that load fast."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count
from math import sqrt
from typing import Any, Literal

from bot.dataclass import dataclass, replace
from bot.language.marks import Marked, marked

Code = Literal["f", "I", "H", "d"]

ARRAYS: Mapping[str, Code] = {
    "rarity": "f",
    "starts": "I",
    "owners": "H",
    "values": "f",
    "leaning": "f",
    "sureness": "d",
}
"""The arrays of the weights, and of what sort of number each is."""


SMALLEST = 0.08
"""Weights smaller than this decide nothing: without them the index is a quarter smaller and reads no worse."""


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
    """How strongly the feature speaks for that intent, its rarity already in it."""
    leaning: Sequence[float]
    """What each intent gets for every feature of a question, beside what the feature says of it."""
    sureness: Sequence[float]
    """The coefficients of the confidence (calibration.py)."""
    letters: bool = True
    """Whether runs of letters within words are weighed too."""

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


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Each name with its place."""
    return dict(zip(names, count()))


def sparse(row: Sequence[float]) -> list[tuple[int, float]]:
    """The intents of a row and their weights, without the zeros."""
    return [pair for pair in compress(enumerate(row), row) if abs(pair[1]) > SMALLEST]


def empty(intents: tuple[str, ...], features: Mapping[str, int], rarity: Sequence[float]) -> Weights:
    """Weights of which only the names and rarities are known."""
    none, bare = array("f"), array("f", bytes(4 * len(intents)))
    return Weights(intents, features, array("f", rarity), array("I", [0]), array("H"), none, bare, array("d"))


def filled(weights: Weights, rows: Iterable[Sequence[tuple[int, float]]]) -> Weights:
    """Weights with these rows, one for each feature. One that most intents have is kept for all of them, zeros too:
    such rows are summed faster."""
    starts, owners, values = array("I", [0]), array("H"), array("f")
    every = len(weights.intents)
    for row in rows:
        whole = row if 2 * len(row) <= every else [*enumerate(_dense(row, every))]
        owners.extend([intent for intent, _ in whole])
        values.extend([value for _, value in whole])
        starts.append(len(owners))
    return replace(weights, starts=starts, owners=owners, values=values)


def _dense(row: Sequence[tuple[int, float]], intents: int) -> list[float]:
    """A row with a weight for every intent."""
    made = [0.0] * intents
    for intent, value in row:
        made[intent] = value
    return made


def summed(known: Iterable[tuple[int, float]], weights: Weights) -> list[float]:
    """The score of every intent for features, each with how much it counts."""
    every, owners, values = len(weights.intents), weights.owners, weights.values
    mass = length = 0.0
    full: list[Sequence[float]] = [[0.0] * every]
    others: list[tuple[float, int, int]] = []
    for place, share in known:
        heavy = share * weights.rarity[place]
        mass, length = mass + heavy, length + heavy * heavy
        start, end = weights.starts[place], weights.starts[place + 1]
        if end - start == every and share == 1:
            full.append(values[start:end])
        else:
            others.append((share, start, end))
    sums: list[float] = list(map(sum, zip(*full, strict=True)))
    for share, start, end in others:
        for owner, value in zip(owners[start:end], values[start:end], strict=True):
            sums[owner] += share * value
    shrink = 1 / sqrt(length)
    return [shrink * (score + mass * lean) for score, lean in zip(sums, weights.leaning, strict=True)]
