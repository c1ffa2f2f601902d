"""What was spoken of is set side by side, or beside another."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last


def read(library: Library, *questions: str) -> tuple[str, frozenset[str], str]:
    """The kind of the last answer, the jobs it is about, and its first topic."""
    answer = last(library, *questions).answer
    return answer.kind, frozenset(answer.jobs), answer.topics[0]


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("pay for both then", "pay"),
        ("i mean both", "safety_radiation"),
        ("which of these needs an exam", "certification"),
        ("worse or better", "safety_radiation"),
        ("which is more chill", "pros_cons"),
    ],
)
def test_both_are_the_two_last_spoken_of(library: Library, said: str, topic: str) -> None:
    two = frozenset({"ct_technologist", "mammographer"})
    assert read(library, "what radiation does a ct tech get", "and a mammographer?", said) == ("comparison", two, topic)


def test_those_three_are_the_last_three(library: Library) -> None:
    said = ("what is a pacs admin", "what is a radiologist", "what is a medical physicist", "and a dosimetrist?")
    three = frozenset({"radiologist", "medical_physicist", "medical_dosimetrist"})
    assert read(library, *said, "rank those three by pay") == ("ranking", three, "pay")
    assert read(library, *said, "pay for all three") == ("comparison", three, "pay")


def test_both_that_are_asked_about_in_a_question_of_its_own_stay_in_it(library: Library) -> None:
    said = ("which certification does an mri tech need", "and a ct tech?", "can one person hold both?")
    assert last(library, *said).answer.kind != "comparison"


@pytest.mark.parametrize(
    ("before", "said", "jobs", "topic"),
    [
        ("what are a ct tech's hours like", "mammography any easier?", {"ct_technologist", "mammographer"}, "schedule"),
        ("NMAA?", "how does that differ from a pet tech",
         {"nuclear_medicine_advanced_associate", "pet_technologist"}, "difference"),
        ("what does a vascular tech earn", "is echo similar", {"vascular_technologist", "cardiac_sonographer"},
         "difference"),
        ("what does a teleradiologist earn", "vs a normal one", {"teleradiologist", "radiologist"}, "pay"),
        ("what does a mammographer earn", "vs a ct tech", {"mammographer", "ct_technologist"}, "pay"),
    ],
)  # fmt: skip
def test_another_is_set_beside_the_one_at_hand(
    library: Library, before: str, said: str, jobs: set[str], topic: str
) -> None:
    assert read(library, before, said) == ("comparison", frozenset(jobs), topic)


@pytest.mark.parametrize(
    "said", ["is it the same for mri techs?", "same story with mri techs", "does that go for mri techs too"]
)
def test_the_same_is_asked_of_another(library: Library, said: str) -> None:
    answer = last(library, "can I be a sonographer with a felony?", said).answer
    assert (answer.jobs, answer.topics) == (("mri_technologist",), ("personal_eligibility",))


def test_more_about_one_compares_nothing(library: Library) -> None:
    answer = last(library, "which imaging jobs pay the most", "okay, tell me more about the third one").answer
    assert answer.kind == "answer"


@pytest.mark.parametrize(("said", "jobs"), [
    ("what kit do they use", {"teleradiologist"}),
    ("hours", {"teleradiologist", "radiologist"}),
])  # fmt: skip
def test_they_are_the_one_that_another_was_set_beside_in_passing(library: Library, said: str, jobs: set[str]) -> None:
    before = ("what is a teleradiologist?", "do they earn more than radiologists")
    assert set(last(library, *before, said).answer.jobs) == jobs


def test_those_that_were_spoken_of_are_put_in_order(library: Library) -> None:
    said = ("how fast is radiography growing", "sonography?", "nuc med?", "rank those three")
    answer = last(library, *said).answer
    assert (answer.kind, answer.jobs[0]) == ("ranking", "diagnostic_medical_sonographer")


@pytest.mark.parametrize("said", ["which has more job openings", "which has more people"])
def test_which_has_more_of_two_is_one_of_them_though_jobs_or_people_are_named(library: Library, said: str) -> None:
    kind, jobs, _ = read(library, "compare a ct tech and a radiation therapist", said)
    assert (kind, jobs) == ("comparison", frozenset({"ct_technologist", "radiation_therapist"}))
