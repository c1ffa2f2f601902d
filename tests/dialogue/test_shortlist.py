"""Shortlists: what fits with its reasons, what was left out and why, or the nearest."""

import pytest

from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.prose import text_of
from bot.dialogue.shortlist import judge
from bot.dialogue.values import Answer, Asked, Holder, Reading
from bot.library import Library
from tests.dialogue.talk import job, last


def chosen(library: Library, *criteria: Asked, holders: tuple[Holder, ...] = ()) -> Answer:
    return answer(library, Reading("q", "shortlist", holders=holders, criteria=criteria), Context())


def test_every_job_that_fits_is_shown_with_its_reason(bakery: Library) -> None:
    made = chosen(bakery, Asked("no_degree"))
    assert made.jobs == ("baker", "miller", "sourdough_baker")
    assert "1. Baker: needs no degree" in text_of(made)


def test_what_misses_by_one_is_left_out_with_the_reason(bakery: Library) -> None:
    assert "pastry chefs (needs a degree)" in text_of(chosen(bakery, Asked("no_degree")))


def test_a_number_is_said_with_its_criterion(bakery: Library) -> None:
    assert "pay of at least $45,000" in text_of(chosen(bakery, Asked("pay_at_least", 45000.0)))


def test_where_nothing_fits_the_nearest_is_shown_with_what_costs_most(bakery: Library) -> None:
    made = chosen(bakery, Asked("no_nights"), Asked("no_degree"), Asked("pay_at_least", 90000.0))
    assert "The hardest to meet is: pay of at least $90,000" in text_of(made)
    assert made.jobs


def test_where_nothing_speaks_for_a_job_its_line_begins_with_what_is_against_it(bakery: Library) -> None:
    lines = text_of(chosen(bakery, Asked("pay_at_least", 900000.0))).splitlines()
    assert [line for line in lines if line[:1].isdigit() and ": ;" in line] == []
    assert "but it" not in lines[1]


def test_a_field_narrows_it(bakery: Library) -> None:
    made = chosen(bakery, Asked("no_nights"), holders=(Holder("field", "sweets"),))
    assert set(made.jobs) == {"pastry_chef", "ice_cream_maker"}


def test_topics_are_those_of_the_criteria_and_sources_are_named(bakery: Library) -> None:
    made = chosen(bakery, Asked("no_nights"), Asked("pay_at_least", 1.0))
    assert made.topics == ("schedule", "pay")
    assert made.sources


def test_without_criteria_they_are_asked_for(bakery: Library) -> None:
    assert text_of(chosen(bakery)) == bakery.content.replies["no_criteria"]


def test_nothing_known_is_not_met(bakery: Library) -> None:
    (judged,) = judge(bakery, (Asked("no_nights"),), (job(bakery, "miller"),))
    assert (judged.meets, judged.misses, judged.verdicts[0].meets) == (False, 1, None)


def test_a_whole_sentence_becomes_a_list(bakery: Library) -> None:
    assert last(bakery, "which job has no nights and pays over 30k").answer.jobs == ("pastry_chef",)


def test_the_best_paid_come_first_where_an_amount_is_named(library: Library) -> None:
    answer = last(library, "two year degree and over 80k").answer
    assert answer.jobs[:2] == ("radiation_therapist", "pet_technologist")


@pytest.mark.parametrize(
    ("question", "criterion"),
    [
        ("which imaging careers need a masters", "master"),
        ("jobs with animals and scans", "animals"),
        ("not in a hospital, which options do I have", "outside_hospital"),
        ("something with kids but no radiation", "children"),
    ],
)
def test_what_people_choose_by_is_heard(library: Library, question: str, criterion: str) -> None:
    reading = last(library, question).reading
    assert (reading.kind, criterion in [one.criterion for one in reading.criteria]) == ("shortlist", True)
