"""A question is strange where its words are more at home outside of what we know."""

import pytest

from bot.language import fitting
from bot.language.spelling import Word
from bot.language.strange import outside_of, strangeness
from bot.language.weights import Weights
from bot.language.words import Words, sorted_english
from tests.language.test_counting import GROUPS, fitted, words

ENGLISH = Words(sorted_english(["zebra", "much", "work", "salary", "tap", "what", "does"]))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Weights:
    monkeypatch.setattr(fitting, "MANY", 1)
    return fitted(GROUPS)


def strange(text: str, weights: Weights) -> float:
    said: tuple[Word, ...] = words(text)
    outside = outside_of(weights, (intent for intent, group in GROUPS.items() if group == "outside"))
    return strangeness(said, weights, outside, ENGLISH)


@pytest.mark.parametrize("text", ["mend a tap", "what does a zebra", "a plumber"])
def test_words_of_other_things_are_strange(text: str, counted: Weights) -> None:
    assert strange(text, counted) > 0


@pytest.mark.parametrize("text", ["how much salary", "do they work nights", "the hourly wage"])
def test_words_of_ours_are_not(text: str, counted: Weights) -> None:
    assert strange(text, counted) < 0


def test_an_ordinary_word_that_no_author_used_is_stranger_than_an_unknown_one(counted: Weights) -> None:
    assert strange("zebra", counted) > strange("xyzzy", counted) > 0


def test_nothing_is_strange_where_nothing_was_written_for_outside(counted: Weights) -> None:
    assert strangeness(words("zebra"), counted, -1, ENGLISH) == 0


def test_nothing_is_strange_where_phrases_are_few() -> None:
    learnt = fitted(GROUPS)
    assert strangeness(words("zebra"), learnt, 0, ENGLISH) == 0
