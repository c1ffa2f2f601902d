"""Simpler: the short answer, with its terms explained."""

from bot.dialogue.prose import text_of
from bot.dialogue.simple import simpler
from bot.dialogue.values import Answer, Lines, Prose
from bot.library import Library
from tests.dialogue.talk import last


def test_terms_in_the_answer_are_explained(bakery: Library) -> None:
    said = simpler(bakery, Answer("answer", (Prose("They knead dough."),)))
    assert said.blocks[1] == Lines(("Dough: Flour and water before it is baked.",))


def test_an_answer_without_terms_stays(bakery: Library) -> None:
    plain = Answer("answer", (Prose("They bake."),))
    assert simpler(bakery, plain) == plain


def test_in_a_conversation_it_is_about_the_last_answer(bakery: Library) -> None:
    assert "- Dough:" in text_of(last(bakery, "what does a baker do", "in plain words").answer)
