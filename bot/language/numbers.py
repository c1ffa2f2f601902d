"""Numbers in a question, with what they count: $70k, 2 years, six figures, 12-hour."""

import re
from collections.abc import Mapping, Sequence

from bot.dataclass import dataclass
from bot.language.spelling import Word

NUMBER = re.compile(r"(?P<sign>[$£€])?(?P<digits>\d+(?:\.\d+)?)(?P<unit>%|[a-z]+)?")
LARGE = 1e12
"""Numbers above this are nobody's question."""

WAGE = 10_000
"""A bare number from here on is money."""

SIDES = 3
"""Words before a number in which "over" and "less than" are looked for."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a question names."""

    amount: float
    """Money in its currency, months, hours, percent, or a bare count."""
    unit: str
    """money, months, hours, percent, age, or nothing."""
    side: str
    """least: at least this; most: at most this; or nothing."""
    start: int
    end: int
    """The words it stands in."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The words for numbers, units and bounds."""

    numbers: Mapping[str, float]
    """two: 2; a dozen: 12."""
    units: Mapping[str, tuple[str, float]]
    """Unit word, what it counts and how many of it: years is (months, 12)."""
    more: frozenset[tuple[str, ...]]
    less: frozenset[tuple[str, ...]]


def numbers(words: Sequence[Word], measures: Measures) -> tuple[Number, ...]:
    """The numbers of a question, from left to right."""
    made: list[Number] = []
    place = 0
    while place < len(words):
        one = _number(words, place, measures)
        if one is not None:
            made.append(one)
        place = one.end if one else place + 1
    return tuple(made)


def _number(words: Sequence[Word], place: int, measures: Measures) -> Number | None:
    typed = words[place].typed
    read = None if typed.isalpha() else _digits(typed, measures)
    read = read or _written(words[place].word, measures)
    if read is None:
        return None
    amount, unit = read
    end = place + 1
    if end < len(words) and (following := measures.units.get(words[end].word)) and unit in ("", "money"):
        unit, amount, end = following[0] if unit == "" else unit, amount * following[1], end + 1
    if not unit and amount >= WAGE:
        unit = "money"
    return Number(amount, unit, _side(words, place, end, measures), place, end)


def _digits(typed: str, measures: Measures) -> tuple[float, str] | None:
    """`$70k` as 70,000 and money."""
    found = NUMBER.fullmatch(typed)
    if found is None or len(found["digits"]) > 13:
        return None
    amount, unit = float(found["digits"]), "money" if found["sign"] else ""
    if found["unit"]:
        if found["unit"] not in measures.units:
            return None
        counted, many = measures.units[found["unit"]]
        amount, unit = amount * many, unit or counted
    return (amount, unit) if amount <= LARGE else None


def _written(word: str, measures: Measures) -> tuple[float, str] | None:
    amount = measures.numbers.get(word)
    return None if amount is None else (amount, "")


def _side(words: Sequence[Word], start: int, end: int, measures: Measures) -> str:
    """Whether the number is a bound from below or above, by the words around it."""
    before = tuple(word.word for word in words[max(0, start - SIDES) : start])
    after = tuple(word.word for word in words[end : end + SIDES + 2])
    after = after[2:] if after[:1] == ("of",) else after[:SIDES]  # "two years of school max"
    for side, groups in (("least", measures.more), ("most", measures.less)):
        if any(before[len(before) - len(group) :] == group or after[: len(group)] == group for group in groups):
            return side
    return ""
