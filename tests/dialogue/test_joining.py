"""Several answers as one."""

from bot.dialogue.joining import joined
from bot.dialogue.values import Answer, Note, Prose


def test_what_two_answers_say_alike_is_said_once() -> None:
    note = Note("of a larger group")
    one, other = Answer("answer", (Prose("Bread."), note)), Answer("answer", (Prose("Cake."), note))
    assert joined((one, other, one)).blocks == (Prose("Bread."), note, Prose("Cake."))
