"""Counting has a little part beside learning: more with many phrases, and never from the phrase that is tried."""

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.blending import HALF, MOST, blended, counted, portion, told, without
from bot.language.weights import odds

ROWS = ((0, 1), (0, 2), (1, 2, 3))
OWNS = (0, 0, 1)


def test_counting_has_the_larger_part_the_more_phrases_there_are() -> None:
    assert portion(0, 0) == 0
    assert portion(10 * HALF, 10) == pytest.approx(MOST / 2)
    assert portion(10, 10) < portion(1_000, 10) < MOST


def test_each_feature_is_counted_in_the_phrases_of_each_intent() -> None:
    assert counted(ROWS, OWNS, 3) == [{0: 2}, {0: 1, 1: 1}, {0: 1, 1: 1}]


def test_what_is_counted_speaks_for_the_intents_whose_phrases_have_it() -> None:
    weighed = dict(told({0: 2, 1: 1}, 0.5))
    assert weighed == {0: 0.5 * odds(2, 3), 1: 0.5 * odds(1, 3)}
    assert weighed[0] > weighed[1] > 0


def test_it_is_added_to_what_was_learnt() -> None:
    table = {0: array("f", [1.0, -1.0]), 1: array("f", [0.0, 0.0])}
    blended(table, [{0: 2}, {1: 1}], [0.1, 0.2])
    assert table[0].tolist() == pytest.approx([1 + 0.1 * odds(2, 2), -1])
    assert table[1].tolist() == pytest.approx([0, 0.2 * odds(1, 1)])


@given(st.lists(st.tuples(st.sampled_from([(0,), (1,), (0, 1)]), st.integers(0, 2)), min_size=1, max_size=8))
def test_a_phrase_that_is_tried_is_not_counted(taught: Sequence[tuple[tuple[int, ...], int]]) -> None:
    rows, owns = zip(*taught, strict=True)
    (row, *_), (own, *_) = rows, owns
    rest = counted(rows[1:], owns[1:], 2)
    assert all(without(counted(rows, owns, 2)[feature], own) == rest[feature] for feature in row)
