"""Who a question is about, seen from what is asked."""

import pytest

from bot.dialogue.holders import as_job, holders, is_whole, others, places
from bot.dialogue.values import Holder
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, heard

SOURDOUGH = Holder("term", "sourdough")


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("what does a baker earn", "pay", (BAKER,)),
        ("bakers and pastry chefs", "pay", (BAKER, CHEF)),
        ("I am torn between bakers and pastry chefs", "pay", (BAKER, CHEF)),
        ("not bakers, pastry chefs", "pay", (CHEF,)),
        ("what does sourdough pay", "pay", (Holder("job", "sourdough_baker"),)),
        ("what do sourdough and pastry chefs earn", "pay", (Holder("job", "sourdough_baker"), CHEF)),
        ("with sourdough, what does a pastry chef earn", "pay", (CHEF,)),
        ("what is sourdough", "term_meaning", (SOURDOUGH,)),
        ("what does the bread side pay", "pay", (BAKER,)),
        ("how long is the training in sweets", "training_length", (Holder("job", "ice_cream_maker"),)),
        ("how long is the training on the sweet side", "training_length", (CHEF,)),
        ("what does sweets pay", "pay", (CHEF,)),
        ("what do people in baking do", "duties", (Holder("field", "baking"),)),
        ("what do they earn", "pay", ()),
    ],
)
def test_a_question_is_about(bakery: Library, text: str, intent: str, expected: tuple[Holder, ...]) -> None:
    assert holders(bakery, heard(bakery, text), bakery.content.intents[intent]) == expected


def test_a_job_that_the_person_has_is_not_the_one_asked_about(bakery: Library) -> None:
    said = heard(bakery, "I am already a baker, what do pastry chefs earn")
    assert holders(bakery, said, bakery.content.intents["pay"]) == (CHEF,)


def test_occupations_outside_and_places_are_kept_apart(bakery: Library) -> None:
    assert others(heard(bakery, "bakers and butchers")) == (Holder("other", "butcher"),)
    assert places(heard(bakery, "bakers in Lyonesse")) == ("lyonesse",)


def test_the_whole_field_is_no_jobs_own(bakery: Library) -> None:
    assert [is_whole(bakery, field) for field in ("baking", "bread")] == [True, False]


def test_a_term_or_field_stands_for_its_job(bakery: Library) -> None:
    assert as_job(bakery, SOURDOUGH) == Holder("job", "sourdough_baker")
    assert as_job(bakery, Holder("term", "dough")) == Holder("term", "dough")
