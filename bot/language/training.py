"""Learning keyword weights: each phrase moves only its own intent and the rivals that come too near.

A support vector machine over all intents at once (Crammer and Singer 2001), solved phrase by phrase in the dual
(Keerthi et al. 2008): what every phrase gives to every intent is known, so one can be taken out again.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from operator import itemgetter

from bot.dataclass import dataclass, replace

MOST = 2.0
"""What one phrase may weigh at most: higher follows every phrase, lower the crowd."""

RIVALS = 4
"""Rivals of a phrase that are looked at; farther ones never came near it."""

WIDE = 1
"""The pass that looks for rivals among all intents; the one before keeps to those that share words."""

SPREAD = 20
"""A feature of more intents than this says nothing about which of them are alike."""

PASSES = (3, 8)
"""The fewest and the most passes over the phrases: three come near, eight change nothing any more that is seen."""

VISITS = 12_000
"""Phrases that are learnt from for the asking: few phrases are gone over more often."""

TINY = 0.03
"""Steps smaller than this are not worth taking; leaving them out halves the work and changes nothing that is seen."""

Table = Mapping[int, "array[float]"]
"""For each feature a row with a weight for each intent."""


@dataclass(slots=True)
class Phrase:
    """One phrase while it is learnt from."""

    own: int
    """Its intent."""
    features: tuple[int, ...]
    """Those of its features that other phrases have too; the rows of the others follow from `given`."""
    gains: tuple[float, ...]
    """What a step of 1 adds to the row of each feature."""
    shrink: float
    """1 over the length of its feature vector."""
    lone: float
    """The part of its vector that no other phrase has."""
    given: dict[int, float]
    """What it has given to each intent."""
    key: int = 0
    """A number made from its own words: where it stands in each pass, whatever other phrases there are."""
    rivals: tuple[int, ...] = ()


def phrase(own: int, features: Sequence[int], rarity: Sequence[float], shared: int, key: int = 0) -> Phrase:
    """A phrase with these features, of which the first `shared` have a row in the table."""
    length = sum(rarity[feature] ** 2 for feature in features) or 1.0
    rows = tuple(feature for feature in features if feature < shared)
    squares = [rarity[feature] ** 2 for feature in rows]
    shrink = 1 / length**0.5
    return Phrase(
        own,
        rows,
        tuple(shrink * square for square in squares),
        shrink,
        1 - sum(squares) / length,
        {},
        key,
    )


def learnt(phrases: Sequence[Phrase], features: int, intents: int) -> Table:
    """The table of the shared features; the phrases keep what they gave."""
    table = {feature: array("f", bytes(4 * intents)) for feature in range(features)}
    find_rivals(phrases, features)
    for number in range(max(PASSES[0], min(PASSES[1], VISITS // max(1, len(phrases))))):
        go_over(mixed(phrases, number), table, intents, number == WIDE)
    return table


def find_rivals(phrases: Sequence[Phrase], features: int) -> None:
    """Give each phrase the intents whose phrases share most with it."""
    sizes = Counter(one.own for one in phrases)
    shares: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(features)]
    for one in phrases:
        for feature, gain in zip(one.features, one.gains, strict=True):
            shares[feature][one.own] += gain / sizes[one.own]
    for one in phrases:
        sums: defaultdict[int, float] = defaultdict(float)
        for feature in one.features:
            if len(shares[feature]) <= SPREAD:
                for intent, share in shares[feature].items():
                    sums[intent] += share
        sums.pop(one.own, None)
        one.rivals = tuple(nlargest(RIVALS, sums, key=sums.__getitem__))


def mixed(phrases: Sequence[Phrase], number: int) -> list[Phrase]:
    """The phrases in an order that looks like none, another for each number, and always the same: one phrase more moves
    no other."""
    return sorted(phrases, key=lambda one: spread(one.key, number))


def spread(key: int, number: int) -> int:
    """A number that looks like none for a key, another for each `number`."""
    return (key + 1) * (2654435761 + 97 * number) % 4294967291


def go_over(phrases: Iterable[Phrase], table: Table, intents: int, wide: bool) -> None:
    """Learn from each phrase once, in this order."""
    for one in phrases:
        _learn(one, table, intents, wide)


def whole(one: Phrase, table: Table, intents: int) -> list[float]:
    """The score of every intent for a phrase."""
    rows = [table[feature] for feature in one.features]
    scores = [one.shrink * score for score in map(sum, zip(*rows, strict=True))] if rows else [0.0] * intents
    for intent, step in one.given.items():
        scores[intent] += one.lone * step
    return scores


def taken_out(one: Phrase, table: Table) -> Phrase:
    """A phrase as it was before anything was learnt from it; what it gave is undone in the table."""
    _move(one, table, [(intent, -step) for intent, step in one.given.items() if step])
    return replace(one, given={})


def copied(one: Phrase) -> Phrase:
    """A phrase that may learn more without the first one knowing."""
    return replace(one, given=dict(one.given))


def _learn(one: Phrase, table: Table, intents: int, wide: bool) -> None:
    """Move its own intent and its rivals as far as this phrase asks for."""
    scores = _nearest(one, whole(one, table, intents)) if wide or not one.rivals else _kept(one, table)
    steps = _steps(one, scores)
    if steps:
        one.given.update({intent: one.given.get(intent, 0.0) + step for intent, step in steps})
        _move(one, table, steps)


def _kept(one: Phrase, table: Table) -> list[tuple[int, float]]:
    """The scores of its own intent and of the rivals that were found before."""
    seen = (one.own, *one.rivals)
    take = itemgetter(*seen)
    rows = [take(table[feature]) for feature in one.features] or [(0.0,) * len(seen)]
    sums = zip(seen, map(sum, zip(*rows, strict=True)), strict=True)
    return [(intent, one.shrink * score + one.lone * one.given.get(intent, 0.0)) for intent, score in sums]


def _nearest(one: Phrase, scores: Sequence[float]) -> list[tuple[int, float]]:
    """Its own intent and the rivals that score most, which are kept for the next passes."""
    order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[: RIVALS + 1]
    near = dict.fromkeys((*order, *(intent for intent, step in one.given.items() if step)))
    near.pop(one.own, None)
    one.rivals = tuple(near)
    return [(intent, scores[intent]) for intent in (one.own, *near)]


def _steps(one: Phrase, scores: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """How far to move each intent so that this phrase is right by a margin of 1, as far as it may weigh."""
    pulls = [score + (intent != one.own) - one.given.get(intent, 0.0) for intent, score in scores]
    order = sorted([pulls[0] + MOST, *pulls[1:]], reverse=True)
    level, count = order[0] - MOST, 1
    while count < len(order) and level < count * order[count]:
        level += order[count]
        count += 1
    level /= count
    goals = [
        min(MOST if intent == one.own else 0.0, level - pull) for (intent, _), pull in zip(scores, pulls, strict=True)
    ]
    moves = [(intent, goal - one.given.get(intent, 0.0)) for (intent, _), goal in zip(scores, goals, strict=True)]
    return [(intent, step) for intent, step in moves if abs(step) > TINY]


def _move(one: Phrase, table: Table, steps: Sequence[tuple[int, float]]) -> None:
    """Add a step of each intent to the rows of the phrase's features."""
    for feature, gain in zip(one.features, one.gains, strict=True):
        row = table[feature]
        for intent, step in steps:
            row[intent] += step * gain
