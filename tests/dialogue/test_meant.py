"""A job that is described or pointed at is the one that was shown, or one beside it."""

import pytest

from bot.dialogue.context import context
from bot.dialogue.meant import meant
from bot.library import Library
from tests.dialogue.talk import heard, talk


def named(library: Library, *questions: str) -> tuple[str, ...]:
    """The jobs that the last of these questions names once it is seen after the others."""
    before = context(talk(library, *questions[:-1]))
    return tuple(mention.id for mention in meant(library, before, heard(library, questions[-1])).mentions)


@pytest.mark.parametrize(
    ("before", "said", "job"),
    [
        ("sonographer pay", "no, the heart kind", "cardiac_sonographer"),
        ("sonographer pay", "the baby heart ones", "fetal_echo_sonographer"),
        ("sonographer pay", "no, heart", "cardiac_sonographer"),
        ("radiologist pay", "and an assistant?", "radiologist_assistant"),
        ("does radiology pay well", "the doctor", "radiologist"),
        ("compare MRI and CT technologists", "the second one, what does it pay", "ct_technologist"),
        ("compare a radiology nurse and a mammographer", "how much do the nurses make", "radiology_nurse"),
    ],
)
def test_a_description_is_read_as_the_job_meant(library: Library, before: str, said: str, job: str) -> None:
    assert named(library, before, said) == (job,)


@pytest.mark.parametrize("said", ["the pay?", "how do I become one", "the second year", "and the training"])
def test_a_question_of_its_own_describes_no_job(library: Library, said: str) -> None:
    assert named(library, "compare MRI and CT technologists", said) == ()


def test_the_other_one_is_the_one_not_spoken_of(library: Library) -> None:
    assert named(library, "compare MRI and CT technologists", "mri tech pay", "and the other one") == (
        "ct_technologist",
    )


@pytest.mark.parametrize(("said", "job"), [("a cake", "pastry_chef"), ("and ice?", "ice_cream_maker"), ("thanks", "")])
def test_a_word_of_a_name_is_the_job_whatever_else_it_could_be_about(bakery: Library, said: str, job: str) -> None:
    assert named(bakery, "what does an ice cream maker earn", said) == ((job,) if job else ())


@pytest.mark.parametrize(("other", "named_"), [("butcher", ("butcher",)), ("zookeeper", ())])
def test_the_other_one_may_be_an_occupation_outside(bakery: Library, other: str, named_: tuple[str, ...]) -> None:
    said = (f"who earns more, a baker or a {other}", "what does the baker earn", "and the other one")
    assert named(bakery, *said) == named_
    assert talk(bakery, *said).turns[-1].answer.kind != "fallback"


def test_a_name_is_never_replaced(library: Library) -> None:
    assert named(library, "sonographer pay", "the heart kind of MRI tech") != ("cardiac_sonographer",)


def test_nothing_is_meant_before_an_answer(library: Library) -> None:
    assert named(library, "the heart kind") == ()


@pytest.mark.parametrize(
    ("before", "said", "job"),
    [
        ("interventional radiologist pay", "what about neuro, how many years", "neuroradiologist"),
        ("which imaging jobs pay the most", "number 1, what is it", "radiologist"),
        ("teleradiologist hours", "and a regular one's", "radiologist"),
        ("how much do they earn", "the nurse one", "radiology_nurse"),
    ],
)
def test_more_ways_to_describe(library: Library, before: str, said: str, job: str) -> None:
    assert named(library, before, said) == (job,)


def test_the_first_is_one_of_those_shown_together_while_one_of_them_is_spoken_of(library: Library) -> None:
    said = ("compare a pet tech and a ct tech", "the second one, pay?", "and the first?")
    assert named(library, *said) == ("pet_technologist",)
