"""Readings about several jobs."""

import pytest

from bot.dialogue.values import Asked, Holder, Kind
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, last

MILLER = Holder("job", "miller")


@pytest.mark.parametrize(
    ("question", "holders"),
    [
        ("baker or pastry chef", (BAKER, CHEF)),
        ("compare bakers, pastry chefs and millers", (BAKER, CHEF, MILLER)),
        ("does a baker earn more than a butcher", (BAKER, Holder("other", "butcher"))),
        ("bread or sweets", (BAKER, CHEF)),
    ],
)
def test_two_or_more_are_compared(bakery: Library, question: str, holders: tuple[Holder, ...]) -> None:
    found = last(bakery, question).reading
    assert (found.kind, found.holders) == ("comparison", holders)


@pytest.mark.parametrize(
    ("question", "kind"),
    [("how do I become a baker after being a miller", "answer"), ("do bakers work at night", "answer")],
)
def test_a_way_and_a_single_job_are_no_comparison(bakery: Library, question: str, kind: Kind) -> None:
    assert last(bakery, question).reading.kind == kind


def test_which_of_those_compares_what_was_listed(bakery: Library) -> None:
    found = last(bakery, "what does a baker earn", "and pastry chefs?", "who of those two earns more").reading
    assert (found.kind, found.holders) == ("comparison", (BAKER, CHEF))


def test_wishes_make_a_shortlist_and_stack_up(bakery: Library) -> None:
    found = last(bakery, "which job has no nights", "and no degree").reading
    assert found.kind == "shortlist"
    assert {one.criterion for one in found.criteria} == {"no_nights", "no_degree"}


def test_a_wish_can_be_taken_off(bakery: Library) -> None:
    found = last(bakery, "which job has no nights and no degree", "nights are fine").reading
    assert found.criteria == (Asked("no_degree"),)


def test_a_wish_about_the_job_at_hand_is_a_question_about_it(bakery: Library) -> None:
    found = last(bakery, "what is a baker", "can I do that without a degree?").reading
    assert found.kind != "shortlist"
    assert found.holders == (BAKER,)


def test_an_extreme_is_a_ranking_with_its_side(bakery: Library) -> None:
    found = last(bakery, "which job pays the least").reading
    assert (found.kind, found.intent, found.side) == ("ranking", "pay", "least")


NUC, CATH = "nuclear_medicine_technologist", "cardiac_cath_lab_technologist"

SIDES = (
    ("is there much of a difference between nuc med and pet techs", (NUC, "pet_technologist"), "difference"),
    ("how is an MR safety officer different to an MRI tech?", ("mri_safety_officer", "mri_technologist"), "difference"),
    ("on call: echo or cath lab", ("cardiac_sonographer", CATH), "schedule"),
    ("compare hours for cath lab techs and IR techs", (CATH, "interventional_radiographer"), "schedule"),
    ("who needs more schooling: physicist or dosimetrist?", ("medical_physicist", "medical_dosimetrist"), "education"),
    ("do dental hygienists out-earn rad techs?", ("dental_hygienist", "radiologic_technologist"), "pay"),
)


@pytest.mark.parametrize(("question", "jobs", "topic"), SIDES, ids=[question for question, _, _ in SIDES])
def test_all_that_is_set_side_by_side_is_compared_by_what_is_asked(
    library: Library, question: str, jobs: tuple[str, ...], topic: str
) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.jobs, answer.topics) == ("comparison", jobs, (topic,))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what's the difference between a ct scan and an mri for a headache, which should I get", "out_of_scope"),
        ("is an MRI or a CT better for finding a tumor in my liver", "out_of_scope"),
        ("I can't choose between CT and MRI", "comparison"),
        ("would I like ultrasound or x-ray more", "comparison"),
    ],
)
def test_scans_set_side_by_side_for_ones_own_body_are_no_jobs(library: Library, question: str, kind: str) -> None:
    assert last(library, question).answer.kind == kind
