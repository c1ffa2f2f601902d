"""Weights from the authors' phrases: features counted, rarities, learning, and the confidence."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple
from zlib import crc32

from bot.dataclass import replace
from bot.language.calibration import calibrated
from bot.language.counting import counted, leaning, tally, tried
from bot.language.features import features, heft, is_of_words
from bot.language.spelling import Word
from bot.language.training import Phrase, learnt, phrase
from bot.language.trial import Case, trial
from bot.language.weights import SMALLEST, Weights, empty, filled, numbered, sparse

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
) -> Weights:
    """Weights learnt from phrases, each with its intent, and from the keywords of intents.

    Words are respelt before, and names stand as <job>. The same phrases give the same weights.
    """
    alone = [(intent, words) for intent, phrases in sorted((keywords or {}).items()) for words in phrases]
    taught = [*examples, *alone]
    letters = len(taught) <= MANY
    rows = [tuple(features(words, letters)) for _, words in taught]
    counts = Counter(name for row in rows for name in row)
    names = numbered(_kept(counts))
    totals = [counts[name] for name in names]
    shared = sum(total > 1 for total in totals)
    rarity = [heft(name) * _rarity(total, len(rows)) for name, total in zip(names, totals, strict=True)]
    intents = numbered(sorted({intent for intent, _ in taught}))
    known = [[names[name] for name in row if name in names] for row in rows]
    bare = empty(tuple(intents), names, [*rarity, _rarity(0, len(rows))])
    given = Taught(known, [intents[intent] for intent, _ in taught], [crc32(" ".join(row).encode()) for row in rows])
    sizes = [len(words) for _, words in examples]
    weights, cases = _learnt(given, shared, sizes, bare) if letters else _counted(given, totals, sizes, bare)
    return replace(weights, letters=letters, sureness=array("d", calibrated(cases)))


def _counted(taught: Taught, totals: Sequence[int], sizes: Sequence[int], bare: Weights) -> tuple[Weights, list[Case]]:
    """The weights of many phrases, and how some of them fare."""
    rows, owns, keys = taught
    counts = tally(rows, owns, len(bare.intents))
    made = counted(counts, totals, bare.rarity, len(bare.intents))
    leans = leaning(rows, owns, len(bare.features), len(bare.intents))
    weights = replace(filled(bare, made.values()), leaning=leans)
    return weights, tried(rows, owns, sizes, keys, counts, weights)


def _learnt(taught: Taught, shared: int, sizes: Sequence[int], bare: Weights) -> tuple[Weights, list[Case]]:
    """The weights of fewer phrases, and how some of them fare."""
    rarity = bare.rarity
    phrases = [phrase(own, row, rarity, shared, key) for row, own, key in zip(*taught, strict=True)]
    table = learnt(phrases, shared, len(bare.intents))
    lone = _lone_rows(phrases, taught.rows, rarity, shared)
    weights = filled(bare, [*map(sparse, table.values()), *lone])
    return weights, trial(taught.rows, sizes, phrases, weights, table)


def _lone_rows(
    phrases: Sequence[Phrase],
    known: Sequence[Sequence[int]],
    rarity: Sequence[float],
    shared: int,
) -> list[list[tuple[int, float]]]:
    """The rows of the features that one phrase alone has: what it gave, times what they count."""
    made = {
        feature: [
            (intent, weight)
            for intent, step in sorted(one.given.items())
            if abs(weight := step * one.shrink * rarity[feature] ** 2) > SMALLEST
        ]
        for one, row in zip(phrases, known, strict=True)
        for feature in row
        if feature >= shared
    }
    return [made[feature] for feature in sorted(made)]


def _rarity(count: int, phrases: int) -> float:
    return float((log((1 + phrases) / (1 + count)) + 1) ** RARITY)


def _kept(counts: Mapping[str, int]) -> list[str]:
    """The features worth keeping: all words and stems, and of the others the most frequent;
    those that one phrase alone has come last."""
    fewest = 1
    while sum(count >= fewest for count in counts.values()) > MOST:
        fewest += 1
    kept = [name for name, count in counts.items() if count >= fewest or is_of_words(name)]
    return sorted(kept, key=lambda name: counts[name] == 1)
