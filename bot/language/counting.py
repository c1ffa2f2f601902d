"""Keyword weights counted from many phrases: the log-odds of a feature for an intent against all others, times its
rarity.

One look at every phrase is all it takes. Two details of Rennie et al. (2003) are what makes it read as well as learning
does: a feature is weighed against the phrases of all other intents, and an intent with many phrases is not likelier for
having them.
"""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from bot.language.trial import TRIED, Case, Trial, cases_of, mixed_up
from bot.language.weights import Weights, summed

Row = list[tuple[int, float]]
"""The intents that a feature speaks for, and how strongly."""

Rows = Sequence[Sequence[int]]
"""The features of each phrase."""

Counts = Mapping[int, int]
"""What `tally` gives."""

SCALE = 0.25
"""What a log-odds weighs: so that a sure reading leads by about the margin of 1 that learning asks for."""

DOUBT = 0.05
"""How often a feature is thought to stand where it was never seen: less believes in single phrases, more in crowds."""

REMEMBERED = 20_000
"""Log-odds that are kept while counting; the pairs of counts are far fewer than the rows."""


def tally(rows: Rows, owns: Sequence[int], intents: int) -> Counts:
    """In how many phrases of each intent each feature stands: by feature times the number of intents, plus intent."""
    order = sorted(range(len(rows)), key=owns.__getitem__)
    pairs = ([feature * intents + owns[place] for feature in rows[place]] for place in order)
    return Counter(chain.from_iterable(pairs))


def counted(counts: Counts, totals: Sequence[int], rarity: Sequence[float], intents: int) -> Mapping[int, Row]:
    """The row of each feature, from what was tallied and in how many phrases it stands in all."""
    made: dict[int, Row] = {feature: [] for feature in range(len(totals))}
    for pair, count in counts.items():
        feature, intent = divmod(pair, intents)
        made[feature].append((intent, SCALE * rarity[feature] * odds(count, totals[feature])))
    return made


@lru_cache(REMEMBERED)
def odds(count: int, whole: int) -> float:
    """The log of how much likelier a feature is that stands in so many phrases of the intent, of so many of all
    intents, than one that stands in none of the intent."""
    return log((count + DOUBT) * (whole + DOUBT) / (DOUBT * (whole - count + DOUBT)))


def leaning(rows: Rows, owns: Sequence[int], features: int, intents: int) -> "array[float]":
    """What every feature of a question gives each intent, seen with it or not: less to intents with much to say."""
    unseen = DOUBT * features
    masses = [unseen] * intents
    for row, own in zip(rows, owns, strict=True):
        masses[own] += len(row)
    rest = sum(masses) - (intents - 2) * unseen
    logs = [log((rest - mass) / mass) for mass in masses]
    middle = sum(logs) / len(logs)
    return array("f", [SCALE * (each - middle) for each in logs])


def tried(
    rows: Rows, owns: Sequence[int], sizes: Sequence[int], keys: Sequence[int], counts: Counts, weights: Weights
) -> list[Case]:
    """The cases of phrases as they are read without what was counted from themselves."""
    some = mixed_up(owns[: len(sizes)], keys)[:TRIED]
    known = {feature: _row(feature, counts, weights) for place in some for feature in rows[place]}
    names = tuple(weights.features)
    made = Trial(rows, sizes, weights, names, known, lambda feature, intent: intent in known[feature])
    return [
        case
        for place in some
        for case in cases_of(place, owns[place], _scores(rows[place], owns[place], known, weights), made)
    ]


def _row(feature: int, counts: Counts, weights: Weights) -> Mapping[int, int]:
    """In how many phrases of each intent a feature stands."""
    every = len(weights.intents)
    owners = weights.owners[weights.starts[feature] : weights.starts[feature + 1]]
    return {intent: count for intent in owners if (count := counts.get(feature * every + intent))}


def _scores(row: Sequence[int], own: int, counts: Mapping[int, Mapping[int, int]], weights: Weights) -> list[float]:
    """The score of every intent for a phrase that was not counted."""
    left = [feature for feature in row if sum(counts[feature].values()) > 1]
    if not left:
        return [0.0] * len(weights.intents)
    scores = summed([(feature, 1.0) for feature in left], weights)
    rarity = weights.rarity
    length = sqrt(sum(rarity[feature] ** 2 for feature in left))
    scores[own] -= sum(SCALE * rarity[feature] * _own(counts[feature], own) for feature in left) / length
    return scores


def _own(counts: Mapping[int, int], own: int) -> float:
    """What one phrase of an intent adds to the log-odds of a feature."""
    count, whole = counts[own], sum(counts.values())
    return odds(count, whole) - (odds(count - 1, whole - 1) if count > 1 else 0.0)
