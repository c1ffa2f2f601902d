"""Two questions in one line are two; one question stays whole."""

import pytest

from bot.dialogue.clauses import clauses
from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import heard, last


def parts(library: Library, text: str) -> list[str]:
    return [part.text for part in clauses(library, heard(library, text))]


@pytest.mark.parametrize(
    "text",
    [
        "what does a baker earn",
        "baker and pastry chef",
        "no nights and no degree",
        "",
        "what does a baker earn without nights and how long is the training for a miller",
        "which baker pays the most and how long is the training for a miller",
        "what does a baker earn and how long is the training for a miller compared to a baker",
        "what does a baker earn and what is the pay of a miller",
    ],
    ids=["one", "two names", "two wishes", "nothing", "a wish", "an order", "compared", "one topic"],
)
def test_one_question_stays_whole(bakery: Library, text: str) -> None:
    """Fault 49."""
    assert parts(bakery, text) == [text]


def test_sentences_that_ask_are_taken_one_by_one(bakery: Library) -> None:
    """Fault 49."""
    text = "What does a baker earn? How long is the training for a baker?"
    assert parts(bakery, text) == ["What does a baker earn?", "How long is the training for a baker?"]


@pytest.mark.parametrize(
    "text", ["Baker vs. Miller: pay", "What does a baker earn in the U.S. a year?", "baker, 2 yrs. or 3"]
)
def test_the_point_of_a_short_form_ends_no_sentence(bakery: Library, text: str) -> None:
    assert parts(bakery, text) == [text]


def test_at_most_three_are_answered(bakery: Library) -> None:
    asked = ("what does a baker earn?", "what does a baker do?", "what is a baker?", "hours of a baker?")
    assert len(parts(bakery, " ".join(asked))) == 3


def test_two_questions_get_two_answers_in_order(bakery: Library) -> None:
    """Fault 49."""
    turn = last(bakery, "what does a baker earn and how long is the training for a miller")
    assert (turn.answer.topics, turn.answer.jobs) == (("pay", "training_length"), ("baker", "miller"))
    assert [reading.intent for reading in turn.more] == ["training_length"]
    said = text_of(turn.answer)
    assert 0 <= said.find("$40,000") < said.find("2 years")


def test_a_name_in_the_second_half_holds_for_the_first(bakery: Library) -> None:
    turn = last(bakery, "how long is the training and what does a miller earn")
    assert (turn.answer.topics, turn.answer.jobs) == (("training_length", "pay"), ("miller",))
    assert parts(bakery, "how long is the training and what does a miller earn")[0] == "how long is the training miller"


def test_what_a_person_is_is_no_question(bakery: Library) -> None:
    turn = last(bakery, "I am a butcher with good pay. How long is the training for a baker?")
    assert (turn.answer.topics, turn.answer.jobs) == (("training_length",), ("baker",))


def test_a_question_that_names_nobody_is_of_who_is_named_after_it(bakery: Library) -> None:
    turn = last(bakery, "What do they earn? How long is the training of a miller?")
    assert (turn.answer.topics, turn.answer.jobs) == (("pay", "training_length"), ("miller",))


def test_the_one_sentence_that_asks_is_the_question(bakery: Library) -> None:
    turn = last(bakery, "My aunt said so at dinner yesterday evening. What does a baker earn?")
    assert (turn.answer.topics, turn.answer.jobs) == (("pay",), ("baker",))


def test_names_of_the_other_sentences_hold_for_it(bakery: Library) -> None:
    turn = last(bakery, "I keep dreaming of the life of a miller somewhere. How long is the training?")
    assert turn.answer.jobs == ("miller",)


@pytest.mark.parametrize(
    ("text", "intent", "job"),
    [
        ("the one who scans premature babies, what do they make", "pay", "pediatric_sonographer"),
        ("who mixes the radioactive doses and what are they paid", "pay", "nuclear_pharmacist"),
    ],
)
def test_of_a_job_that_is_described_what_is_asked_last_counts(
    library: Library, text: str, intent: str, job: str
) -> None:
    reading = last(library, text).reading
    assert (reading.intent, reading.jobs) == (intent, (job,))


def test_what_somebody_has_is_no_question_beside_one(library: Library) -> None:
    answer = last(
        library, "I have a bachelor's in radiation therapy. What more schooling does dosimetry ask for?"
    ).answer
    assert answer.jobs == ("medical_dosimetrist",)


@pytest.mark.parametrize(
    ("text", "kind", "topics"),
    [
        ("Compare a baker and a miller. Only the pay.", "comparison", ("pay",)),
        ("Compare a baker and a miller. I am tired.", "comparison", ("difference",)),
    ],
    ids=["narrowed", "nothing named"],
)
def test_a_comparison_is_narrowed_by_what_the_next_sentence_names_alone(
    bakery: Library, text: str, kind: str, topics: tuple[str, ...]
) -> None:
    answer = last(bakery, text).answer
    assert (answer.kind, answer.topics) == (kind, topics)


def test_what_a_narrowed_comparison_names_stands_in_its_own_words(bakery: Library) -> None:
    text = "Compare a baker and a miller. Only the pay, only the pay for me, only who earns the most."
    (part,) = clauses(bakery, heard(bakery, text))
    assert part.scores[0].intent == "pay"
    assert all(one.end <= len(part.words) for one in part.axes)
