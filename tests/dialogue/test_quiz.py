"""A fit quiz: skippable questions from the criteria, and three jobs at its end."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last, talk


def test_each_question_is_a_criterion_with_three_replies(bakery: Library) -> None:
    answer = last(bakery, "help me choose").answer
    assert bakery.content.criteria["no_degree"].quiz in text_of(answer)
    assert [choice.reply for choice in answer.choices] == ["yes", "no", "skip"]


@pytest.mark.parametrize("replies", [("1", "1"), ("yes", "yes"), ("yes", "1")], ids="-".join)
def test_replies_by_number_or_word_lead_to_the_jobs_that_fit(bakery: Library, replies: tuple[str, ...]) -> None:
    turn = last(bakery, "help me choose", *replies)
    assert turn.answer.kind == "shortlist"
    assert len(turn.answer.jobs) == 3
    assert set(turn.answer.topics) == {"education", "schedule"}


def test_a_job_is_shown_with_reasons_and_one_against(bakery: Library) -> None:
    said = text_of(last(bakery, "help me choose", "yes", "yes").answer)
    assert "Baker: needs no degree; but it works nights" in said


def test_a_job_that_nothing_speaks_for_is_shown_with_what_is_against_it_alone(bakery: Library) -> None:
    said = text_of(last(bakery, "help me choose", "skip", "yes").answer)
    assert "Baker: works nights" in said
    assert ": ;" not in said


def test_all_can_be_skipped(bakery: Library) -> None:
    turn = last(bakery, "help me choose", "3", "3")
    assert (turn.answer.kind, len(turn.answer.jobs)) == ("shortlist", 3)


def test_a_question_in_between_leaves_the_quiz(bakery: Library) -> None:
    assert last(bakery, "help me choose", "what does a baker earn").answer.topics == ("pay",)


def test_it_ends_after_at_most_eight_questions(library: Library) -> None:
    turns = talk(library, "help me choose", *["skip"] * 8).turns
    assert turns[-1].answer.kind == "shortlist"
    assert all(turn.answer.kind == "help" for turn in turns[:-1])
