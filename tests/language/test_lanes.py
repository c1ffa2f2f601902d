"""Many numbers in one integer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.lanes import ZERO, added, number, packed, units

weights = st.floats(-4_000, 4_000, allow_nan=False)
rows = st.integers(1, 6).flatmap(lambda width: st.lists(st.lists(weights, min_size=width, max_size=width), max_size=60))


def lanes(row: list[float], part: float = 1.0) -> int:
    return packed(units(enumerate(row), [ZERO] * len(row), part))


@given(rows)
def test_the_sum_of_lanes_is_the_sum_of_their_numbers(some: list[list[float]]) -> None:
    width = len(some[0]) if some else 3
    sums = [sum(column) for column in zip(*some, strict=True)] or [0.0] * width
    assert added([lanes(row) for row in some], width) == pytest.approx(sums, abs=1e-6)


@given(st.lists(weights, min_size=1, max_size=9), st.data())
def test_each_lane_is_read_without_the_others(row: list[float], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(row) - 1))
    assert number(lanes(row), place) == pytest.approx(row[place], abs=1e-6)


@given(rows)
def test_the_order_of_the_rows_changes_nothing(some: list[list[float]]) -> None:
    made = [lanes(row) for row in some]
    width = len(some[0]) if some else 3
    assert added(made, width) == added(made[::-1], width)


def test_a_part_of_a_number_goes_into_its_lane() -> None:
    half = packed(units([(1, 3.0)], [ZERO] * 2, 1 / 2))
    assert (number(half, 0), number(half, 1)) == (0.0, 1.5)
