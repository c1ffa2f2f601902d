"""Phrases that read alike stand in one intent."""

from bot.authoring.contested import contested, taught
from bot.language.spelling import Word
from bot.library import Library


def test_phrases_that_differ_in_the_job_alone_are_contested() -> None:
    read = (Word("<job>", 0, 5, "baker"), Word("rules", 6, 11, "rules"))
    other = (Word("rules", 0, 5, "rules"),)
    phrases = (("pay", "baker rules", read), ("duties", "miller rules", read), ("pay", "chef rules", read))
    assert contested((*phrases, ("pay", "rules", other))) == ({"pay": "baker rules", "duties": "miller rules"},)


def test_one_intent_may_say_the_same_twice() -> None:
    read = (Word("rules", 0, 5, "rules"),)
    assert contested((("pay", "rules", read), ("pay", "the rules", read))) == ()


def test_what_ships_contests_nothing(library: Library) -> None:
    assert contested(tuple(taught(library))) == ()
