"""Answers about one step of a list that was shown."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last, talk

STEPS = "how do I become a baker"


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("what is step 2", "Bake a test loaf"),
        ("what is step 3", "Join the guild"),
        ("what is the first step", "Learn the trade"),
        ("what is the last step", "Join the guild"),
        ("what is step one", "Learn the trade"),
        ("the second step", "Bake a test loaf"),
    ],
)
def test_a_step_is_told_by_its_number(bakery: Library, said: str, step: str) -> None:
    turn = last(bakery, STEPS, said)
    assert step in text_of(turn.answer)
    assert (turn.answer.jobs, turn.answer.topics) == (("baker",), ("how_to_become",))


def test_the_next_step_follows_the_one_last_spoken_of(bakery: Library) -> None:
    turns = talk(bakery, STEPS, "what is step 1", "next step", "next step", "next step").turns[2:]
    assert [text_of(turn.answer).split(":")[0][:11] for turn in turns[:2]] == ["Step 2 of 3", "Step 3 of 3"]
    assert "1. Learn the trade for two years" in text_of(turns[2].answer)


def test_a_number_word_after_step_is_its_number_and_no_next_one(bakery: Library) -> None:
    for said in ("what is step one", "the first step"):
        assert text_of(last(bakery, STEPS, "what is step 2", said).answer).startswith("Step 1 of 3")
    assert text_of(last(bakery, STEPS, "what is step 2", "the next one").answer).startswith("Step 3 of 3")


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
