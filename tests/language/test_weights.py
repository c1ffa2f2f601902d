"""The weights of many phrases: counts are kept, and what they say is worked out when it is asked for."""

import pytest

from bot.language.filling import empty, tallied
from bot.language.weights import SCALE, Weights, odds


@pytest.fixture
def weights() -> Weights:
    """Two features and three intents: most intents have the first, and only the last has the second."""
    return tallied(empty(("a", "b", "c"), {"one": 0, "two": 1}, (1.0, 2.0, 4.0)), ({0: 3}, {0: 1}, {1: 2}))


def test_a_feature_of_most_intents_has_a_row_of_all(weights: Weights) -> None:
    assert weights.row(0)[0] == (0, 1, 2)
    assert weights.row(0)[1] == pytest.approx((SCALE * odds(3, 4), SCALE * odds(1, 4), 0.0))


def test_a_feature_of_few_has_a_row_of_those(weights: Weights) -> None:
    assert weights.row(1)[0] == (2,)
    assert weights.row(1)[1] == pytest.approx((2.0 * SCALE * odds(2, 2),))


@pytest.mark.parametrize(("feature", "counts"), [(0, [3, 1, 0]), (1, [0, 0, 2])])
def test_counts_are_found_again(weights: Weights, feature: int, counts: list[int]) -> None:
    assert [weights.counted(feature).get(intent, 0) for intent in range(3)] == counts
    assert [weights.value(feature, intent) != 0 for intent in range(3)] == [count > 0 for count in counts]


def test_what_was_asked_makes_no_other_weights(weights: Weights) -> None:
    same = tallied(empty(("a", "b", "c"), {"one": 0, "two": 1}, (1.0, 2.0, 4.0)), ({0: 3}, {0: 1}, {1: 2}))
    weights.row(0)
    assert weights == same
