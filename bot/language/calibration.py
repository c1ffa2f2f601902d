"""From scores to a confidence that means something: 0.9 is right nine times in ten.

Learnt from phrases that were taken out: once as questions with an intent, and once as questions out of scope, for
which their own intent and the words that only it has are hidden.
"""

from collections.abc import Sequence
from math import exp

Signals = tuple[float, ...]
"""What the confidence rests on: see `signals`."""

START = (-4.0, 2.5, 3.0, 1.0, 2.0, 1.0, 0.3)
"""Coefficients before anything is learnt (a constant, then one for each signal): few phrases leave them nearly so."""

FAITH = 10.0
"""How many phrases it takes to move a coefficient well away from START."""

ROUNDS = 30
"""Newton steps at most; none moves a coefficient by more than 1, so that it cannot overshoot for good."""

CLOSE = 0.01
"""A step smaller than this is the last one."""

OUTSIDE = 0.2
"""The share of questions out of scope that the confidence expects."""

NEXT = 4
"""How many rivals after the best are averaged: one rival near is a choice to offer, many are not knowing."""


def squashed(logit: float) -> float:
    """A logit as a share of 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, logit))))


def confidence(signals: Signals, sureness: Sequence[float]) -> float:
    """The probability that the best intent is right."""
    return squashed(sureness[0] + sum(map(float.__mul__, sureness[1:], signals)))


def calibrated(cases: Sequence[tuple[Signals, bool, float]]) -> tuple[float, ...]:
    """The coefficients that make the confidence true on these cases: signals, whether right, how much it counts."""
    sureness = list(START)
    for _ in range(ROUNDS):
        slope = [FAITH * (start - now) for start, now in zip(START, sureness, strict=True)]
        curve = [[FAITH * (row == column) for column in range(len(START))] for row in range(len(START))]
        for signals, right, counts in cases:
            _lean(
                (1.0, *signals),
                right,
                counts,
                confidence(signals, sureness),
                slope,
                curve,
            )
        steps = solved(curve, slope)
        far = max(map(abs, steps))
        sureness = [now + step / max(1.0, far) for now, step in zip(sureness, steps, strict=True)]
        if far < CLOSE:
            break
    return tuple(sureness)


def _lean(
    case: Signals,
    right: bool,
    counts: float,
    sure: float,
    slope: list[float],
    curve: list[list[float]],
) -> None:
    """Add what one case says of the slope and the curve of the likelihood."""
    spread = counts * sure * (1 - sure)
    for row, signal in enumerate(case):
        slope[row] += counts * (right - sure) * signal
        for column, other in enumerate(case):
            curve[row][column] += spread * signal * other


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The x of matrix x = right, by elimination; the matrix is symmetric and positive."""
    rows = [[*row, goal] for row, goal in zip(matrix, right, strict=True)]
    for pivot, row in enumerate(rows):
        row[:] = [number / row[pivot] for number in row]
        for other in rows:
            if other is not row and other[pivot]:
                factor = other[pivot]
                other[:] = [a - factor * b for a, b in zip(other, row, strict=True)]
    return [row[-1] for row in rows]
