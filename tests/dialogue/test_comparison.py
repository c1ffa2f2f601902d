"""Things side by side: on one axis with a verdict, or by what differs."""

import pytest

from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Bars, Holder, Table
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, last, told

MILLER, SOUR = Holder("job", "miller"), Holder("job", "sourdough_baker")


def compared(library: Library, intent: str, *holders: Holder) -> Answer:
    return told(library, intent, *holders, kind="comparison")


def test_on_one_axis_each_has_its_figure_and_year(bakery: Library) -> None:
    said = text_of(compared(bakery, "pay", BAKER, CHEF))
    assert "Bakers: median pay $40,000 (2026)." in said
    assert "Pastry chefs: median pay $50,000 (2026)." in said


@pytest.mark.parametrize(
    ("question", "first"),
    [("does a pastry chef earn more than a baker", "yes"), ("does a baker earn more than a pastry chef", "no")],
)
def test_yes_or_no_comes_first(bakery: Library, question: str, first: str) -> None:
    answer = last(bakery, question).answer
    assert answer.kind == "comparison"
    assert text_of(answer).startswith(bakery.content.replies[first])


def test_a_tie_is_called_one(bakery: Library) -> None:
    assert bakery.content.replies["tie"] in text_of(compared(bakery, "training_length", BAKER, MILLER))


def test_a_figure_of_both_together_tells_nothing(bakery: Library) -> None:
    assert text_of(compared(bakery, "pay", BAKER, SOUR)).startswith(bakery.content.replies["tie_group"])


def test_a_missing_figure_is_said(bakery: Library) -> None:
    assert "Millers: no median pay is published." in text_of(compared(bakery, "pay", BAKER, MILLER))


def test_where_no_figure_is_known_there_is_no_fact(bakery: Library) -> None:
    assert compared(bakery, "pay", MILLER, MILLER).kind == "no_fact"


def test_a_groups_figure_is_marked(bakery: Library) -> None:
    said = text_of(compared(bakery, "pay", SOUR, CHEF))
    assert bakery.content.replies["group_mark"] in said
    assert bakery.content.replies["group_marked"] in said


def test_an_axis_has_bars_and_a_whole_comparison_a_table(bakery: Library) -> None:
    assert any(isinstance(block, Bars) for block in compared(bakery, "pay", BAKER, CHEF).blocks)
    assert any(isinstance(block, Table) for block in compared(bakery, "difference", BAKER, CHEF).blocks)


def test_rows_that_differ_come_first(bakery: Library) -> None:
    (table,) = (block for block in compared(bakery, "difference", BAKER, CHEF).blocks if isinstance(block, Table))
    assert table.rows[0] == ("", "Baker", "Pastry chef")
    assert table.rows[1] == ("Usual training", "2 years", "4 years")


def test_an_occupation_outside_can_be_set_beside_a_job(bakery: Library) -> None:
    answer = compared(bakery, "pay", BAKER, Holder("other", "butcher"))
    assert answer.jobs == ("baker", "butcher")
    assert "Butchers: median pay $45,000 (2026)." in text_of(answer)


def test_a_topic_without_figures_is_compared_in_words(bakery: Library) -> None:
    made = compared(bakery, "education", BAKER, CHEF)
    assert made.kind == "comparison"
    assert made.topics == ("education",)
    assert text_of(made).count("start with this degree") == 2


def test_where_nothing_is_known_on_a_topic_it_is_said_and_the_rest_is_shown(bakery: Library) -> None:
    made = compared(bakery, "licensing", CHEF, BAKER)
    assert made.topics == ("licensing",)
    assert text_of(made).startswith("I have no sourced fact to compare them by")
    assert any(isinstance(block, Table) for block in made.blocks)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("do nurses make more than x-ray techs?", "Yes. Registered nurses"),
        ("do x-ray techs make more than nurses?", "No. Radiologic technologists"),
        ("do x-ray techs make less than nurses?", "Yes. Radiologic technologists"),
        ("is ct paid the same as mri", "No. CT technologists"),
        ("do echo techs make as much as vascular techs", "I cannot say: one figure is published for them together."),
        ("is ct or mri better paid", "MRI technologists have more"),
    ],
)
def test_yes_or_no_is_said_of_what_is_named_first(library: Library, question: str, begins: str) -> None:
    assert text_of(last(library, question).answer).startswith(begins)


def test_who_does_what_a_job_does_is_set_beside_nothing(library: Library) -> None:
    turn = last(library, "does Illinois let a medical assistant run the dexa machine")
    assert (turn.reading.kind, turn.answer.jobs) == ("answer", ("bone_densitometry_technologist",))


@pytest.mark.parametrize(
    "text", ["why do physicians ask for an MRI rather than an x-ray", "what is CT used for versus MRI"]
)
def test_what_is_asked_of_scans_sets_no_jobs_side_by_side(library: Library, text: str) -> None:
    answer = last(library, text).answer
    assert (answer.kind, answer.jobs, "general" in answer.topics) == ("answer", (), True)


def test_two_scans_with_nothing_else_asked_are_set_side_by_side_as_jobs(library: Library) -> None:
    assert last(library, "MRI vs CT").answer.kind == "comparison"


@pytest.mark.parametrize(
    "question",
    [
        "is a cardiac sonographer on call as often as a cath lab tech?",
        "are cath lab techs on call like cardiac sonographers are?",
    ],
)
def test_two_are_level_by_any_word_between_as_and_as(library: Library, question: str) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.topics) == ("comparison", ("schedule",))
    assert set(answer.jobs) == {"cardiac_sonographer", "cardiac_cath_lab_technologist"}


def test_one_is_chosen_over_another_and_nobody_moves_over_to_one(library: Library) -> None:
    assert last(library, "is there any reason to choose CT over MRI?").answer.kind == "comparison"
    assert last(library, "going from radiography over to mri").answer.kind == "answer"


@pytest.mark.parametrize("question", ["do CT techs have more emergencies than MRI techs", "is CT harder than MRI"])
def test_two_names_alone_speak_for_no_axis(library: Library, question: str) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.jobs) == ("comparison", ("ct_technologist", "mri_technologist"))
    assert answer.topics not in (("pay",), ("career_path",))


def test_what_somebody_is_like_is_no_axis(library: Library) -> None:
    answer = last(library, "physicist or dosimetrist, I like computers more than people").answer
    assert (answer.kind, answer.topics) == ("comparison", ("difference",))


def test_of_nothing_named_nothing_differs(library: Library) -> None:
    answer = last(library, "whats the difference between a prerequisite and a corequisite").answer
    assert answer.kind in ("which_job", "out_of_scope", "which_intent")


def test_where_one_side_has_no_figure_it_is_said_that_none_comes_first(bakery: Library) -> None:
    answer = last(bakery, "who earns more, a baker or a miller").answer
    assert text_of(answer).startswith(bakery.content.replies["no_verdict"])
