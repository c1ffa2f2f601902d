"""Extremes: the most or least of something among all jobs, a field's, the kinds of one, or within one."""

import pytest

from bot.dialogue.context import context
from bot.dialogue.extremes import side_of
from bot.dialogue.scene import Scene
from bot.library import Library
from tests.dialogue.talk import heard, last, talk

OVER_JOBS = (
    ("where in imaging would I deal with patients the least", "ranking", "patient_contact"),
    ("biggest paycheck you can get in imaging without going to medical school", "ranking", "pay"),
    ("rank them all by pay", "ranking", "pay"),
    ("what imaging career has the least math", "no_fact", "skills"),
    ("which imaging job has the best work life balance", "no_fact", "schedule"),
)


@pytest.mark.parametrize(("question", "kind", "topic"), OVER_JOBS, ids=[question for question, _, _ in OVER_JOBS])
def test_an_extreme_is_one_of_jobs_by_what_a_figure_measures_and_by_nothing_near_it(
    library: Library, question: str, kind: str, topic: str
) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.topics) == (kind, (topic,))


def test_the_kinds_of_a_job_are_ranked_alone(library: Library) -> None:
    assert last(library, "top paying xray type jobs").answer.jobs[0] == "mri_technologist"
    assert last(library, "what kind of sonographer earns the most").answer.jobs == ("diagnostic_medical_sonographer",)


@pytest.mark.parametrize(
    "question", ["what state pays echo techs the best", "which setting pays mammographers the most"]
)
def test_the_best_place_of_one_job_is_a_ranking_of_places(library: Library, question: str) -> None:
    answer = last(library, question).answer
    assert (answer.kind, len(answer.jobs)) == ("ranking", 1)


@pytest.mark.parametrize("question", ["hardest part of being a mammographer?", "best agency website for travel techs"])
def test_the_best_part_of_one_job_is_a_plain_answer(library: Library, question: str) -> None:
    assert last(library, question).answer.kind == "answer"


def test_an_extreme_of_an_occupation_outside_is_none_of_ours(library: Library) -> None:
    assert last(library, "which states pay nurses the most").answer.kind == "out_of_scope"


def test_a_bound_of_a_number_is_no_extreme(library: Library) -> None:
    reading = last(library, "jobs with no radiation that make at least 75 thousand").reading
    assert (reading.kind, [one.criterion for one in reading.criteria]) == (
        "shortlist",
        ["no_radiation", "pay_at_least"],
    )


def test_the_worst_is_the_end_that_nobody_wants(library: Library) -> None:
    assert last(library, "worst on call of any imaging job").reading.side == "most"
    assert last(library, "which imaging job has the best call schedule").reading.side == "least"


def test_whoever_in_a_field_has_the_least_is_ranked(library: Library) -> None:
    answer = last(library, "who in radiology earns the least").answer
    assert (answer.kind, answer.jobs[0]) == ("ranking", "radiology_assistant_aide")


def test_an_extreme_whose_topic_is_alone_is_not_asked_back(library: Library) -> None:
    answer = last(library, "most boring imaging job").answer
    assert (answer.kind, answer.topics) == ("no_fact", ("pros_cons",))


@pytest.mark.parametrize("question", ["smallest number of needles?", "fewest needles of them all", "least needles"])
def test_an_end_asked_of_nobody_ranks_all(library: Library, question: str) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.topics) == ("ranking", ("patient_contact",))


@pytest.mark.parametrize("question", ["do most people get night shifts", "minimum age to x-ray people"])
def test_most_people_and_the_least_that_is_needed_are_no_ends(library: Library, question: str) -> None:
    assert last(library, question).answer.kind != "ranking"


def test_growing_faster_than_the_rest_is_an_extreme(library: Library) -> None:
    answer = last(library, "is there one modality that is growing faster than the rest").answer
    assert (answer.kind, answer.topics) == ("ranking", ("outlook",))


def test_kinds_of_a_job_that_share_one_figure_are_put_in_no_order(library: Library) -> None:
    said = last(library, "which sonographer brings home the fattest paycheck").answer.blocks
    assert len(said) == 1
    assert "Only one figure is published" in str(said[0])


def test_a_word_for_an_axis_may_say_how_much_of_something_else(library: Library) -> None:
    answer = last(library, "who is safer from AI, the radiologist or the sonographer").answer
    assert (answer.kind, answer.topics) == ("comparison", ("ai_automation",))


@pytest.mark.parametrize("said", ["Fewer weekends?", "does it have fewer weekends"])
def test_more_or_less_is_asked_of_the_one_job_at_hand(library: Library, said: str) -> None:
    answer = last(library, "what does a mammographer do", said).answer
    assert (answer.kind, answer.jobs, answer.topics) == ("answer", ("mammographer",), ("schedule",))


def test_the_end_of_those_just_compared_is_asked(library: Library) -> None:
    answer = last(library, "compare ultrasound, x-ray and radiation therapy", "which needs the fewest years?").answer
    assert (answer.kind, len(answer.jobs), answer.topics) == ("comparison", 3, ("training_length",))


def test_the_one_of_which_one_bounds_nothing(library: Library) -> None:
    answer = last(library, "which one is toughest on the body").answer
    assert (answer.kind, answer.topics) == ("ranking", ("physical_demands",))


def test_a_way_in_is_no_part_of_the_work(library: Library) -> None:
    assert last(library, "cheapest way in").answer.kind == "ranking"
    assert last(library, "best way to study for the boards").answer.kind == "answer"


@pytest.mark.parametrize(
    ("said", "side"), [("something longer", "most"), ("something quicker", "least"), ("longer", "")]
)
def test_another_that_has_more_or_less_is_looked_for_from_that_end(bakery: Library, said: str, side: str) -> None:
    scene = Scene(bakery, heard(bakery, said), context(talk(bakery, "how long is the training for a baker")))
    assert side_of(scene, bakery.content.intents["training_length"]) == side


@pytest.mark.parametrize(
    "question",
    ["the least stressful career", "the most stressful of baking", "best license jobs", "rank the workers by stress"],
)
def test_of_an_extreme_of_jobs_that_no_figure_measures_that_is_said(bakery: Library, question: str) -> None:
    answer = last(bakery, question).answer
    assert (answer.kind, answer.jobs) == ("no_fact", ())
