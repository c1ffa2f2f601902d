"""Every kind of reading has its answer."""

import typing

import pytest

from bot.dialogue.answer import KINDS
from bot.dialogue.prose import text_of
from bot.dialogue.values import Kind
from bot.library import Library
from tests.dialogue.talk import last


def test_every_kind_is_answered() -> None:
    assert {*KINDS, "fallback", "out_of_scope"} == set(typing.get_args(Kind))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what does a baker earn", "answer"),
        ("difference between a baker and a pastry chef", "comparison"),
        ("which job pays the most", "ranking"),
        ("no nights please, which job", "shortlist"),
        ("what does a miller earn", "no_fact"),
        ("what do they earn", "which_job"),
        ("thanks", "smalltalk"),
        ("what can I ask you", "help"),
        ("will it snow tomorrow", "out_of_scope"),
        ("I want to die", "safety"),
    ],
)
def test_a_question_gets_its_kind_of_answer(bakery: Library, question: str, kind: Kind) -> None:
    assert last(bakery, question).answer.kind == kind


def test_small_talk_says_what_its_file_says(bakery: Library) -> None:
    assert text_of(last(bakery, "hello").answer) == "Hello."
