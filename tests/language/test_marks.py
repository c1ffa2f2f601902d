"""A name is found by its checksum, and only by its whole text."""

import pytest

from bot.language.marks import Marked, marked

NAMES = {"pay": 0, "salary": 1, "plumless": 2, "buckeroo": 3, "": 4}
"""The third and the fourth have the same checksum."""


@pytest.fixture
def names() -> Marked:
    return Marked(marked(NAMES))


def test_every_name_has_its_place(names: Marked) -> None:
    assert dict(names) == NAMES
    assert len(names) == len(NAMES)
    assert {name: names[name] for name in NAMES} == NAMES


@pytest.mark.parametrize("name", ["pa", "pays", "PAY", "\ud800", "zzz"])
def test_what_is_no_name_has_none(names: Marked, name: str) -> None:
    assert name not in names
    assert names.get(name, "none") == "none"
    with pytest.raises(KeyError):
        names[name]


def test_a_number_is_no_name(names: Marked) -> None:
    number: object = 1
    assert number not in names
    assert "pay" in names
