"""Letters and the bodies that give them, set side by side."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last

BODIES = ("whats the difference between arrt and ardms", "ARRT vs ARDMS", "are ardms and arrt the same thing?")


@pytest.mark.parametrize("question", BODIES)
def test_two_bodies_are_told_apart_by_what_each_does(library: Library, question: str) -> None:
    turn = last(library, question)
    assert (turn.answer.kind, turn.answer.topics) == ("comparison", ("certification",))
    assert {holder.kind for holder in turn.reading.holders} == {"term"}
    assert turn.answer.sources


def test_letters_of_one_job_are_told_apart(library: Library) -> None:
    answer = last(library, "RVT or RVS").answer
    assert (answer.kind, answer.jobs) == ("comparison", ("vascular_technologist",))


@pytest.mark.parametrize("question", ["which registry for echo, CCI or ARDMS?", "RCS or RDCS for adult echo"])
def test_a_job_named_beside_papers_has_them(library: Library, question: str) -> None:
    answer = last(library, question).answer
    assert (answer.kind, answer.jobs, answer.topics[0]) == ("answer", ("cardiac_sonographer",), "certification")


def test_letters_of_two_jobs_are_those_who_have_them(library: Library) -> None:
    answer = last(library, "NMAA vs RRA").answer
    jobs = ("nuclear_medicine_advanced_associate", "radiologist_assistant")
    assert (answer.kind, answer.jobs, answer.topics) == ("comparison", jobs, ("difference",))


def test_the_pay_of_those_who_have_letters_is_no_question_on_papers(library: Library) -> None:
    assert last(library, "RDMS vs RDCS pay").answer.topics == ("pay",)


def test_what_is_plainly_asked_of_papers_is_answered(library: Library) -> None:
    answer = last(library, "does accreditation by CAAHEP or JRCERT matter?").answer
    assert answer.topics == ("find_school",)


def test_an_rt_with_a_letter_in_brackets_is_one_word(library: Library) -> None:
    assert last(library, "ARRT(N) or CNMT").answer.jobs == ("nuclear_medicine_technologist",)
    assert "rt_n" not in {mention.id for mention in last(library, "I have my RT and CT").reading.heard.mentions}
