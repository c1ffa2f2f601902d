"""A word that ends two names is said once: of "pastry or bread chef" both are chefs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.heads import job_named, with_heads
from bot.language.mentions import mentions
from bot.language.names import Name, names
from bot.language.spelling import Word

NAMES = names(
    [
        Name(("pastry", "chef"), "job", "pastry_chef"),
        Name(("bread", "chef"), "job", "bread_chef"),
        Name(("cold", "kitchen", "pastry", "chef"), "job", "cold_chef"),
        Name(("bread",), "term", "bread"),
        Name(("baker",), "job", "baker"),
        Name(("head", "chef"), "job", "head_chef", "beside"),
    ]
)


def spotted(text: str) -> list[str]:
    words = tuple(Word(word, 0, 0, word) for word in text.split())
    found = with_heads(words, mentions(words, NAMES, text, frozenset()), NAMES)
    return [f"{one.id} {one.start}-{one.end}" for one in found]


SAID = {
    "bread or pastry chef": ["bread_chef 0-1", "pastry_chef 2-4"],
    "does a pastry and bread chef earn": ["pastry_chef 2-3", "bread_chef 4-6"],
    "cold kitchen versus pastry chef": ["pastry_chef 3-5"],
    "more bread than pastry chef": ["bread 1-2", "pastry_chef 3-5"],
    "baker or pastry chef": ["baker 0-1", "pastry_chef 2-4"],
    "bread in a pastry chef": ["bread 0-1", "pastry_chef 3-5"],
    "pastry or pastry chef": ["pastry_chef 2-4"],
    "head or pastry chef": ["pastry_chef 2-4"],
    "or pastry chef": ["pastry_chef 1-3"],
    "bread or baker": ["bread 0-1", "baker 2-3"],
}


@pytest.mark.parametrize(("text", "found"), SAID.items(), ids=SAID)
def test_what_is_joined_to_a_name_shares_its_end(text: str, found: list[str]) -> None:
    assert spotted(text) == found


def test_a_longer_end_is_shared_too() -> None:
    known = names([Name(("day", "shift", "chef"), "job", "day"), Name(("night", "shift", "chef"), "job", "night")])
    words = tuple(Word(word, 0, 0, word) for word in ("day", "or", "night", "shift", "chef"))
    assert [one.id for one in with_heads(words, mentions(words, known, "", frozenset()), known)] == ["day", "night"]


def test_only_a_whole_name_of_a_job_is_one() -> None:
    assert job_named(("pastry", "chef"), NAMES) == "pastry_chef"
    assert (job_named(("pastry",), NAMES), job_named(("bread",), NAMES), job_named(("head", "chef"), NAMES)) == (
        "", "", "",
    )  # fmt: skip


@given(st.lists(st.sampled_from(["bread", "pastry", "chef", "or", "and", "baker", "cold", "kitchen", "x"]), max_size=9))
def test_no_two_names_overlap(said: list[str]) -> None:
    words = tuple(Word(word, 0, 0, word) for word in said)
    found = with_heads(words, mentions(words, NAMES, "", frozenset()), NAMES)
    places = [place for one in found for place in range(one.start, one.end)]
    assert len(places) == len(set(places))
    assert list(found) == sorted(found, key=lambda one: one.start)
