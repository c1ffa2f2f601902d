"""How strange a question is: what its words say for outside of what we know, against inside."""

from collections.abc import Iterator, Sequence
from math import log

from bot.language.features import ALL, features
from bot.language.spelling import Word
from bot.language.weights import Weights
from bot.language.words import Words, is_english

DOUBT = 0.1
"""How often a feature is thought to stand where it was never seen."""

ORDINARY = 1
"""How often an ordinary word is thought to stand in questions outside beside those that were written: nobody can write
even a small part of what may be asked there, so a word that no author used speaks for outside."""

UNKNOWN = 1.5
"""What a word says that is in no list at all: a name, perhaps, or one that is badly misspelt."""


def strangeness(words: Sequence[Word], weights: Weights, outside: int, known: Words) -> float:
    """The log-odds that a question is outside of what we know; 0 where phrases were not counted. `outside` is the group
    of what was written for that."""
    if not weights.sizes or outside < 0:
        return 0.0
    ordinary = {word.word for word in words if is_english(word.word, known)}
    out = weights.sizes[outside]
    whole = log((sum(weights.sizes) - out + 1) / (out + 1))
    said = (name for name in features(words, False).items() if name[0][0] != ALL and "_" not in name[0])
    return sum(_said(name, text in ordinary, weights, outside, whole) for name, (_, text) in said)


def _said(name: str, is_ordinary: bool, weights: Weights, outside: int, whole: float) -> float:
    """What one feature says."""
    place = weights.features.get(name)
    if place is None and not is_ordinary:
        return 0.0 if "+" in name else UNKNOWN
    found = weights.crowd_counts(place) if place is not None else {}
    out = found.get(outside, 0)
    inside = sum(found.values()) - out
    return log((out + ORDINARY * is_ordinary + DOUBT) / (inside + DOUBT)) + whole


def outside_of(weights: Weights, intents: Iterator[str]) -> int:
    """The group that holds these intents, or -1."""
    among = set(intents)
    found = (shelf for intent, shelf in zip(weights.intents, weights.shelves, strict=False) if intent in among)
    return next(found, -1)
