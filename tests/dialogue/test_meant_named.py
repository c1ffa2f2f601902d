"""One of those shown is meant by a word of its name, or by having more or less."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last


@pytest.mark.parametrize(
    ("before", "said", "job"),
    [
        ("x-ray tech or sonographer for pay", "the ultrasound one", "diagnostic_medical_sonographer"),
        ("lead tech or radiology manager", "and lead?", "lead_technologist"),
        ("radiologist or radiographer, which takes longer to train", "the shorter one", "radiologic_technologist"),
        ("radiologist or radiographer, who earns more", "the better paid one", "radiologist"),
        ("radiologist salary", "what about the interventional ones", "interventional_radiologist"),
    ],
)
def test_a_word_of_its_name_or_more_of_it_tells_which(library: Library, before: str, said: str, job: str) -> None:
    assert last(library, before, said).answer.jobs == (job,)


def test_of_a_list_the_ones_of_a_field_are_no_job(library: Library) -> None:
    turn = last(library, "which imaging jobs are quickest to train for", "just the ultrasound ones")
    assert turn.answer.kind == "ranking"


@pytest.mark.parametrize("said", ["And the technologists?", "what about the techs"])
def test_a_short_name_alone_means_its_job(library: Library, said: str) -> None:
    answer = last(library, "will AI replace radiologists?", said).answer
    assert (answer.jobs, answer.topics) == (("radiologic_technologist",), ("ai_automation",))


def test_a_short_name_that_asks_for_something_is_no_job(library: Library) -> None:
    assert last(library, "what do MRI techs earn", "and education?").answer.jobs == ("mri_technologist",)


@pytest.mark.parametrize(
    ("before", "said", "kind"),
    [
        ("what does a baker earn", "the icing ones", "answer"),
        ("which job pays the most", "the icing one", "answer"),
        ("which job pays the most", "the icing ones", "ranking"),
    ],
)
def test_one_of_a_list_is_a_job_and_several_are_those_of_its_field(
    guild: Library, before: str, said: str, kind: str
) -> None:
    answer = last(guild, before, said).answer
    assert (answer.kind, answer.jobs == ("cake_decorator",)) == (kind, kind == "answer")
