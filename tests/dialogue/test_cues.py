"""Small words that turn a question into a comparison, a ranking or a follow-up."""

import pytest

from bot.dialogue import cues
from bot.library import Library
from tests.dialogue.talk import heard


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("the highest pay", "most"),
        ("the lowest pay", "least"),
        ("earns less", "least"),
        ("the pay", ""),
        ("who pays more and who earns less", "most"),
        ("who earns less and who pays more", "least"),
        ("the lowest, not the highest", "least"),
        ("the highest, not the lowest", "most"),
        ("most bakers", ""),
        ("the most bakers", "most"),
        ("cheapest baking job", "least"),
        ("over 45k at most", ""),
        ("at most 45k a year", ""),
        ("a large amount of the least work", "least"),
    ],
)
def test_an_extreme_has_a_side(bakery: Library, text: str, side: str) -> None:
    assert cues.side_of(heard(bakery, text), bakery.tables) == side


@pytest.mark.parametrize(
    ("text", "places"), [("the second one", (2,)), ("the first and the third", (1, 3)), ("the last", (-1,)), ("it", ())]
)
def test_ordinals_name_places(bakery: Library, text: str, places: tuple[int, ...]) -> None:
    assert cues.ordinals(heard(bakery, text), bakery.tables) == places


def test_a_word_group_is_found_where_it_begins(bakery: Library) -> None:
    said = heard(bakery, "bakers compared to millers")
    assert cues.at(said.said, "compare", bakery.tables.lookups) == (1,)
    assert cues.has(said, "compare", bakery.tables)
    assert not cues.has(said, "those", bakery.tables)


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("baker or pastry chef", True),
        ("or a baker?", True),
        ("how many weeks or months to pastry chef for a baker", False),
        ("weeks or months, for a baker compared to a pastry chef", True),
    ],
)
def test_of_two_names_an_or_sets_apart_only_what_it_stands_between(bakery: Library, text: str, sets: bool) -> None:
    assert cues.compares(heard(bakery, text), bakery.tables) is sets


def test_between_two_names_stands_what_was_typed(bakery: Library) -> None:
    assert cues.gaps(heard(bakery, "pay of bakers, and pastry chefs")) == (", and ",)
