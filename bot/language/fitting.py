"""Weights from the authors' phrases: features counted, rarities, learning, and the confidence."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, count
from math import log
from typing import NamedTuple
from zlib import crc32

from bot.dataclass import replace
from bot.language.blending import blended, counted, portion
from bot.language.calibration import calibrated
from bot.language.counting import leaning, tally, tried
from bot.language.features import heft, is_of_words, names
from bot.language.filling import SMALLEST, empty, filled, numbered, sparse, tallied
from bot.language.spelling import Word
from bot.language.training import Phrase, learnt, phrase
from bot.language.trial import Case, trial
from bot.language.weights import Weights, odds

RARITY = 0.75
"""The power of a rarity: 0 lets "the" count like "salary", 1 lets rare words drown the others."""

MOST = 400_000
"""Features that are kept; of runs and pairs the rarest go first, so that a cache of any size loads fast."""

MANY = 20_000
"""With more phrases than this, words are counted, not learnt from phrase by phrase: a fraction of the time, and so many
phrases are never all of one mind, so that learning would follow their whims. Nor are letters within words needed."""

Example = tuple[str, Sequence[Word]]


class Taught(NamedTuple):
    """Phrases as numbers."""

    rows: Sequence[Sequence[int]]
    """The features of each."""
    owns: Sequence[int]
    """Its intent."""
    keys: Sequence[int]
    """A number made from its own words."""


def fit(
    examples: Sequence[Example],
    keywords: Mapping[str, Sequence[Sequence[Word]]] | None = None,
    groups: Mapping[str, str] | None = None,
) -> Weights:
    """Weights learnt from phrases, each with its intent, and from the keywords of intents, which may stand in groups.

    Words are respelt before, and names stand as <job>. The same phrases give the same weights.
    """
    alone = [(intent, words) for intent, phrases in sorted((keywords or {}).items()) for words in phrases]
    taught = [*examples, *alone]
    letters = len(taught) <= MANY
    first: defaultdict[str, int] = defaultdict(count().__next__)  # each new name gets the next number
    rows, keys = [], []
    for said in (names(words, letters) for _, words in taught):  # one by one: all names together are large
        rows.append(list(map(first.__getitem__, said)))
        keys.append(crc32(" ".join(said).encode()))
    often = Counter(chain.from_iterable(rows))
    kept = _kept(tuple(first), often, letters)
    if letters or len(kept) < len(first):
        rows = _renumbered(rows, kept)
    every = tuple(first)
    places, totals = numbered(every[one] for one in kept), [often[one] for one in kept]
    shared = sum(total > 1 for total in totals)
    rare = {total: _rarity(total, len(rows)) for total in {0, *totals}}
    rarity = [heft(name) * rare[total] for name, total in zip(places, totals, strict=True)]
    intents = numbered(sorted({intent for intent, _ in taught}))
    bare = empty(tuple(intents), places, [*rarity, rare[0]])
    given = Taught(rows, [intents[intent] for intent, _ in taught], keys)
    sizes = [len(words) for _, words in examples]
    weights, cases = (
        _learnt(given, shared, sizes, bare) if letters else _counted(given, sizes, _grouped(bare, groups or {}))
    )
    return replace(weights, letters=letters, sureness=array("d", calibrated(cases)))


def _counted(taught: Taught, sizes: Sequence[int], bare: Weights) -> tuple[Weights, list[Case]]:
    """The weights of many phrases, and how some of them fare."""
    rows, owns, keys = taught
    many, shelves = len(bare.features), [bare.shelves[own] for own in owns]
    weights = replace(
        tallied(bare, tally(rows, owns, len(bare.intents))),
        leaning=leaning(rows, owns, many, len(bare.intents)),
        crowd_leaning=leaning(rows, shelves, many, max(bare.shelves) + 1),
        sizes=array("I", map(Counter(shelves).__getitem__, range(max(bare.shelves) + 1))),
    )
    return weights, tried(rows, owns, sizes, keys, weights)


def _grouped(weights: Weights, groups: Mapping[str, str]) -> Weights:
    """The weights with the group of each intent; one that is in none is one by itself."""
    of = [groups.get(intent, intent) for intent in weights.intents]
    numbers = numbered(sorted(set(of)))
    return replace(weights, shelves=array("H", [numbers[group] for group in of]))


def _learnt(taught: Taught, shared: int, sizes: Sequence[int], bare: Weights) -> tuple[Weights, list[Case]]:
    """The weights of fewer phrases, and how some of them fare."""
    rarity = bare.rarity
    phrases = [phrase(own, row, rarity, shared, key) for row, own, key in zip(*taught, strict=True)]
    table = learnt(phrases, shared, len(bare.intents))
    part = portion(len(phrases), len(bare.intents))
    cases = trial(taught.rows, sizes, phrases, bare, table, part)
    hefts = [part * each for each in rarity]
    blended(table, counted(taught.rows, taught.owns, shared), hefts)
    lone = _lone_rows(phrases, taught.rows, hefts, rarity, shared)
    return filled(bare, [*map(sparse, table.values()), *lone]), cases


def _lone_rows(
    phrases: Sequence[Phrase],
    known: Sequence[Sequence[int]],
    hefts: Sequence[float],
    rarity: Sequence[float],
    shared: int,
) -> list[list[tuple[int, float]]]:
    """The rows of the features that one phrase alone has: what it gave, times what they count, and that it is one."""
    alone = odds(1, 1)
    made = {
        feature: [
            (intent, weight)
            for intent, step in sorted(one.given.items())
            if abs(weight := step * one.shrink * rarity[feature] ** 2 + hefts[feature] * alone * (intent == one.own))
            > SMALLEST
        ]
        for one, row in zip(phrases, known, strict=True)
        for feature in row
        if feature >= shared
    }
    return [made[feature] for feature in sorted(made)]


def _rarity(count: int, phrases: int) -> float:
    return float((log((1 + phrases) / (1 + count)) + 1) ** RARITY)


def _kept(names: Sequence[str], counts: Mapping[int, int], letters: bool) -> Sequence[int]:
    """The features worth keeping: all words and stems, and of the others the most frequent. Where phrases are learnt
    from one by one, those that one phrase alone has come last."""
    fewest = 1
    while sum(one >= fewest for one in counts.values()) > MOST:
        fewest += 1
    kept = [place for place, name in enumerate(names) if counts[place] >= fewest or is_of_words(name)]
    return sorted(kept, key=lambda place: counts[place] == 1) if letters else kept


def _renumbered(rows: Sequence[Sequence[int]], kept: Sequence[int]) -> list[list[int]]:
    """The rows with only these features, numbered in this order."""
    places = {feature: place for place, feature in enumerate(kept)}
    return [[places[feature] for feature in row if feature in places] for row in rows]
