"""Of two jobs on a way, the one that somebody wants to get to."""

import pytest

from bot.dialogue.values import Holder
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, last


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("how long is the training from baker to pastry chef", CHEF),
        ("how long is the training for a pastry chef after being a baker", CHEF),
        ("how long is the training before I become a baker, from pastry chef", BAKER),
        ("how long is the training of a baker who skips pastry chef", CHEF),
        ("how long is the training to be a pastry chef without being a baker", CHEF),
        ("how long is the training of a pastry chef, and do they have to be a baker first", CHEF),
    ],
    ids=["to", "after", "before", "no way", "without", "first"],
)
def test_of_two_jobs_on_a_way_the_goal_is_spoken_of(bakery: Library, question: str, goal: Holder) -> None:
    assert last(bakery, question).reading.holders == (goal,)
