"""From scores to a confidence that means something."""

from math import exp


def squashed(logit: float) -> float:
    """A logit as a share of 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
