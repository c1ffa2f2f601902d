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
    """Weights with these rows, one for each feature."""
    starts, owners, values = array("I", [0]), array("H"), array("f")
    for row in rows:
        owners.extend([intent for intent, _ in row])
        values.extend([value for _, value in row])
        starts.append(len(owners))
    return replace(weights, starts=starts, owners=owners, values=values)


def summed(known: Iterable[tuple[int, float]], weights: Weights) -> list[float]:
    """The score of every intent for features, each with how much it counts."""
    sums = [0.0] * len(weights.intents)
    length = said = 0.0
    starts, owners, values = weights.starts, weights.owners, weights.values
    for place, share in known:
        start, end = starts[place], starts[place + 1]
        mass = share * weights.rarity[place]
        said += mass
        length += mass * mass
        for owner, value in zip(owners[start:end], values[start:end], strict=True):
            sums[owner] += share * value
    shrink = 1 / sqrt(length)
    return [shrink * (score + said * lean) for score, lean in zip(sums, weights.leaning, strict=True)]
