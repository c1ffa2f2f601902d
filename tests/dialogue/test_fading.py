"""A conversation without end: old turns keep what was asked and said, and let go of how it was read."""

from bot.dataclass import replace
from bot.dialogue.context import RECENT
from bot.dialogue.conversation import ask
from bot.dialogue.fading import faded
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Heard
from bot.library import Library
from tests.dialogue.talk import talk


def test_recent_turns_are_kept_whole(bakery: Library) -> None:
    turns = talk(bakery, *["what does a baker earn"] * (RECENT - 1)).turns
    assert faded(turns) == turns


def test_what_is_no_longer_recent_keeps_what_was_asked_and_said(bakery: Library) -> None:
    """Fault 58."""
    first, *others = talk(bakery, "what does a baker do and what does a miller earn", *["thanks"] * (RECENT - 1)).turns
    old, *kept = faded((first, *others))
    assert kept == others
    assert (old.question, old.answer) == (first.question, first.answer)
    light = [replace(each, rivals=(), heard=Heard(each.question)) for each in (first.reading, *first.more)]
    assert len(light) == 2
    assert [old.reading, *old.more] == light


def test_the_oldest_turns_of_all_are_light(bakery: Library) -> None:
    """Fault 58: whoever asks on and on does not pile up how each question was read."""
    conversation = Conversation()
    for _ in range(RECENT + 5):
        conversation = ask(bakery, conversation, "what does a baker earn")
    heavy = [bool(turn.reading.rivals) for turn in conversation.turns]
    assert heavy == [False] * 5 + [True] * RECENT


def test_what_was_said_long_ago_is_shown_again(bakery: Library) -> None:
    turns = talk(bakery, "what does a baker earn", *["what is rye"] * (RECENT + 3), "go back to the pay").turns
    assert text_of(turns[-1].answer) == text_of(turns[0].answer)
