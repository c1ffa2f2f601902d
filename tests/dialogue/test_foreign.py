"""Another language is told to be none that is understood; what is mistyped, short or named is not taken for one."""

import pytest

from bot.dialogue.foreign import is_foreign
from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import heard, last

FOREIGN = [
    "¿cuánto gana un panadero en españa?",
    "wie viel verdient eigentlich ein bäckermeister",
    "パン屋の給料はいくらですか",
    "сколько зарабатывает пекарь",
    "كم يكسب الخباز",
    "combien gagne un boulanger chez vous",
    "πόσα βγάζει ένας φούρναρης",
]
ENGLISH = [
    "qwlekj zxcvb",
    "wat dose a bakker urn",
    "what does a baker earn in Zwjkrowq",
    "",
    "café",
    "hola",
    "😀 !!",
    "12 34 56 78",
]


@pytest.mark.parametrize("question", FOREIGN)
def test_another_language_is_told_that_english_is_understood(bakery: Library, question: str) -> None:
    """Fault 56: in one line, and with what can be asked."""
    answer = last(bakery, question).answer
    assert answer.kind in ("fallback", "out_of_scope")
    assert text_of(answer) == bakery.content.replies["english_only"]
    assert answer.suggestions


@pytest.mark.parametrize("question", ENGLISH)
def test_a_slip_or_a_name_is_no_other_language(bakery: Library, question: str) -> None:
    assert not is_foreign(heard(bakery, question), bakery.tables)


def test_a_question_that_is_understood_is_answered_in_whatever_it_is_dressed(bakery: Library) -> None:
    assert last(bakery, "s'il vous plaît: what does a baker earn").answer.kind == "answer"
