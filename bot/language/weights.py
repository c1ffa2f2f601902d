"""Keyword weights: for each feature, the intents it speaks for, in flat arrays that load fast."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count
from typing import Any, Literal

from bot.dataclass import dataclass
from bot.language.marks import Marked, marked

Code = Literal["f", "I", "H", "d"]

ARRAYS: Mapping[str, Code] = {"rarity": "f", "starts": "I", "owners": "H", "values": "f", "sureness": "d"}
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


def index(
    intents: tuple[str, ...],
    features: Mapping[str, int],
    rarity: Sequence[float],
    rows: Iterable[Sequence[tuple[int, float]]],
) -> Weights:
    """Rows, one for each feature, as weights that are not yet calibrated."""
    starts, owners, values = array("I", [0]), array("H"), array("f")
    for row in rows:
        owners.extend([intent for intent, _ in row])
        values.extend([value for _, value in row])
        starts.append(len(owners))
    return Weights(intents, features, array("f", rarity), starts, owners, values, array("d"))
