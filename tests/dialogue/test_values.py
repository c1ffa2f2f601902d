"""The values of a conversation."""

from bot.dialogue.values import Heard, Holder, Reading
from bot.language.spelling import Word


def test_what_was_respelt_is_told_once_for_each_word_typed() -> None:
    words = (Word("baker", 0, 5, "bakr", sure=0.9), Word("is", 6, 8, "is"))
    assert Heard("bakr is", words=words).respelt == {"bakr": "baker"}


def test_a_word_that_was_only_written_out_is_not_respelt() -> None:
    assert Heard("wut x ray", words=(Word("what", 0, 3, "wut"), Word("xray", 4, 9, "xray", sure=0.9))).respelt == {}


def test_a_word_typed_as_two_is_told_as_two() -> None:
    words = (Word("ct", 0, 2, "ctscan", sure=0.9), Word("scan", 2, 6, "ctscan", sure=0.9))
    assert Heard("ctscan", words=words).respelt == {"ctscan": "ct scan"}


def test_a_word_typed_right_is_not_respelt() -> None:
    assert Heard("baker", words=(Word("baker", 0, 5, "baker"),)).respelt == {}


def test_the_jobs_of_a_reading_are_its_holders_that_are_jobs() -> None:
    assert Reading("q", "answer", holders=(Holder("job", "baker"), Holder("term", "dough"))).jobs == ("baker",)
