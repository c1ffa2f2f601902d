"""A job named as a rung, or the letters of a board, leave the job at hand."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("what does a cath lab tech do", "do I have to be an x-ray tech first?"),
        ("what does an MRI safety officer do", "can any MRI tech do it"),
        ("what is a limited scope x-ray operator", "can I upgrade to full rad tech later?"),
        ("what does a quality management technologist do", "which ARRT credential is that"),
    ],
)
def test_what_is_named_in_passing_is_not_asked_about(library: Library, before: str, said: str) -> None:
    assert last(library, before, said).answer.jobs == last(library, before).answer.jobs


def test_another_job_is_asked_about(library: Library) -> None:
    assert last(library, "what does a cath lab tech do", "do x-ray techs work nights").answer.jobs == (
        "radiologic_technologist",
    )


def test_what_would_describe_a_job_is_asked_of_the_one_at_hand(library: Library) -> None:
    answer = last(library, "what does a c-arm tech do", "wearing lead all day?").answer
    assert answer.jobs == ("operating_room_radiographer",)


def test_who_else_is_meant_is_no_question_on_the_one_at_hand(library: Library) -> None:
    answer = last(library, "what does a c-arm tech do", "and the ones who scan babies?").answer
    assert answer.jobs == ("obgyn_sonographer",)
