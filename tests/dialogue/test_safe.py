"""Safety wordings come before all else, exactly, never by fuzz."""

import pytest

from bot.dialogue.safe import ORDER, alarm
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
    assert ORDER == ("crisis", "emergency", "medical")
    assert "988" in str(last(bakery, "I want to die").answer)


def test_it_is_sure_and_leaves_no_subject(bakery: Library) -> None:
    turn = last(bakery, "I want to die")
    assert (turn.reading.confidence, turn.answer.jobs, turn.answer.topics) == (1.0, (), ("other",))


def test_the_subject_before_is_there_afterwards(bakery: Library) -> None:
    assert last(bakery, "what does a baker earn", "I want to die", "and pastry chefs?").answer.jobs == ("pastry_chef",)
