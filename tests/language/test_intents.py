"""Keyword weights read questions, say why, and say how surely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.features import features, stem
from bot.language.fitting import fit
from bot.language.intents import scores
from bot.language.spelling import Word
from bot.language.weights import Weights, load

PHRASES = {
    "pay": ["how much does a <job> make", "what is the salary of a <job>", "<job> pay", "do they earn good money"],
    "hours": ["what hours does a <job> work", "do they work nights", "is there weekend work", "how long is a shift"],
    "school": ["how long is the training", "what degree do i need", "which school is best", "do i need a degree"],
}


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(word, 0, 0, word) for word in text.split())


def fitted(phrases: dict[str, list[str]]) -> Weights:
    return fit([(intent, words(text)) for intent, texts in phrases.items() for text in texts])


WEIGHTS = fitted(PHRASES)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("salary of <job>", "pay"),
        ("how much money do they make", "pay"),
        ("do i have to work weekends", "hours"),
        ("is a degree needed", "school"),
    ],
)
def test_a_question_in_other_words_has_the_intent(question: str, intent: str) -> None:
    assert scores(words(question), WEIGHTS)[0].intent == intent


def test_every_phrase_has_its_own_intent() -> None:
    read = {text: scores(words(text), WEIGHTS)[0].intent for texts in PHRASES.values() for text in texts}
    assert read == {text: intent for intent, texts in PHRASES.items() for text in texts}


def test_nothing_known_gives_no_intent() -> None:
    assert scores(words("xyzzy"), WEIGHTS) == ()
    assert scores((), WEIGHTS) == ()


def test_a_strange_question_is_less_sure_than_a_known_one() -> None:
    strange = scores(words("what is the capital of mongolia"), WEIGHTS)[0]
    assert strange.confidence < scores(words("what is the salary of a <job>"), WEIGHTS)[0].confidence


def test_a_respelt_word_is_less_sure() -> None:
    (best, *_) = scores((Word("salary", 0, 6, "salery", sure=0.9), *words("of a <job>")), WEIGHTS)
    assert best.confidence < scores(words("salary of a <job>"), WEIGHTS)[0].confidence


def test_the_evidence_names_the_word_that_decides() -> None:
    assert scores(words("and the salary"), WEIGHTS)[0].evidence[0][0] == "salary"


def test_a_keyword_alone_teaches_its_intent() -> None:
    taught = fit(
        [(intent, words(text)) for intent, texts in PHRASES.items() for text in texts], {"pay": [words("dough")]}
    )
    assert scores(words("what about the dough"), taught)[0].intent == "pay"


def test_one_phrase_an_intent_is_enough() -> None:
    single = fitted({"a": ["reset my password"], "b": ["where is my parcel"], "c": ["cancel the order"]})
    assert scores(words("i forgot the password"), single)[0].intent == "a"


def test_a_single_intent_and_none_at_all_are_no_mistake() -> None:
    assert scores(words("hello"), fitted({"only": ["hello there"]}))[0].intent == "only"
    assert scores(words("hello"), fit(())) == ()


def test_a_big_intent_does_not_swallow_a_small_one() -> None:
    uneven = fitted(
        {"big": [f"tell me about the weather in town {n}" for n in "abcdefghijklmnopqrst"], "small": ["tell me a joke"]}
    )
    assert scores(words("a joke please"), uneven)[0].intent == "small"


def test_the_same_phrases_give_the_same_weights() -> None:
    assert fitted(PHRASES) == WEIGHTS


def test_weights_are_the_same_after_the_cache() -> None:
    assert load(WEIGHTS.dump()) == WEIGHTS


@given(st.lists(st.sampled_from(["how", "much", "a", "<job>", "make", "salary", "nights", "zebra"]), max_size=12))
def test_confidences_are_shares_and_fall(said: list[str]) -> None:
    sure = [score.confidence for score in scores(words(" ".join(said)), WEIGHTS)]
    assert all(0 <= share <= 1 for share in sure)
    assert sure == sorted(sure, reverse=True)


def test_a_word_said_twice_counts_once_as_surely_as_it_was_said_best() -> None:
    for said in ((1.0, 0.9), (0.9, 1.0), (0.9, 0.9)):
        twice = [Word("pay", 0, 3, "pay", sure=sure) for sure in said]
        assert features(twice)["pay"] == (max(said), "pay")


def test_ten_intents_are_told_and_six_pieces_of_evidence() -> None:
    many = fitted({letter: [f"the {letter} {2 * letter} {3 * letter} {4 * letter} thing"] for letter in "abcdefghijkl"})
    found = scores(words("the a aa aaa aaaa thing"), many)
    assert (found[0].intent, len(found[0].evidence), len(found)) == ("a", 6, 10)


def test_readings_of_a_word_share_its_weight() -> None:
    unsure = Word("cart", 0, 4, "carp", (("card", 0.5),), 0.9)
    assert features((unsure,))["card"] == (0.45, "cart")
    assert features((unsure,))["cart"] == (0.45, "cart")


@pytest.mark.parametrize(
    ("word", "bare"), [("working", "work"), ("works", "work"), ("studies", "stud"), ("gas", "gas")]
)
def test_a_stem_is_the_word_without_its_ending(word: str, bare: str) -> None:
    assert stem(word) == bare


def test_the_evidence_is_told_and_compared_as_the_pieces_it_is() -> None:
    first = scores(words("salary of <job>"), WEIGHTS)[0]
    pieces = tuple(first.evidence)
    assert repr(first.evidence) == repr(pieces)
    assert (first.evidence == pieces, first.evidence == list(pieces)) == (True, True)
    nothing: object = None
    assert (first.evidence == pieces[1:], first.evidence == nothing) == (False, False)
    assert (first.evidence[0], first.evidence[:1], len(first.evidence)) == (pieces[0], pieces[:1], len(pieces))
