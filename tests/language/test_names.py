"""Names are found by their first words, and kept as they are."""

from bot.language.names import Frames, Name, dump, load, names
from tests.language.test_mentions import NAMES


def test_names_are_found_by_their_first_word() -> None:
    assert [one.id for one in NAMES.starting("pastry")] == ["pastry_chef", "pastry"]
    assert list(NAMES.starting("chefs")) == []


def test_kept_names_are_the_same_when_they_are_read_again() -> None:
    again = load(*dump(NAMES))
    assert {first: again[first] for first in again} == dict(NAMES)


def test_a_name_without_words_is_none_and_kept_names_can_be_counted() -> None:
    known = names([Name((), "job", "nothing"), Name(("mri", "tech"), "job", "mri"), Name(("ct",), "job", "ct")])
    again = load(*dump(known))
    assert sorted(again) == ["ct", "mri tech"]
    assert len(again) == 2
    assert dict(again) == known


def test_the_words_that_ask_for_a_meaning_stay_with_the_names() -> None:
    frames = Frames(frozenset({("what", "is")}), frozenset({("mean",)}))
    assert names(NAMES.get("rye bread", ()), frames).frames == load(*dump(NAMES), frames).frames == frames
