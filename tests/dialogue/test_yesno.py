"""A question for yes or no is answered so first."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("do bakers work at night", "yes"),
        ("do pastry chefs work at night", "no"),
        ("do sourdough bakers work at night", "depends"),
        ("do pastry chefs need a degree", "yes"),
        ("do millers need a degree", "no"),
        ("do pastry chefs need a certificate degree", "yes"),
        ("do pastry chefs need a bachelors degree", "yes"),
        ("do millers need a bachelors degree", "no"),
        ("do millers need a degree, is a certificate enough", "yes"),
        ("do pastry chefs need a degree, is a certificate enough", "depends"),
        ("do bakers earn 40k", "yes"),
        ("do bakers earn over 90k", "no"),
    ],
)
def test_yes_no_or_it_depends_comes_first(bakery: Library, question: str, lead: str) -> None:
    assert text_of(last(bakery, question).answer).startswith(bakery.content.replies[lead])


def test_another_question_has_no_yes(bakery: Library) -> None:
    said = text_of(last(bakery, "what hours does a baker work").answer)
    assert not said.startswith((bakery.content.replies["yes"], bakery.content.replies["depends"]))


def test_what_is_not_known_is_neither_yes_nor_no(bakery: Library) -> None:
    assert text_of(last(bakery, "do millers work at night").answer) == "I have no hours for millers."


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is a head baker well paid", "yes"),
        ("is a baker well paid", "no"),
        ("is a pastry chef well paid", "depends"),
        ("must a head baker learn for many years", "yes"),
        ("must a bakery assistant learn for many years", "no"),
    ],
)
def test_a_figure_over_a_bar_is_yes_one_below_no_and_the_bar_itself_depends(
    guild: Library, question: str, lead: str
) -> None:
    assert text_of(last(guild, question).answer).startswith(guild.content.replies[lead])


@pytest.mark.parametrize(
    "question", ["can I get cancer from working in CT", "will taking xrays all day make me sterile"]
)
def test_whether_radiation_harms_is_not_whether_there_is_some(library: Library, question: str) -> None:
    assert not text_of(last(library, question).answer).startswith(("Yes.", "No."))


def test_whether_there_is_radiation_is_said(library: Library) -> None:
    assert text_of(last(library, "do CT techs work with radiation").answer).startswith("Yes.")


def test_who_asks_to_be_told_asks_for_no_yes(library: Library) -> None:
    said = text_of(last(library, "could somebody explain to me what a vascular technologist is").answer)
    assert said.startswith("Vascular technologists")


def test_a_job_that_is_asked_about_is_real(library: Library) -> None:
    assert text_of(last(library, "neurosonographer, is that a real profession?").answer).startswith("Yes.")
