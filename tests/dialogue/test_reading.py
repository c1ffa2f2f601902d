"""What is wanted: from the words, then from the conversation, else asked for."""

import pytest

from bot.dialogue.values import Holder, Kind, Reading
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, last

SOUR = Holder("job", "sourdough_baker")


def read(library: Library, *questions: str) -> Reading:
    return last(library, *questions).reading


@pytest.mark.parametrize(
    ("question", "kind", "intent"),
    [
        ("what does a baker earn", "answer", "pay"),
        ("baker", "answer", "definition"),
        ("what do they earn", "which_job", "pay"),
        ("which job pays the most", "ranking", "pay"),
        ("difference between a baker and a pastry chef", "comparison", "difference"),
        ("thanks", "help", "thanks"),
        ("hello", "smalltalk", "greeting"),
        ("qwlekj", "out_of_scope", ""),
    ],
)
def test_words_alone_say(bakery: Library, question: str, kind: Kind, intent: str) -> None:
    found = read(bakery, question)
    assert (found.kind, found.intent) == (kind, intent)


def test_a_name_alone_keeps_the_wish(bakery: Library) -> None:
    found = read(bakery, "how long is the training for a baker", "and pastry chefs?")
    assert (found.intent, found.holders, found.carried) == ("training_length", (CHEF,), ("intent",))


def test_a_wish_alone_keeps_the_job(bakery: Library) -> None:
    found = read(bakery, "what is a baker", "what does that pay?")
    assert (found.intent, found.holders) == ("pay", (BAKER,))


def test_the_second_is_taken_from_the_list(bakery: Library) -> None:
    found = read(bakery, "difference between a baker and a pastry chef", "what does the second one earn?")
    assert found.holders == (CHEF,)


def test_the_reason_and_the_rivals_are_kept(bakery: Library) -> None:
    found = read(bakery, "what does a baker earn")
    assert found.rivals[0].intent == "pay"
    assert found.rivals[0].evidence


def test_a_question_for_yes_or_no_is_marked(bakery: Library) -> None:
    assert read(bakery, "do bakers work at night").polar


def test_confidence_is_a_share(bakery: Library) -> None:
    sure = [read(bakery, text).confidence for text in ("what does a baker earn", "qwlekj", "baker", "thanks")]
    assert all(0 <= each <= 1 for each in sure)
    assert sure[0] > 0.9 > sure[1]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what does the one with the bubbling jar earn", (SOUR,)),
        ("what does a baker with bubling jars earn", (SOUR,)),
        ("what does the wild bread side earn", (SOUR,)),
        ("what does a pastry chef with a bubbling jar earn", (CHEF,)),
        ("what does a baker earn at a wedding tower", (BAKER,)),
    ],
)
def test_a_job_that_is_described_is_meant_where_no_other_is_named(
    bakery: Library, question: str, expected: tuple[Holder, ...]
) -> None:
    found = read(bakery, question)
    assert (found.kind, found.intent, found.holders) == ("answer", "pay", expected)


def test_a_described_job_is_no_choice_among_jobs(bakery: Library) -> None:
    assert read(bakery, "which job without a bubbling jar pays the most").kind == "ranking"
    assert read(bakery, "which job with a bubbling jar pays the most").kind == "ranking"


def test_it_and_they_speak_of_the_job_at_hand_and_not_of_one_described(bakery: Library) -> None:
    assert read(bakery, "what is a baker", "what do they earn with a wedding tower").holders == (BAKER,)
    assert read(bakery, "what is a baker", "what earns somebody with a wedding tower").holders == (CHEF,)


@pytest.mark.parametrize("text", ["12*37", "@#$%"])
def test_signs_and_figures_alone_ask_nothing(library: Library, text: str) -> None:
    assert read(library, text).kind == "fallback"


def test_a_word_that_no_author_wrote_tells_who_is_none_of_ours(library: Library) -> None:
    assert read(library, "what do radio hosts earn").kind == "out_of_scope"


@pytest.mark.parametrize(
    ("question", "intent"), [("what does a dough do", "term_meaning"), ("what does a dough do there", "duties")]
)
def test_what_a_thing_does_is_what_its_word_means_where_little_else_is_said(
    bakery: Library, question: str, intent: str
) -> None:
    assert last(bakery, question).reading.intent == intent
