"""The score of every intent for a question: what its features give, summed."""

from collections.abc import Iterable, Sequence
from math import sqrt

from bot.language.lanes import added
from bot.language.weights import Row, Weights


def summed(known: Iterable[tuple[int, float]], weights: Weights) -> list[float]:
    """The score of every intent for features, each with how much it counts: half its own, half its group's."""
    listed = list(known)
    heavy = [share * weights.rarity[place] for place, share in listed]
    mass, shrink = sum(heavy), 1 / sqrt(sum(each * each for each in heavy))
    wide, narrow = [], []
    for place, share in listed:
        lanes = weights.wide(place) if share == 1 else None
        if lanes is None:
            narrow.append((place, share))
        else:
            wide.append(lanes)
    rows = zip(added(wide, len(weights.intents)), _narrow(narrow, weights), weights.leant(), strict=True)
    return [shrink * (one + other + mass * lean) for one, other, lean in rows]


def _narrow(known: Sequence[tuple[int, float]], weights: Weights) -> Sequence[float]:
    """What features give that speak of few intents, or are known less than surely."""
    own = _added(((share, weights.row(place)) for place, share in known), len(weights.intents))
    if not weights.shelves:
        return own
    crowd = _added(((share, weights.crowd(place)) for place, share in known), len(weights.sizes))
    return [(one + crowd[shelf]) / 2 for one, shelf in zip(own, weights.shelves, strict=True)]


def _added(rows: Iterable[tuple[float, Row]], every: int) -> list[float]:
    """What rows give."""
    sums = [0.0] * every
    for share, (owners, values) in rows:
        for owner, value in zip(owners, values, strict=True):
            sums[owner] += share * value
    return sums
