"""Turns about the conversation itself keep its subject."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last, talk

PAY = "what does a baker earn"


@pytest.mark.parametrize(
    "said", ["tell me more", "shorter", "simpler", "say that again", "what is your source", "why"], ids=str.split
)
def test_a_turn_about_the_last_answer_keeps_its_kind_jobs_and_topics(bakery: Library, said: str) -> None:
    first, then = talk(bakery, PAY, said).turns
    assert (then.answer.kind, then.answer.jobs, then.answer.topics) == ("answer", ("baker",), ("pay",))
    assert then.reading.intent == first.reading.intent


def test_more_adds_and_shorter_takes_away(bakery: Library) -> None:
    normal, longer, shorter = (text_of(turn.answer) for turn in talk(bakery, PAY, "tell me more", "shorter").turns)
    assert len(shorter) < len(normal) < len(longer)


def test_more_says_when_there_is_none(bakery: Library) -> None:
    said = text_of(last(bakery, "what is dough", "tell me more").answer)
    assert said.startswith(bakery.content.replies["no_more"])


def test_sources_are_listed_with_their_addresses(bakery: Library) -> None:
    said = text_of(last(bakery, PAY, "what is your source").answer)
    assert "1. Guild of Bakers, Pay of the Trade (2026-05-01): https://guild.example/pay" in said


def test_the_age_of_a_figure_is_its_date(bakery: Library) -> None:
    assert "2026-05-01" in text_of(last(bakery, PAY, "how old is that figure").answer)


def test_an_undated_page_is_called_undated(bakery: Library) -> None:
    said = text_of(last(bakery, "what does a baker do", "how old is that figure").answer)
    assert "no date" in said
    assert "2026-11-23" in said


def test_back_shows_the_subject_before(bakery: Library) -> None:
    first, _, back = talk(bakery, PAY, "what does a pastry chef earn", "go back").turns
    assert back.answer == first.answer


def test_back_at_the_start_says_so(bakery: Library) -> None:
    assert text_of(last(bakery, PAY, "go back").answer) == bakery.content.replies["no_further_back"]


def test_what_is_told_off_offers_choices_on_the_same_job(bakery: Library) -> None:
    turn = last(bakery, PAY, "you are wrong")
    assert turn.answer.kind == "which_intent"
    assert {choice.holder.id for choice in turn.answer.choices if choice.holder} == {"baker"}


def test_a_claim_changes_no_fact(bakery: Library) -> None:
    before, *_, after = talk(bakery, PAY, "that is wrong", PAY).turns
    assert after.answer == before.answer


def test_those_last_spoken_of_are_compared(bakery: Library) -> None:
    turn = last(bakery, PAY, "and pastry chefs?", "compare them")
    assert (turn.answer.kind, turn.answer.jobs) == ("comparison", ("baker", "pastry_chef"))


def test_one_job_alone_is_nothing_to_compare(bakery: Library) -> None:
    assert text_of(last(bakery, PAY, "compare them").answer) == bakery.content.replies["nothing_to_compare"]


def test_the_jobs_are_listed_by_field(bakery: Library) -> None:
    assert "- Sweets: pastry chef, ice cream maker" in text_of(last(bakery, "list the jobs").answer)


def test_three_of_many_jobs_are_offered_beside_the_list(library: Library) -> None:
    turn = last(library, "list the jobs")
    assert [each.holder.kind for each in turn.answer.suggestions if each.holder] == ["job"] * 3


@pytest.mark.parametrize("said", ["tell me more", "why", "say that again", "what is your source", "go back"])
def test_with_nothing_before_an_act_still_answers(bakery: Library, said: str) -> None:
    turn = last(bakery, said)
    assert turn.answer.kind in ("help", "smalltalk")
    assert text_of(turn.answer)
