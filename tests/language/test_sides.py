"""Short names that mean something only where they are set beside another."""

import pytest

from bot.language.mentions import mentions
from bot.language.names import BESIDE, Name, names
from bot.language.spelling import Word
from bot.text import fold

KNOWN = names(
    (
        Name(("lead", "tech"), "job", "lead"),
        Name(("shift", "manager"), "job", "shift"),
        Name(("manager",), "job", "manager", BESIDE),
        Name(("blood", "vessels"), "job", "vascular", BESIDE),
        Name(("joints",), "job", "msk", BESIDE),
        Name(("ma",), "other", "assistant", BESIDE),
        Name(("ma",), "place", "massachusetts", "capitals"),
        Name(("therapist",), "job", "radiation", BESIDE),
        Name(("therapist",), "other", ""),
        Name(("speech", "therapist"), "other", ""),
    )
)


def named(text: str) -> list[str]:
    words = tuple(Word(token.word, token.start, token.end, token.word) for token in fold(text))
    return [one.id for one in mentions(words, KNOWN, text, frozenset())]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("lead tech or manager", ["lead", "manager"]),
        ("a manager or a lead tech", ["manager", "lead"]),
        ("my manager and a lead tech", ["lead"]),
        ("what lies between a manager and a lead tech", ["manager", "lead"]),
        ("something in between a manager and a lead tech", ["lead"]),
        ("is it longer than for a manager", []),
        ("the manager is in the or with a lead tech", ["lead"]),
        ("ma or lead tech", ["assistant", "lead"]),
        ("MA or lead tech", ["assistant", "lead"]),
        ("lead tech in MA", ["lead", "massachusetts"]),
        ("lead tech or therapist", ["lead", "radiation"]),
        ("lead tech or speech therapist", ["lead", ""]),
        ("my therapist", [""]),
        ("speech therapist or manager", [""]),
        ("joints or blood vessels or lead tech", ["msk", "vascular", "lead"]),
        ("lead tech or lead tech manager", ["lead", "lead", "manager"]),
        ("shift manager or lead tech", ["shift", "lead"]),
        ("manager or lead tech or manager", ["manager", "lead", "manager"]),
        ("lead tech or a b c d e manager", ["lead", "manager"]),
        ("lead tech or a b c d e f g manager", ["lead"]),
    ],
)
def test_a_short_name_counts_beside_another(text: str, ids: list[str]) -> None:
    assert named(text) == ids
