"""How phrases fare that are taken out of the table: what the confidence is learnt from."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from bot.language.calibration import NEXT, OUTSIDE, Signals
from bot.language.features import stemmed
from bot.language.signals import Understood, signals
from bot.language.spelling import Word
from bot.language.training import Phrase, copied, go_over, mixed, taken_out, whole
from bot.language.weights import Weights

HELD = 0.2
"""The part of the phrases that is taken out at a time: with less the trial takes longer, with more the rest reads worse."""

TRIED = 800
"""Phrases that are tried; the confidence has six numbers, and more phrases do not change them."""

Case = tuple[Signals, bool, float]
"""The signals of a question, whether its best intent is right, and how much the case counts."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial needs to know of the phrases."""

    words: Sequence[Sequence[Word]]
    phrases: Sequence[Phrase]
    weights: Weights
    table: Sequence["array[float]"]
    counts: Mapping[str, Mapping[int, int]]
    """In how many phrases of each intent a stem stands."""


def trial(
    words: Sequence[Sequence[Word]],
    phrases: Sequence[Phrase],
    weights: Weights,
    table: Sequence["array[float]"],
) -> list[Case]:
    """The cases of all folds; the table is used up by it."""
    made = Trial(words, phrases, weights, table, _counts(words, phrases))
    tried = mixed(range(len(words)), len(words))[:TRIED]
    folds = ceil(len(tried) / max(1.0, HELD * len(words)))
    return [case for fold in range(folds) for case in _fold(tried[fold::folds], made)]


def _counts(
    words: Sequence[Sequence[Word]], phrases: Sequence[Phrase]
) -> Mapping[str, Mapping[int, int]]:
    counts: dict[str, Counter[int]] = {}
    for one, said in zip(phrases, words, strict=False):
        for stem in {stemmed(word.word) for word in said}:
            counts.setdefault(stem, Counter())[one.own] += 1
    return counts


def _fold(held: Sequence[int], made: Trial) -> list[Case]:
    """The cases of phrases that are taken out, and put back afterwards."""
    out = set(held)
    before = [row[:] for row in made.table]
    strange = [(place, taken_out(made.phrases[place], made.table)) for place in held]
    rest = [copied(one) for place, one in enumerate(made.phrases) if place not in out]
    go_over(mixed(rest, len(rest)), made.table, len(made.weights.intents), False)
    cases = [
        case for place, one in strange for case in _read(one, made.words[place], made)
    ]
    for row, old in zip(made.table, before, strict=True):
        row[:] = old
    return cases


def _read(one: Phrase, words: Sequence[Word], made: Trial) -> Iterator[Case]:
    """One phrase read as it is, and with its own intent hidden."""
    scores = whole(one, made.table, len(made.weights.intents))
    for outside in (False, True):
        seen = [
            intent
            for intent in range(len(scores))
            if not (outside and intent == one.own)
        ]
        order = sorted(seen, key=scores.__getitem__, reverse=True)[: NEXT + 1]
        if order:
            known = [
                _understood(word, one.own, order[0], outside, made) for word in words
            ]
            found = signals([scores[intent] for intent in order], known)
            yield found, order[0] == one.own, OUTSIDE if outside else 1 - OUTSIDE


def _understood(
    word: Word, own: int, best: int, outside: bool, made: Trial
) -> Understood:
    """A word as it would be known without this phrase, or without the whole intent."""
    counts = made.counts[stemmed(word.word)]
    feature = made.weights.features[stemmed(word.word)]
    if sum(counts.values()) <= (counts[own] if outside else 1) or feature >= len(
        made.table
    ):
        return Understood(made.weights.rarity[-1], 0.0, False)
    return Understood(made.weights.rarity[feature], 1.0, made.table[feature][best] > 0)
