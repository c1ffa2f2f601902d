"""A name that somebody does not want to hear of is denied, and so is one joined to it."""

import pytest

from bot.language.mentions import Mention
from bot.language.rejections import Rejects, in_short, rejected
from bot.language.spelling import Word

KNOWN = Rejects(frozenset({("not", "keen", "on"), ("no",), ("enough", "of")}), frozenset({"i", "am"}))


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(word, 0, 0, word) for word in text.split())


def named(text: str) -> tuple[Mention, ...]:
    """The words in capitals."""
    return tuple(Mention("job", word, at, at + 1) for at, word in enumerate(text.split()) if word.isupper())


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("not keen on CT", ["CT"]),
        ("i am not keen on being a CT", ["CT"]),
        ("keen on CT", []),
        ("not keen on long nights CT", []),
        ("not keen on CT or the MRI", ["CT", "MRI"]),
        ("not keen on CT what of MRI", ["CT"]),
        ("CT or MRI", []),
        ("MRI not keen on CT", ["CT"]),
        ("no CT and enough of MRI", ["CT", "MRI"]),
        ("CT", []),
        ("", []),
    ],
)
def test_a_name_that_is_rejected_is_denied(text: str, denied: list[str]) -> None:
    """Fault 48."""
    assert [one.id for one in rejected(words(text), named(text), KNOWN) if one.denied] == denied


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("well i am not keen on a CT", "well not a CT"),
        ("what of CT", "what of CT"),
        ("i am in CT", "i am in CT"),
        ("no CT and enough of MRI", "not CT and not MRI"),
    ],
)
def test_what_rejects_a_name_is_one_not(text: str, short: str) -> None:
    said = words(text)
    assert " ".join(word.word for word in in_short(said, named(text), KNOWN) if word.word) == short
