"""Ordinary words are found by halving; short forms are written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.words import Words, english_with, expand, is_english, is_name, sorted_english
from bot.text import Token, fold

ENGLISH = Words(sorted_english(["# a comment", "pilot", "plot", "movie", "a", "Texas", "pilots"]))
SHORT = Words(rewrites={("whats",): ("what", "is"), ("w", "o"): ("without",)}, endings={"n't": "not", "'s": ""})


def said(text: str) -> list[str]:
    return [token.word for token in expand(fold(text), SHORT)]


def test_a_word_of_the_list_is_english() -> None:
    assert is_english("pilot", ENGLISH)


def test_the_first_and_the_last_word_of_the_list_are_found() -> None:
    assert is_english("a", ENGLISH)
    assert is_english("plot", ENGLISH)


@pytest.mark.parametrize("word", ["pilo", "ilot", "pilotss", "zebra", "", "#", "comment"])
def test_what_is_not_in_the_list_is_not_english(word: str) -> None:
    assert not is_english(word, ENGLISH)


def test_nothing_is_english_without_a_list() -> None:
    assert not is_english("pilot", Words())


def test_a_name_is_a_name_and_no_ordinary_word() -> None:
    assert is_name("texas", ENGLISH)
    assert not is_english("texas", ENGLISH)


def test_words_with_a_beginning_include_names_in_small_letters() -> None:
    assert english_with("pi", ENGLISH) == ["pilot", "pilots"]
    assert english_with("te", ENGLISH) == ["texas"]


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=6)), st.text("abcdefgh", min_size=1, max_size=6))
def test_halving_finds_exactly_the_words_of_the_list(listed: list[str], word: str) -> None:
    assert is_english(word, Words(sorted_english(listed))) == (word in listed)


def test_a_short_form_is_written_out_in_its_place() -> None:
    assert expand(fold("so whats up"), SHORT)[1:3] == (Token("what", 3, 8), Token("is", 3, 8))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("w/o a degree", ["without", "a", "degree"]),
        ("it doesn't pay", ["it", "does", "not", "pay"]),
        ("a tech's pay", ["a", "tech", "pay"]),
        ("o'brien", ["obrien"]),
        ("'s", ["s"]),
    ],
)
def test_short_forms_and_endings(text: str, words: list[str]) -> None:
    assert said(text) == words


def test_a_short_form_of_several_words_stands_where_all_of_them_do() -> None:
    assert expand(fold("w/o a degree"), SHORT)[0] == Token("without", 0, 3)


def test_the_longest_short_form_is_written_out() -> None:
    both = Words(rewrites={("r",): ("are",), ("r", "n"): ("nurse",)})
    assert [token.word for token in expand(fold("r n r"), both)] == ["nurse", "are"]


def test_an_ending_that_stands_alone_is_what_it_stands_for() -> None:
    assert said("n't") == ["not"]
