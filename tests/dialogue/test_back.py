"""Going back to a topic or to the list is going back to the turn that was on it."""

import pytest

from bot.dialogue.back import earlier_place
from bot.library import Library
from tests.dialogue.talk import heard, last, talk

SAID = ("which imaging jobs pay the most", "is the work of a vascular tech hard on the body", "what about dosimetrists")


@pytest.mark.parametrize(
    ("said", "place"),
    [("go back to the pay", 0), ("back to the list", 0), ("back to the body", 2), ("go back", -1), ("back to it", -1)],
)
def test_the_turn_that_is_named(library: Library, said: str, place: int) -> None:
    assert earlier_place(library, talk(library, *SAID), heard(library, said)) == place


@pytest.mark.parametrize("said", ["ok back to the list", "what else was on that list", "show me the list again"])
def test_the_list_is_shown_again(library: Library, said: str) -> None:
    turn = last(library, *SAID, said)
    assert (turn.shown, turn.answer.kind) == (0, "ranking")


def test_where_there_was_no_list_nothing_is_gone_back_to(library: Library) -> None:
    assert earlier_place(library, talk(library, *SAID[1:]), heard(library, "back to the list")) == -1
