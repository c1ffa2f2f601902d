"""Criteria are heard outright, or as something to avoid or to have."""

import re

import pytest

from bot.language.names import names
from bot.language.spelling import Word
from bot.language.wishes import Cues, wish_names, wishes

KNOWN = names(
    wish_names(
        [
            ("words", "no_nights", ("day", "shift")),
            ("avoid", "no_nights", ("nights",)),
            ("want", "night_work", ("nights",)),
            ("drop", "no_nights", ("nights", "are", "fine")),
            ("avoid", "no_blood", ("blood",)),
            ("want", "computers", ("computers",)),
        ]
    )
)
CUES = Cues(
    avoid=frozenset({("hate",), ("no",), ("do", "not", "like"), ("without",)}),
    want=frozenset({("like",), ("love",), ("with",), ("not", "without")}),
)


def heard(text: str) -> list[tuple[str, bool]]:
    words = tuple(Word(word, 0, 0, word) for word in text.split())
    return [(one.criterion, one.dropped) for one in wishes(words, KNOWN, CUES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a day shift", [("no_nights", False)]),
        ("i hate nights", [("no_nights", False)]),
        ("i love nights", [("night_work", False)]),
        ("i do not like nights", [("no_nights", False)]),
        ("i hate blood and nights", [("no_blood", False), ("no_nights", False)]),
        ("something with computers no blood", [("computers", False), ("no_blood", False)]),
        ("nights are fine", [("no_nights", True)]),
        ("no love nights", [("no_nights", False)]),
        ("no i love nights", [("night_work", False)]),
        ("hate no nights", [("no_nights", False)]),
        ("do they work nights", []),
        ("hate nights", [("no_nights", False)]),
        ("hate the nights", [("no_nights", False)]),
        ("i hate all the nights", [("no_nights", False)]),
        ("i really do hate it when the nights", []),
        ("well then i really do not like nights", [("no_nights", False)]),
        ("not without nights", [("night_work", False)]),
        ("i hate long mornings and the smell of nights", []),
        ("", []),
    ],
)
def test_wishes_are_heard(text: str, expected: list[tuple[str, bool]]) -> None:
    assert heard(text) == expected


def test_each_criterion_is_heard_once() -> None:
    assert heard("no nights no nights a day shift") == [("no_nights", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("computers yes, nights no", ["computers", "no_nights"]),
        ("nights no, computers", ["no_nights"]),
        ("nights yes, blood no", ["night_work", "no_blood"]),
        ("nights. no blood", ["no_blood"]),
    ],
)
def test_a_yes_or_no_after_a_thing_before_a_pause_wishes_for_it_or_away(text: str, expected: list[str]) -> None:
    cues = Cues(CUES.avoid, CUES.want, granted=frozenset({("yes",)}), refused=frozenset({("no",)}))
    words = tuple(
        Word(one[0].strip(",."), one.start(), one.start() + len(one[0].strip(",.")), "")
        for one in re.finditer(r"\S+", text)
    )
    assert [one.criterion for one in wishes(words, KNOWN, cues)] == expected
