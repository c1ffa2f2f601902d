"""A scene: the question, and what stands around it."""

import pytest

from bot.dialogue.context import Context
from bot.dialogue.scene import Scene, needs_holder, root_field, unknown_words
from bot.dialogue.values import Holder
from bot.library import Library
from tests.dialogue.talk import heard


def scene(library: Library, text: str) -> Scene:
    return Scene(library, heard(library, text), Context())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what does a baker earn", True),
        ("how much does sourdough pay", True),
        ("which sourdough job pays well", False),
        ("what do they earn", False),
        ("not a baker", False),
    ],
)
def test_a_job_is_named(bakery: Library, text: str, names: bool) -> None:
    assert scene(bakery, text).names_job is names


def test_fields_that_are_named(bakery: Library) -> None:
    assert scene(bakery, "the bread side or the sweet side").fields_named == (
        Holder("field", "bread"), Holder("field", "sweets"),
    )  # fmt: skip


def test_words_of_nothing_we_know_are_found(bakery: Library) -> None:
    assert unknown_words(scene(bakery, "what do glaciologists earn")) == ("glaciologists",)
    assert unknown_words(scene(bakery, "what does a baker earn")) == ()


def test_the_root_is_the_field_of_no_job(bakery: Library) -> None:
    assert root_field(bakery) == Holder("field", "baking")


def test_an_answer_with_a_field_needs_something_to_be_about(bakery: Library) -> None:
    intents = bakery.content.intents
    assert [needs_holder(intents[ident]) for ident in ("pay", "greeting")] == [True, False]
