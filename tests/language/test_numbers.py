"""Numbers are read with what they count, and on which side they bound it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.numbers import LARGE, Measures, Number, numbers
from bot.language.spelling import Word

MEASURES = Measures(
    numbers={"two": 2.0, "twelve": 12.0},
    units={"k": ("money", 1000.0), "dollars": ("money", 1.0), "years": ("months", 12.0), "months": ("months", 1.0)},
    more=frozenset({("over",), ("at", "least"), ("or", "more"), ("not", "less", "than")}),
    less=frozenset({("under",), ("less", "than"), ("or", "less")}),
)


def read(text: str) -> list[tuple[float, str, str]]:
    words = tuple(Word(word, 0, 0, word) for word in text.split())
    return [(one.amount, one.unit, one.side) for one in numbers(words, MEASURES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$70k", (70000, "money", "")),
        ("$70000", (70000, "money", "")),
        ("70000", (70000, "money", "")),
        ("70k", (70000, "money", "")),
        ("70 dollars", (70, "money", "")),
        ("2 years", (24, "months", "")),
        ("two years", (24, "months", "")),
        ("18 months", (18, "months", "")),
        ("12", (12, "", "")),
        ("1.5 years", (18, "months", "")),
        ("2years", (24, "months", "")),
        ("$2k", (2000, "money", "")),
        ("over 70k", (70000, "money", "least")),
        ("70k or more", (70000, "money", "least")),
        ("less than two years", (24, "months", "most")),
        ("not less than two years", (24, "months", "least")),
        ("two years or less", (24, "months", "most")),
    ],
)
def test_a_number_has_an_amount_a_unit_and_a_side(text: str, expected: tuple[float, str, str]) -> None:
    assert read(text) == [expected]


def test_each_number_has_its_own_side() -> None:
    assert read("under two years and over 70k") == [(24, "months", "most"), (70000, "money", "least")]


@pytest.mark.parametrize("text", ["mri", "3d", "b4", "", "12345678901234567890", "k"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read(text) == []


def test_the_words_of_a_number_are_known() -> None:
    words = tuple(Word(word, 0, 0, word) for word in ("in", "two", "years"))
    assert numbers(words, MEASURES) == (Number(24, "months", "", 1, 3),)


@given(st.lists(st.sampled_from(["$70k", "two", "years", "over", "or", "more", "9", "pay", "1e9", "٣"]), max_size=12))
def test_any_words_give_sane_numbers_in_order(words: list[str]) -> None:
    found = numbers(tuple(Word(word, 0, 0, word) for word in words), MEASURES)
    assert all(0 <= one.amount <= LARGE * 1000 and one.start < one.end <= len(words) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
