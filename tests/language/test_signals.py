"""What a confidence rests on, to the figure."""

from math import log, sqrt

import pytest

from bot.language.signals import Part, signals

KNOWN: Part = (2.0, 1.0, True, True)
UNSURE: Part = (1.0, 0.5, True, False)
AGAINST: Part = (3.0, 1.0, False, True)
STRANGE: Part = (2.0, 0.0, False, True)


def test_of_a_question_that_is_known_all_is_understood() -> None:
    assert signals([1.5, 0.5], [KNOWN], 1) == pytest.approx((1.0, 1.0, 1.0, 1.0, 1.0, log(2)))


def test_what_is_strange_and_what_speaks_for_others_takes_away() -> None:
    known = (4 + 0.25 + 9) / (4 + 0.5 + 9 + 4)
    expected = (sqrt(known), sqrt(known) * 1.5, known, (4 + 0.25) / 17.5, 2 / 7, log(5))
    assert signals([2.0, 1.0, 0.5, 0.5, 0.0, -9.0], [KNOWN, UNSURE, AGAINST, STRANGE], 4) == pytest.approx(expected)


def test_the_only_intent_leads_by_its_whole_score() -> None:
    assert signals([0.7], [KNOWN], 1)[:2] == pytest.approx((0.7, 0.7))


def test_nothing_said_is_nothing_understood_well() -> None:
    assert signals([0.0, 0.0], [], 0) == pytest.approx((0.0, 0.0, 1.0, 1.0, 1.0, 0.0))
