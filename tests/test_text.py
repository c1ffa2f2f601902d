"""Any text is cleaned and folded in linear time, and nothing unseen gets through."""

import unicodedata
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot import text as text_room
from bot.text import LONGEST, MARKS, UNSEEN, Cleaned, can_open, clean, fold, folded, visible

ANY = st.text(st.characters(), max_size=300)


@given(ANY)
def test_what_is_visible_holds_nothing_unseen(text: str) -> None:
    """Fault 44."""
    assert not [each for each in visible(text) if unicodedata.category(each) in UNSEEN]


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@given(ANY)
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    cleaned = clean(text).text
    tokens = fold(cleaned)
    assert all(token.word and 0 <= token.start < token.end <= len(cleaned) for token in tokens)
    assert all(one.start <= other.start for one, other in pairwise(tokens))


@given(ANY)
def test_case_and_width_do_not_matter_to_plain_letters(text: str) -> None:
    plain = "".join(each for each in text if each.isascii())
    assert folded(plain.upper()) == folded(plain.lower())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x-ray X RAY xray", ("xray", "x", "ray", "xray")),
        ("What’s the pay?", ("what's", "the", "pay")),
        ("R.T. in the U.S.", ("rt", "in", "the", "us")),
        ("$70,000 or 70k", ("$70000", "or", "70k")),
        ("ＣＴ tëch", ("ct", "tech")),
        ("the $$ and €€€", ("the", "$", "and", "€")),
        ("", ()),
    ],
    ids=["hyphen", "apostrophe", "dots", "money", "width and accent", "money alone", "nothing"],
)
def test_text_is_folded_to_words(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


def test_a_long_text_is_cut_and_says_so() -> None:
    cleaned = clean("a" * (LONGEST + 1))
    assert (len(cleaned.text), cleaned.cut) == (LONGEST, True)


def test_a_text_that_just_fits_is_whole() -> None:
    assert clean("a" * LONGEST) == Cleaned("a" * LONGEST, False)


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://www.bls.gov/ooh/x.htm", True), ("http://www.bls.gov", False), ("https://evil@bls.gov/ooh", False),
        ("https://bls.gov/@home/xn--x", True), ("https://XN--bls-abc.gov/", False), ("https://bl\u0455.gov/", False),
        ("javascript:alert(1)", False), ("", False),
    ],
)  # fmt: skip
def test_only_an_encrypted_address_in_plain_letters_is_opened(address: str, opens: bool) -> None:
    assert can_open(address) is opens


def test_what_no_reader_knows_is_marked_and_what_only_steers_is_gone() -> None:
    """Fault 44."""
    assert visible("a\ud800b\ue000c\U000e0fffd") == "a\ufffdb\ufffdc\ufffdd"
    assert visible("a\x00b\u202ec\u200bd\n\u2028\xa0e") == "abcd   e"


def test_piled_up_marks_are_taken_off() -> None:
    assert visible("e" + "\u0301" * 50) == "e" + "\u0301" * MARKS


@pytest.mark.parametrize("part", ["a\u0301\u0300", "\u202e", "((((", "x-", "1,", "'a"], ids=ascii)
def test_time_grows_with_the_length_only(part: str) -> None:
    """Fault 41."""
    began = process_time()
    fold(visible(part * 30_000))
    assert process_time() - began < 2


@given(st.text("abcXYZ  ", max_size=40))
def test_words_between_spaces_are_the_same_beside_a_sign(text: str) -> None:
    """Letters and spaces alone are read without a pattern."""
    assert fold(text) == fold(text + " .")
    assert folded(text) == tuple(token.word for token in fold(text + " ."))


@given(st.text(" abXY<>(),;:!?\"/.'-$%12_é，", max_size=40))
@example("rt(n), tech(s)")
@example("a/b? <job>; it's x-ray")
def test_signs_that_only_part_words_part_them_as_the_pattern_does(text: str) -> None:
    plain, places = text_room._plain(text)
    found = [(text_room._word(each[0]), each.start(), each.end()) for each in text_room.TOKEN.finditer(plain)]
    assert folded(text) == tuple(word for word, _, _ in found)
    if places is None:
        assert [(token.word, token.start, token.end) for token in fold(text)] == found
