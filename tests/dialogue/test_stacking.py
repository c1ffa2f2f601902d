"""After a list each turn that asks nothing adds a wish or takes one off."""

import pytest

from bot.dialogue.context import Context
from bot.dialogue.stacking import stacked
from bot.library import Library
from tests.dialogue.talk import heard, last

LISTED = ("what jobs have no radiation", "and no weekends")


def wished(library: Library, *said: str) -> set[str]:
    """The criteria of the list after the last turn."""
    reading = last(library, *LISTED, *said).reading
    return {one.criterion for one in reading.criteria} if reading.kind == "shortlist" else set()


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("and I don't want to lift people", "no_lifting"),
        ("minimum 60k", "pay_at_least"),
        ("and over 50k", "pay_at_least"),
        ("that pay over 30 an hour", "hourly_at_least"),
        ("and doesn't need me to touch patients", "no_patients"),
        ("only where I can work from home", "remote"),
        ("one where you need no needles would be better", "no_needles"),
    ],
)
def test_a_turn_adds_a_wish(library: Library, said: str, added: str) -> None:
    assert wished(library, said) >= {*wished(library), added}


@pytest.mark.parametrize(
    "said",
    ["weekends are fine after all", "scrap the weekend thing", "I can live with weekends", "take that condition away"],
)
def test_a_turn_takes_a_wish_off(library: Library, said: str) -> None:
    assert "no_weekends" in wished(library)
    assert wished(library, said) == wished(library) - {"no_weekends"}


def test_what_if_is_no_question(library: Library) -> None:
    assert wished(library, "what if weekends are fine") == wished(library) - {"no_weekends"}


@pytest.mark.parametrize("said", ["do mri techs lift people", "which pays the most", "does it pay 60k"])
def test_a_question_adds_no_wish(library: Library, said: str) -> None:
    assert wished(library, said) == set()


@pytest.mark.parametrize("said", ["does", "and is", "do"])
def test_the_beginning_of_a_question_alone_adds_no_wish(library: Library, said: str) -> None:
    assert wished(library, said) == set()


def test_without_a_list_all_stays_as_it_was_heard(library: Library) -> None:
    said = heard(library, "and no weekends")
    assert stacked(library, Context(), said) is said
