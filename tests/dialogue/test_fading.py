"""A conversation without end: old turns keep what was asked and said, and let go of how it was read."""

import pytest

from bot.dataclass import replace
from bot.dialogue.context import RECENT
from bot.dialogue.conversation import ask
from bot.dialogue.fading import faded
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Heard, Turn
from bot.library import Library
from tests.dialogue.talk import last, talk

PAY = "what does a baker earn"


def heavy(turns: tuple[Turn, ...]) -> list[bool]:
    """Of which turns it is kept how they were read."""
    return [bool(turn.reading.rivals and turn.reading.heard.words) for turn in turns]


@pytest.mark.parametrize("count", [0, 1, RECENT, 2 * RECENT - 1, 2 * RECENT + 1, 3 * RECENT - 1])
def test_between_two_hundreds_all_turns_stay_as_they_are(bakery: Library, count: int) -> None:
    turns = (last(bakery, PAY),)
    assert faded(turns * count) == turns * count


@pytest.mark.parametrize(("count", "before"), [(2 * RECENT, 0), (3 * RECENT, RECENT)])
def test_at_every_hundred_the_one_before_is_let_go_of(bakery: Library, count: int, before: int) -> None:
    left = heavy(faded((last(bakery, PAY),) * count))
    assert left == [True] * before + [False] * RECENT + [True] * RECENT


def test_what_is_no_longer_recent_keeps_what_was_asked_and_said(bakery: Library) -> None:
    """Fault 58."""
    first = last(bakery, "what does a baker do and what does a miller earn")
    thanks = (last(bakery, "thanks"),) * (2 * RECENT - 1)
    old, *kept = faded((first, *thanks))
    assert tuple(kept[-RECENT:]) == thanks[-RECENT:]
    assert (old.question, old.answer) == (first.question, first.answer)
    light = [replace(each, rivals=(), heard=Heard(each.question)) for each in (first.reading, *first.more)]
    assert len(light) == 2
    assert [old.reading, *old.more] == light


def test_whoever_asks_on_and_on_piles_up_no_readings(bakery: Library) -> None:
    """Fault 58."""
    conversation = Conversation((last(bakery, PAY),) * (2 * RECENT - 1))
    for _ in range(RECENT + 2):
        conversation = ask(bakery, conversation, PAY)
    assert heavy(conversation.turns) == [False] * (2 * RECENT) + [True] * (RECENT + 1)


def test_what_was_said_long_ago_is_shown_again(bakery: Library) -> None:
    turns = talk(bakery, PAY, *["what is rye"] * (2 * RECENT), "go back to the pay").turns
    assert heavy(turns[:1]) == [False]
    assert text_of(turns[-1].answer) == text_of(turns[0].answer)
