"""Answers about one step of a list that was shown."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last

STEPS = "how do I become a baker"


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("what is step 2", "Bake a test loaf"),
        ("what is step 3", "Join the guild"),
        ("what is the first step", "Learn the trade"),
    ],
)
def test_a_step_is_told_by_its_number(bakery: Library, said: str, step: str) -> None:
    turn = last(bakery, STEPS, said)
    assert step in text_of(turn.answer)
    assert (turn.answer.jobs, turn.answer.topics) == (("baker",), ("how_to_become",))


def test_a_step_that_is_not_there_shows_those_that_are(bakery: Library) -> None:
    said = text_of(last(bakery, STEPS, "what is step 9").answer)
    assert "3" in said
    assert "1. Learn the trade for two years" in said


def test_where_no_steps_were_shown_those_of_the_job_at_hand_are_meant(bakery: Library) -> None:
    turn = last(bakery, "what does a baker earn", "what is step 2")
    assert turn.answer.topics == ("how_to_become",)
    assert text_of(turn.answer).startswith("Step 2 of 3")


def test_where_no_job_is_at_hand_there_is_no_step(bakery: Library) -> None:
    assert last(bakery, "what is step 2").reading.act not in ("step", "skip_step")
