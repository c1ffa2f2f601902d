"""A reply to choices is a number, a word of one, neither or both; anything else is a new question."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last

ASKED = "what do they earn"


@pytest.mark.parametrize("reply", ["2", "the second", "the last one", "pastry chef", "Pastry Chefs"])
def test_a_choice_is_taken_by_number_place_or_name(bakery: Library, reply: str) -> None:
    turn = last(bakery, ASKED, reply)
    assert (turn.answer.kind, turn.answer.jobs, turn.answer.topics) == ("answer", ("pastry_chef",), ("pay",))


def test_a_number_beyond_the_choices_takes_none(bakery: Library) -> None:
    assert last(bakery, ASKED, "7").answer.jobs == ()


def test_neither_is_taken_as_an_answer(bakery: Library) -> None:
    assert text_of(last(bakery, ASKED, "neither").answer) == bakery.content.replies["neither"]


def test_both_sets_the_first_two_side_by_side(bakery: Library) -> None:
    turn = last(bakery, ASKED, "both")
    assert (turn.answer.kind, turn.answer.jobs) == ("comparison", ("baker", "pastry_chef"))


def test_a_new_question_is_no_reply(bakery: Library) -> None:
    turn = last(bakery, ASKED, "how long is the training for a miller")
    assert (turn.answer.jobs, turn.answer.topics) == (("miller",), ("training_length",))


def test_a_suggestion_is_taken_by_number(bakery: Library) -> None:
    turn = last(bakery, "what is a baker", "1")
    assert (turn.answer.jobs, turn.answer.topics) == (("baker",), ("duties",))


def test_going_back_takes_no_suggestion(library: Library) -> None:
    turn = last(library, "what is an MRI tech", "what does a sonographer earn", "undo my last question")
    assert (turn.reading.act, turn.answer.jobs) == ("back", ("mri_technologist",))


def test_a_word_takes_no_suggestion(bakery: Library) -> None:
    assert last(bakery, "what is a baker", "thanks").answer.kind == "smalltalk"


def test_what_asks_for_something_else_of_the_first_is_no_reply(bakery: Library) -> None:
    assert last(bakery, ASKED, "hours of the first").answer.topics == ("schedule",)
    assert last(bakery, ASKED, "undo the last").reading.act == "back"
    assert last(bakery, ASKED, "the first, please").answer.topics == ("pay",)
