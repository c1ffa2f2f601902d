"""Keyword weights counted from many phrases: the log-odds of a feature for an intent against all others, times its
rarity.

One look at every phrase is all it takes. Two details of Rennie et al. (2003) are what makes it read as well as learning
does: a feature is weighed against the phrases of all other intents, and an intent with many phrases is not likelier for
having them.
"""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from math import log, sqrt

from bot.language.summing import summed
from bot.language.trial import TRIED, Case, Trial, cases_of, mixed_up
from bot.language.weights import DOUBT, SCALE, Weights, odds

Rows = Sequence[Sequence[int]]
"""The features of each phrase."""


def tally(rows: Rows, owns: Sequence[int], intents: int) -> Sequence[Mapping[int, int]]:
    """For each intent in how many of its phrases each feature stands."""
    shelves: list[list[Sequence[int]]] = [[] for _ in range(intents)]
    for row, own in zip(rows, owns, strict=True):
        shelves[own].append(row)
    return [Counter(chain.from_iterable(shelf)) for shelf in shelves]


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


def tried(rows: Rows, owns: Sequence[int], sizes: Sequence[int], keys: Sequence[int], weights: Weights) -> list[Case]:
    """The cases of phrases as they are read without what was counted from themselves."""
    some = mixed_up(owns[: len(sizes)], keys)[:TRIED]
    counts = {feature: weights.counted(feature) for place in some for feature in rows[place]}
    totals = {feature: sum(found.values()) for feature, found in counts.items()}

    def count(feature: int, intent: int) -> int:
        return counts[feature].get(intent, 0)

    names = tuple(weights.features)
    made = Trial(rows, sizes, weights, names, count, totals, lambda feature, intent: count(feature, intent) > 0)
    return [case for place in some for case in cases_of(place, owns[place], _scores(place, owns[place], made), made)]


def _scores(place: int, own: int, made: Trial) -> list[float]:
    """The score of every intent for a phrase that was not counted."""
    left = [feature for feature in made.rows[place] if made.totals[feature] > 1]
    if not left:
        return [0.0] * len(made.weights.intents)
    weights = made.weights
    scores = summed([(feature, 1.0) for feature in left], weights)
    length = sqrt(sum(weights.rarity[feature] ** 2 for feature in left))
    shelf = weights.shelves[own]
    alone = sum(_given(feature, made.count(feature, own), made) for feature in left) / length / 2
    crowd = sum(_given(feature, weights.crowd_counts(feature)[shelf], made) for feature in left) / length / 2
    for intent, each in enumerate(weights.shelves):
        scores[intent] -= crowd * (each == shelf) + alone * (intent == own)
    return scores


def _given(feature: int, count: int, made: Trial) -> float:
    """What one of so many phrases adds to what a feature weighs."""
    whole = made.totals[feature]
    more = odds(count, whole) - (odds(count - 1, whole - 1) if count > 1 else 0.0)
    return SCALE * made.weights.rarity[feature] * more
