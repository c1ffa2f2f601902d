"""Small words ask the last wish again: of a stage, of another place, of a price, from the other end."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        (("sonographer pay", "starting out?"), "pay"),
        (("what does a CT tech earn", "does that differ by state?"), "pay"),
        (("do sonographers need a license", "everywhere?"), "licensing"),
        (("what schooling does an x-ray tech need", "how much?"), "cost_of_school"),
        (("MRI tech hours", "CT tech pay", "what were the hours again"), "schedule"),
        (("MRI tech pay", "tell me about that one"), "definition"),
    ],
)
def test_small_words_stay_with_the_topic(library: Library, said: tuple[str, ...], topic: str) -> None:
    assert topic in last(library, *said).answer.topics


def test_how_much_they_get_is_no_price(library: Library) -> None:
    assert last(library, "what schooling does an x-ray tech need", "how much do they get").answer.topics == ("pay",)


def test_the_least_follows_the_most(library: Library) -> None:
    turn = last(library, "which imaging job pays the most", "and the least?")
    assert (turn.answer.kind, turn.reading.side, turn.answer.topics) == ("ranking", "least", ("pay",))


def test_the_last_wish_is_asked_of_somebody_who_is_described(library: Library) -> None:
    answer = last(library, "what does mobile x-ray pay", "and somebody who does plain x-rays").answer
    assert (answer.jobs, answer.topics) == (("radiologic_technologist",), ("pay",))


def test_the_last_of_the_three_is_one_of_those_compared(library: Library) -> None:
    answer = last(library, "compare ultrasound, x-ray and radiation therapy pay", "and the last of the three?").answer
    assert (answer.jobs, answer.topics) == (("radiation_therapist",), ("pay",))
