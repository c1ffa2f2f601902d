"""Where phrases are many, words are counted: half of what a word weighs is its own intent's, half the group's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import fitting
from bot.language.intents import scores
from bot.language.spelling import Word
from bot.language.weights import Weights, load

PHRASES = {
    "pay": ["how much does a <job> make", "what is the salary of a <job>", "<job> pay"],
    "pay_hourly": ["what is the hourly wage", "money for each hour", "is the hourly rate good money"],
    "hours": ["what hours does a <job> work", "do they work nights", "is there weekend work", "how long is a shift"],
    "plumbing": ["who mends a leaking tap", "what does a plumber charge", "the sink is blocked"],
}
GROUPS = {"pay": "pay", "pay_hourly": "pay", "hours": "schedule", "plumbing": "outside"}


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(word, 0, 0, word) for word in text.split())


def fitted(groups: dict[str, str] | None) -> Weights:
    return fitting.fit([(intent, words(text)) for intent, texts in PHRASES.items() for text in texts], None, groups)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Weights:
    """Weights as they are made from many phrases."""
    monkeypatch.setattr(fitting, "MANY", 1)
    return fitted(GROUPS)


def test_every_phrase_is_read_as_it_was_taught(counted: Weights) -> None:
    for intent, texts in PHRASES.items():
        assert {scores(words(text), counted)[0].intent for text in texts} == {intent}


def test_a_word_of_one_intent_speaks_for_the_others_of_its_group_too(counted: Weights) -> None:
    wage, intents = counted.features["wage"], list(counted.intents)
    alone, mate, stranger = (counted.value(wage, intents.index(one)) for one in ("pay_hourly", "pay", "hours"))
    assert alone > mate > stranger


def test_without_groups_an_intent_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "MANY", 1)
    weights = fitted(None)
    assert weights.value(weights.features["wage"], weights.intents.index("pay")) <= 0


def test_counts_are_the_same_after_the_cache(counted: Weights) -> None:
    read = load(counted.dump())
    assert scores(words("what is the wage"), read) == scores(words("what is the wage"), counted)


@given(st.lists(st.sampled_from(["wage", "hourly", "plumber", "<job>", "nights", "zebra", "the"]), max_size=8))
def test_any_words_give_confidences_from_0_to_1(chosen: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "MANY", 1)
        weights = fitted(GROUPS)
    assert all(0 <= score.confidence <= 1 for score in scores(words(" ".join(chosen)), weights))


def test_a_phrase_whose_words_no_other_has_is_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Left out of the count, nothing of it is known: no intent is likelier than another."""
    monkeypatch.setattr(fitting, "MANY", 1)
    phrases = [("pay", words("zxcv qwer")), *((one, words(text)) for one, texts in PHRASES.items() for text in texts)]
    weights = fitting.fit(phrases, None, GROUPS)
    assert scores(words("zxcv qwer"), weights)[0].intent == "pay"
    assert scores(words("is there weekend work"), weights)[0].intent == "hours"
