"""What a confidence rests on: how far the best intent leads, and how much of the question is understood."""

from collections.abc import Iterable, Sequence
from math import log, sqrt

from bot.language.calibration import NEXT, Signals

Part = tuple[float, float, bool, bool]
"""One feature of a question: what it weighs; how surely it is known, 0 for a feature of no phrase; whether it speaks
for the best intent; whether it is a whole word."""


def signals(scores: Sequence[float], parts: Iterable[Part], words: int) -> Signals:
    """The signals of a question of so many words, from the highest scores, best first, and its features."""
    rivals = scores[1 : NEXT + 1] or (0.0,)
    mass = known = speaking = said = meant = 1e-9
    for weight, share, speaks, is_word in parts:
        mass += share * weight * weight if share else weight * weight
        known += share * share * weight * weight
        speaking += share * share * weight * weight if speaks else 0.0
        said += weight if is_word else 0.0
        meant += share * weight if is_word and speaks else 0.0
    part = known / mass
    near, far = scores[0] - rivals[0], scores[0] - sum(rivals) / len(rivals)
    return (
        sqrt(part) * near,
        sqrt(part) * far,
        part,
        speaking / mass,
        meant / said,
        log(1 + words),
    )
