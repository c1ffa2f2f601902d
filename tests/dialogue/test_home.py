"""The home of the content is where all holds that names no place; of other places only what is known there is told."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last


@pytest.mark.parametrize(
    ("plain", "at_home"),
    [
        ("how long is mri training", "how long is mri training in the US"),
        ("do xray techs work nights", "do xray techs work nights in america"),
        ("how to become a sonographer", "how to become a sonographer within the United States"),
    ],
)
def test_naming_the_home_asks_for_nothing_else(library: Library, plain: str, at_home: str) -> None:
    assert last(library, at_home).answer == last(library, plain).answer


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("name for a sonographer in Canada", "In Canada"),
        ("I'm a radiographer from Kenya, how do I work in America", "abroad"),
    ],
)
def test_who_goes_there_or_asks_of_another_place_is_told_of_it(library: Library, question: str, known: str) -> None:
    assert known in text_of(last(library, question).answer)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how to become a sonographer in Ohio", "I have nothing of its own for Ohio. In general:"),
        ("how to become a sonographer in Germany", "I know nothing of Germany. In the United States:"),
        ("how to become a sonographer in sri lanka", "I know nothing of Sri Lanka. In the United States:"),
    ],
)
def test_of_a_place_of_which_nothing_is_known_the_rest_is_told(library: Library, question: str, first: str) -> None:
    answer = last(library, question).answer
    assert text_of(answer).startswith(first)
    assert answer.topics == ("how_to_become",)


@pytest.mark.parametrize("question", ["what are x-ray techs called in Brazil", "how is radiography regulated in Kenya"])
def test_how_it_is_in_one_country_is_not_told_of_another(library: Library, question: str) -> None:
    assert "Kingdom" not in text_of(last(library, question).answer)


def test_two_places_are_told_one_after_the_other(library: Library) -> None:
    said = text_of(last(library, "sonographer title in canada and the uk").answer)
    assert said.index("In Canada") < said.index("In the United Kingdom")


def test_a_comparison_says_first_that_its_figures_are_of_another_place(library: Library) -> None:
    said = text_of(last(library, "is a sonographer in Australia better paid than a radiographer there").answer)
    assert said.startswith("I have no figure for Australia; for the United States:")
