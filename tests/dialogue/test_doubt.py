"""Doubts and claims are about the last answer, and change nothing in it."""

import pytest

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import last, talk

PAY = "what does a baker earn"


@pytest.mark.parametrize("said", ["really?", "that can't be right", "are you sure", "is it?", "I was told it is 90k"])
def test_a_doubt_keeps_kind_jobs_and_topics_and_shows_the_source(library: Library, said: str) -> None:
    first, then = talk(library, "what does a CT tech earn", said).turns
    assert (then.answer.kind, then.answer.jobs, then.answer.topics) == (
        first.answer.kind,
        first.answer.jobs,
        first.answer.topics,
    )
    assert "https://" in text_of(then.answer)


def test_a_doubt_with_a_word_of_its_own_is_a_question(bakery: Library) -> None:
    assert last(bakery, PAY, "is it stressful").answer.topics != ("pay",)


def test_a_claim_on_another_topic_is_a_question_on_it(library: Library) -> None:
    assert last(library, "what does a CT tech earn", "i heard there are no openings").answer.topics == ("outlook",)


def test_nothing_can_be_doubted_before_an_answer(bakery: Library) -> None:
    assert last(bakery, "really?").reading.act == ""


@pytest.mark.parametrize("said", ["why so long", "how come it's so low"])
def test_why_with_small_words_asks_for_the_reason_of_the_last_answer(bakery: Library, said: str) -> None:
    turn = last(bakery, PAY, said)
    assert (turn.reading.act, turn.answer.topics) == ("why", ("pay",))


def test_an_answer_without_a_source_says_so_and_keeps_its_job(library: Library) -> None:
    turn = last(library, "what does a sonography assistant earn", "sources?")
    assert (turn.answer.kind, turn.answer.jobs) == ("no_fact", ("sonography_assistant",))
    assert library.content.replies["no_sources"] in text_of(turn.answer)


@pytest.mark.parametrize(
    "said", ["my cousin did it in ten months", "pretty sure it is three years nowadays", "apparently it takes longer"]
)
def test_what_somebody_says_of_the_last_answer_is_a_claim(library: Library, said: str) -> None:
    turn = last(library, "how long is mri training?", said)
    assert (turn.reading.act, turn.answer.topics) == ("claim", ("training_length",))


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("say that again but shorter", "shorter"),
        ("in fewer words", "shorter"),
        ("once more in plain english", "simpler"),
    ],
)
def test_the_same_answer_is_wanted_in_other_words(library: Library, said: str, act: str) -> None:
    assert last(library, "what does a radiologist do", said).reading.act == act


def test_is_it_shorter_asks_something(library: Library) -> None:
    assert last(library, "how long is mri training?", "is ct shorter?").reading.act == ""


def test_a_figure_such_as_the_last_one_is_a_claim(library: Library) -> None:
    turn = last(library, "how long is mri training?", "pretty sure it is three years nowadays")
    assert (turn.reading.act, turn.answer.topics) == ("claim", ("training_length",))


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("I heard it will snow tomorrow", "claim"),
        ("I heard xyzzy", "claim"),
        ("I heard there are no nights", ""),
        ("I heard thanks a lot", "thanks"),
    ],
)
def test_what_is_claimed_of_no_topic_doubts_the_last_answer(bakery: Library, said: str, act: str) -> None:
    assert last(bakery, PAY, said).reading.act == act
