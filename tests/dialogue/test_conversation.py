"""ask is the whole program: one more turn, whatever is typed."""

import pytest

from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation
from bot.library import Library
from tests.dialogue.talk import last, talk


@pytest.mark.parametrize("text", ["", " ", "?", "\x00", "🍞", "a" * 5000, "<job>", "{0}", "12"], ids=repr)
def test_any_text_gets_an_answer(bakery: Library, text: str) -> None:
    assert text_of(ask(bakery, Conversation(), text).turns[-1].answer)


def test_a_conversation_grows_by_one_turn_and_the_old_one_stays(bakery: Library) -> None:
    before = talk(bakery, "what is a baker")
    after = ask(bakery, before, "thanks")
    assert (len(before.turns), after.turns[:-1]) == (1, before.turns)


def test_the_same_question_gets_the_same_turn(bakery: Library) -> None:
    assert last(bakery, "what does a baker earn") == last(bakery, "what does a baker earn")


def test_words_win_over_context(bakery: Library) -> None:
    turn = last(bakery, "what does a baker earn", "how long is the training for a miller")
    assert (turn.answer.jobs, turn.answer.topics) == (("miller",), ("training_length",))


@pytest.mark.parametrize(
    ("then", "jobs", "topics"),
    [
        ("and pastry chefs?", ("pastry_chef",), ("pay",)),
        ("how long does that take?", ("baker",), ("training_length",)),
        ("no, I meant millers", ("miller",), ("pay",)),
        ("thanks", (), ("other",)),
    ],
)
def test_what_is_missing_comes_from_the_last_turn(
    bakery: Library, then: str, jobs: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    turn = last(bakery, "what does a baker earn", then)
    assert (turn.answer.jobs, turn.answer.topics) == (jobs, topics)


def test_danger_comes_before_everything(bakery: Library) -> None:
    assert last(bakery, "what do they earn", "I want to die").answer.kind == "safety"


def test_the_question_kept_is_what_was_typed_without_what_no_reader_sees(bakery: Library) -> None:
    assert last(bakery, "what is a\u202e baker\x07").question == "what is a baker"


def test_an_act_that_is_only_guessed_is_asked_about(bakery: Library) -> None:
    assert text_of(last(bakery, "how do I become a baker", "A0¼").answer)
