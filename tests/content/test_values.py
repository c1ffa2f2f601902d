"""Typed values: what counts as money, a time, a number - and what does not, whatever is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.model import Field, FieldType
from bot.content.values import is_bounded, parsed

GOOD: list[tuple[FieldType, str, float]] = [
    ("money", "$95,480", 95480), ("money", "£37,338", 37338), ("money", "CA$70,000", 70000), ("money", "$45.90", 45.9),
    ("percent", "6%", 6), ("percent", "-1%", -1), ("percent", "3.5 %", 3.5),
    ("months", "24 months", 24), ("months", "2 years", 24), ("years", "1.5 years", 18), ("months", "1 year", 12),
    ("months", "73 days", 2.4), ("months", "26 weeks", 6),
    ("year", "2025", 2025), ("number", "228,000", 228000), ("number", "-3", -3),
    ("yes_no", "yes", 1), ("yes_no", "no", 0),
]  # fmt: skip

BAD: list[tuple[FieldType, str]] = [
    ("money", "95,480"), ("money", "$95480,1"), ("money", "$1e9"), ("money", "$"), ("percent", "6"),
    ("percent", "six%"),
    ("months", "24"), ("months", "two years"), ("year", "12"), ("year", "2025-05"), ("year", "3025"),
    ("number", "9" * 5000 + "x"), ("number", "0x1f"), ("number", "1_000"), ("number", ".inf"), ("number", "12:30"),
    ("yes_no", "on"), ("yes_no", "NO"), ("yes_no", "true"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "number"), GOOD)
def test_a_value_of_its_type_is_read_with_its_number(kind: FieldType, text: str, number: float) -> None:
    made = parsed(Field("f", kind), text)
    assert made is not None
    assert (made.text, made.number) == (text, number)


@pytest.mark.parametrize(("kind", "text"), BAD, ids=[f"{kind} {text[:12]}" for kind, text in BAD])
def test_rows_6_to_8_a_value_of_another_type_is_none(kind: FieldType, text: str) -> None:
    assert parsed(Field("f", kind), text) is None


@given(st.sampled_from(["money", "percent", "months", "year", "number", "yes_no"]), st.text(max_size=30))
def test_any_text_is_a_value_with_its_text_or_none(kind: FieldType, text: str) -> None:
    made = parsed(Field("f", kind), text)
    assert made is None or made.text == text


def test_levels_rank_from_least_to_most() -> None:
    field = Field("f", "levels", ("none", "some", "most"))
    assert [made and made.number for made in (parsed(field, each) for each in ("none", "most", "all"))] == [0, 2, None]


BOUNDS: list[tuple[FieldType, str, str]] = [
    ("percent", "1000%", "1001%"), ("percent", "-1000%", "-1001%"),
    ("months", "1200 months", "1201 months"), ("years", "100 years", "101 years"),
    ("money", "$1,000,000,000", "$1,000,000,001"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "least", "beyond"), BOUNDS)
def test_row_25_what_is_beyond_all_bounds_was_mistyped(kind: FieldType, least: str, beyond: str) -> None:
    made = [parsed(Field("f", kind), text) for text in (least, beyond)]
    assert [each and is_bounded(each) for each in made] == [True, False]


def test_row_25_a_year_a_number_and_a_text_have_no_bounds_but_their_form() -> None:
    kinds: list[tuple[FieldType, str]] = [("number", "9" * 12), ("text", "x"), ("year", "1900")]
    made = [parsed(Field("f", kind), text) for kind, text in kinds]
    assert all(each and is_bounded(each) for each in made)
