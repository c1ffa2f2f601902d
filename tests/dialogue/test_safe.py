"""Safety wordings come before all else, exactly, never by fuzz."""

import pytest

from bot.content.language import SAFETY
from bot.dialogue.safe import alarm
from bot.library import Library
from tests.dialogue.talk import heard, last


@pytest.mark.parametrize(
    "text", ["I want to die", "i wanna die", "  I WANT TO DIE!!", "I want to die, what does a baker earn"]
)
def test_a_crisis_is_heard_however_it_is_typed(bakery: Library, text: str) -> None:
    assert alarm(heard(bakery, text), bakery) == "crisis"


@pytest.mark.parametrize(
    "text", ["I am dying to know the pay", "I want to dye", "what is a baker", "", "I want to dice bread", "killer pay"]
)
def test_nothing_that_only_looks_alike_is_one(bakery: Library, text: str) -> None:
    assert alarm(heard(bakery, text), bakery) == ""


def test_the_most_urgent_is_answered_first(bakery: Library) -> None:
    assert SAFETY == ("crisis", "emergency", "violence", "medical")
    assert "988" in str(last(bakery, "I want to die").answer)


def test_it_is_sure_and_leaves_no_subject(bakery: Library) -> None:
    turn = last(bakery, "I want to die")
    assert (turn.reading.confidence, turn.answer.jobs, turn.answer.topics) == (1.0, (), ("other",))


def test_the_subject_before_is_there_afterwards(bakery: Library) -> None:
    assert last(bakery, "what does a baker earn", "I want to die", "and pastry chefs?").answer.jobs == ("pastry_chef",)


SIGNS = (
    ("My father just fell and one side of his face is hanging, what do I do", "emergency"),
    ("she can't lift her arm and talks funny", "emergency"),
    ("my toddler swallowed a button battery", "emergency"),
    ("my mom collapsed", "emergency"),
    ("right side feels numb since this morning, mouth is droopy", "emergency"),
    ("half my face feels odd and the words are coming out wrong", "emergency"),
    ("My husband hits me and I don't know where to go", "violence"),
    ("boyfriend choked me last night", "violence"),
    ("I'm 9 weeks pregnant and had a CT before I knew, did I harm my baby?", "medical"),
)


@pytest.mark.parametrize(("text", "group"), SIGNS, ids=[text for text, _ in SIGNS])
def test_a_sign_is_heard_of_whomever_it_is_said(library: Library, text: str, group: str) -> None:
    turn = last(library, text)
    assert (turn.answer.kind, turn.reading.intent) == ("safety", group)


@pytest.mark.parametrize(
    "text",
    [
        "my dad had a stroke in march and the sonographer was so kind, how do I become one",
        "my brother overdosed last year and I want to help people, x-ray tech?",
        "what do techs do when a patient stops breathing",
        "if a patient hits me do I get sick pay",
        "it beats me why radiographers earn so little",
        "can I keep working as an x-ray tech while pregnant, could it hurt my baby",
        "my wrist is hurting me after years of scanning",
        "one side of my face is sunburnt, can I still shadow somebody",
        "do sonographers get numb hands from scanning",
    ],
)
def test_an_old_story_and_the_work_with_patients_are_no_alarm(library: Library, text: str) -> None:
    assert alarm(heard(library, text), library) == ""


def test_a_sign_far_from_anybody_is_said_of_nobody(bakery: Library) -> None:
    far = "my mother would like to know how long it takes until somebody who bakes talks funny"
    assert alarm(heard(bakery, far), bakery) == ""
