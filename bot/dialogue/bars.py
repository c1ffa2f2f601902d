"""Bars: a spread of figures, a comparison or a trend, each with its share of the longest."""

from collections.abc import Sequence

from bot.dialogue.known import Known
from bot.dialogue.values import Bar, Bars

AROUND = ("p10", "{by}", "p90")
"""The fields that show how a figure is spread: a low, the middle, a high."""

FEWEST = 2


def drawn(figures: Sequence[tuple[str, str, float]]) -> Bars | None:
    """Bars for title, text and number of each figure; none where there is nothing to compare."""
    top = max((number for _, _, number in figures), default=0.0)
    if len(figures) < FEWEST or top <= 0:
        return None
    return Bars(tuple(Bar(title, text, max(0.0, number / top)) for title, text, number in figures))


def spread(here: Known, by: str) -> Bars | None:
    """The low, the middle and the high of one figure, where all are published for the same time."""
    named = tuple(name.format(by=by) for name in AROUND)
    found = [here.fields[name][0] for name in named if name in here.fields]
    if len(found) < len(set(named)) or len(set(named)) < len(AROUND) or len({one.field.per for one in found}) > 1:
        return None
    return drawn([(value.field.title or value.field.name, value.text, value.number or 0.0) for value in found])


def trend(here: Known, by: str) -> Bars | None:
    """The figure of each year on record: fields named after it and the year, as median_2020."""
    years = sorted(name for name in here.fields if name.startswith(f"{by}_") and name[-4:].isdigit())
    found = [(name[-4:], here.fields[name][0]) for name in years]
    return drawn([(year, value.text, value.number or 0.0) for year, value in found])
