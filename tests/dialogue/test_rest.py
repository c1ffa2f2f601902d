"""What is left of a question without the words that only say of whom it is."""

import pytest

from bot.dialogue.context import Context
from bot.dialogue.rest import topic_in, topic_of, without, worded
from bot.dialogue.scene import Scene
from bot.library import Library
from tests.dialogue.talk import heard


def scene(library: Library, text: str) -> Scene:
    return Scene(library, heard(library, text), Context())


def left(library: Library, text: str, *groups: str) -> list[str]:
    return [word.word for word in without(scene(library, text), *groups)]


def test_names_small_words_and_groups_are_taken_away(library: Library) -> None:
    assert left(library, "radiation for both of them then", "pairs") == ["radiation"]
    assert left(library, "the pay of an mri tech") == ["pay"]


@pytest.mark.parametrize(("text", "topic"), [("pay", "pay"), ("hours", "schedule"), ("zebra", "")])
def test_what_is_left_has_a_topic_or_none(library: Library, text: str, topic: str) -> None:
    made = scene(library, text)
    found = topic_of(made, without(made))
    assert (found.topic if found else "") == topic


def test_only_topics_that_are_given_are_looked_at(library: Library) -> None:
    words = without(scene(library, "money"))
    assert topic_in(library, words, frozenset({"pay", "schedule"})) == "pay"
    assert topic_in(library, words, frozenset()) == ""


@pytest.mark.parametrize(("text", "topic"), [("what would that pay me", "pay"), ("how long is the school", "")])
def test_a_keyword_alone_says_what_is_asked(library: Library, text: str, topic: str) -> None:
    found = worded(scene(library, text))
    assert (found.topic if found else "") == topic
