"""Bounds: which way a number limits what is chosen, and things wanted without an "I want"."""

import pytest

from bot.dialogue.bounds import asks_of_one, chooses
from bot.library import Library
from tests.dialogue.talk import heard, last

ASKED = (
    ("list jobs in imaging that pay six figures", {("pay_at_least", 100_000.0)}),
    ("what imaging job needs not more than 18 months of school", {("training_at_most", 18.0)}),
    ("two year degree and over 80k", {("associate", None), ("pay_at_least", 80_000.0)}),
    ("part time, pays at least 32 an hour", {("part_time", None), ("hourly_at_least", 32.0)}),
    ("no more than 20 months of classes and it must pay 55k", {("training_at_most", 20.0), ("pay_at_least", 55_000.0)}),
    ("can't stand needles, want 90k", {("no_needles", None), ("pay_at_least", 90_000.0)}),
    ("no weekends, from home, quick training", {("no_weekends", None), ("remote", None), ("quick", None)}),
    ("all I've got is a GED, only got a GED, no lifting", {("no_degree", None), ("no_lifting", None)}),
    ("imaging jobs where i'd travel around the country", {("travel", None)}),
)


@pytest.mark.parametrize(("question", "criteria"), ASKED, ids=[question for question, _ in ASKED])
def test_what_is_wished_for_is_heard(library: Library, question: str, criteria: set[tuple[str, float | None]]) -> None:
    reading = last(library, question).reading
    assert {(one.criterion, one.number) for one in reading.criteria} == criteria


def test_a_thing_that_is_only_spoken_of_is_no_wish(library: Library) -> None:
    reading = last(library, "the person driving the c arm during surgery, what's that job called").reading
    assert reading.criteria == ()


def test_words_of_a_jobs_name_are_no_wish(library: Library) -> None:
    assert last(library, "best states for nuclear medicine technologist jobs").reading.criteria == ()


def test_a_ranking_is_not_narrowed_by_what_it_is_by_and_begins_with_the_most(library: Library) -> None:
    reading = last(library, "imaging jobs in order of how many openings they have").reading
    assert (reading.kind, reading.side, reading.criteria) == ("ranking", "most", ())


def test_two_bounds_are_one_question(library: Library) -> None:
    answer = last(library, "which imaging jobs take a bachelor's and pay 90 grand").answer
    assert (answer.kind, answer.topics) == ("shortlist", ("education", "pay"))


@pytest.mark.parametrize(
    ("question", "criterion"),
    [
        ("what radiology work can you do outside of a hospital", "outside_hospital"),
        ("do you have jobs where I never see a patient", "no_patients"),
        ("jobs in imaging where I can sit most of the day", "no_standing"),
    ],
)
def test_jobs_are_looked_for_in_a_field_too(library: Library, question: str, criterion: str) -> None:
    reading = last(library, question).reading
    assert (reading.kind, [one.criterion for one in reading.criteria]) == ("shortlist", [criterion])


@pytest.mark.parametrize(
    ("question", "of_one"),
    [
        ("how do I find what pays 50k", True),
        ("which bakers make 50k", True),
        ("do they make 50k", True),
        ("which jobs make 50k", False),
        ("", False),
    ],
)
def test_who_asks_of_one_job_or_whether_or_how_chooses_nothing(bakery: Library, question: str, of_one: bool) -> None:
    said = heard(bakery, question)
    assert asks_of_one(said, bakery.tables) is of_one
    assert chooses(said, bakery.tables) is (not of_one and question != "")


def test_a_limit_stands_after_what_it_is_of(library: Library) -> None:
    reading = last(library, "which jobs need two years of school max").reading
    assert [(one.criterion, one.number) for one in reading.criteria] == [("training_at_most", 24)]


def test_money_beside_a_wish_is_a_wish(library: Library) -> None:
    reading = last(library, "no nights and 80k, list please").reading
    assert {one.criterion for one in reading.criteria} == {"no_nights", "pay_at_least"}
