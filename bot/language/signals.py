"""What a confidence rests on: how far the best intent leads, and how much of the question is understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from bot.language.calibration import NEXT, Signals


@dataclass(frozen=True, slots=True)
class Understood:
    """One word of a question, as the weights know it."""

    rarity: float
    known: float
    """How surely it is a word of the phrases: 1, less if it was respelt, 0 for any other word."""
    speaks: bool
    """Whether it speaks for the best intent."""


def signals(scores: Sequence[float], words: Sequence[Understood]) -> Signals:
    """The signals of a question, from the highest scores, best first, and its words."""
    rivals = scores[1 : NEXT + 1] or (0.0,)
    mass = sum(word.rarity for word in words) or 1.0
    known = sum(word.rarity * word.known for word in words) / mass
    speaking = sum(word.rarity * word.known for word in words if word.speaks) / mass
    return (
        scores[0] - rivals[0],
        scores[0] - sum(rivals) / len(rivals),
        known,
        speaking,
        log(1 + len(words)),
    )
