"""Filling the flat arrays of weights from what was learnt or counted."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, compress, count

from bot.dataclass import replace
from bot.language.weights import Weights

SMALLEST = 0.08
"""Weights smaller than this decide nothing: without them the index is a quarter smaller and reads no worse."""


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Each name with its place."""
    return dict(zip(names, count()))


def sparse(row: Sequence[float]) -> list[tuple[int, float]]:
    """The intents of a row and their weights, without the zeros."""
    return [pair for pair in compress(enumerate(row), row) if abs(pair[1]) > SMALLEST]


def empty(intents: tuple[str, ...], features: Mapping[str, int], rarity: Sequence[float]) -> Weights:
    """Weights of which only the names and rarities are known."""
    none, bare = array("f"), array("f", bytes(4 * len(intents)))
    return Weights(
        intents, features, array("f", rarity), array("I", [0]), array("H"), none, array("H"), bare, array("d")
    )


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


def tallied(weights: Weights, tally: Sequence[Mapping[int, int]]) -> Weights:
    """Weights from how often each feature stands in the phrases of each intent; rows are whole as in `filled`."""
    every = len(tally)
    sizes = Counter(chain.from_iterable(tally))
    wide = {feature for feature, size in sizes.items() if 2 * size > every}
    starts = array(
        "I",
        accumulate(
            (every if feature in wide else sizes[feature] for feature in range(len(weights.features))), initial=0
        ),
    )
    owners, counts = array("H", bytes(2 * starts[-1])), array("H", bytes(2 * starts[-1]))
    for feature in wide:
        owners[starts[feature] : starts[feature + 1]] = array("H", range(every))
    free = starts.tolist()
    for intent, found in enumerate(tally):
        for feature, often in found.items():
            if feature in wide:
                counts[starts[feature] + intent] = often
            else:
                owners[free[feature]], counts[free[feature]] = intent, often
                free[feature] += 1
    return replace(weights, starts=starts, owners=owners, counts=counts)


def _dense(row: Sequence[tuple[int, float]], intents: int) -> list[float]:
    """A row with a weight for every intent."""
    made = [0.0] * intents
    for intent, value in row:
        made[intent] = value
    return made
