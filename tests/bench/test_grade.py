"""Answers are plain enough to be read by anybody who left school."""

from statistics import median

import pytest

from bot.library import Library
from tests.bench.grade import grade, graded, syllables

HARDEST = 9.0
"""The median grade may not be above this."""


def test_the_median_answer_is_plain(library: Library) -> None:
    assert median(value for value, _ in graded(library)) <= HARDEST


@pytest.mark.parametrize(
    ("word", "count"),
    [("make", 1), ("table", 2), ("MRI", 3), ("technologist", 4), ("needed", 2), ("called", 1), ("$95,480", 1)],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word.strip("$")) == count


def test_long_words_in_long_sentences_are_harder() -> None:
    assert grade("They take x-rays. Doctors read them.") < 4 < grade("Radiologists interpret radiological examinations")
