"""Weights from the authors' phrases: features counted, rarities, learning, and the confidence."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from zlib import crc32

from bot.dataclass import replace
from bot.language.calibration import calibrated
from bot.language.features import features, heft, is_of_words
from bot.language.spelling import Word
from bot.language.training import Phrase, learnt, phrase
from bot.language.trial import trial
from bot.language.weights import SMALLEST, Weights, index, numbered, sparse

RARITY = 0.75
"""The power of a rarity: 0 lets "the" count like "salary", 1 lets rare words drown the others."""

MOST = 400_000
"""Features that are kept; of runs and pairs the rarest go first, so that a cache of any size loads fast."""

MANY = 20_000
"""With more phrases than this the words themselves are known: the letters within them would cost half the time and read
nothing better."""

Example = tuple[str, Sequence[Word]]


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
    shared = sum(counts[name] > 1 for name in names)
    rarity = [heft(name) * _rarity(counts[name], len(rows)) for name in names]
    intents = numbered(sorted({intent for intent, _ in taught}))
    known = [[names[name] for name in row if name in names] for row in rows]
    keys = [crc32(" ".join(row).encode()) for row in rows]
    phrases = [
        phrase(intents[intent], row, rarity, shared, key)
        for (intent, _), row, key in zip(taught, known, keys, strict=True)
    ]
    table = learnt(phrases, shared, len(intents))
    lone = _lone_rows(phrases, known, rarity, shared)
    weights = index(
        tuple(intents),
        names,
        [*rarity, _rarity(0, len(rows))],
        [*map(sparse, table), *lone],
    )
    cases = trial(known, [len(words) for _, words in examples], phrases, weights, table)
    return replace(weights, letters=letters, sureness=array("d", calibrated(cases)))


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
    return sorted(kept, key=lambda name: (counts[name] == 1, name))
