"""Files of facts: which topics a kind of entity may have, and what is named where a word is not known."""

import pytest

from bot.content.entry import nearest
from bot.content.facts import topics_of
from bot.content.model import EntityKind, Field

FIELDS = {topic: {"text": Field("text", "text")} for topic in ("definition", "outlook", "pay")}


@pytest.mark.parametrize("kind", ["job", "field", "term", "place"])
def test_what_is_ours_may_have_every_topic(kind: EntityKind) -> None:
    assert topics_of(kind, FIELDS) == ("definition", "outlook", "pay")


def test_an_occupation_outside_has_only_what_compares() -> None:
    assert topics_of("other", FIELDS) == ("pay", "outlook")
    assert topics_of("other", {"pay": FIELDS["pay"], "size": FIELDS["pay"]}) == ("pay",)


def test_where_nothing_compares_it_may_have_every_topic() -> None:
    assert topics_of("other", {"size": FIELDS["pay"]}) == ("size",)


WORDS = [f"word{number:02}x" for number in range(31)]


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("wrod", ["word", "world"], "did you mean `word`?"),
        ("zzz", ["word", "world"], "known: `word`, `world`"),
        ("zzz", [], "nothing is known here"),
        ("zzz", WORDS[:30], "known: " + ", ".join(f"`{each}`" for each in WORDS[:30])),
        ("zzz", WORDS, "known: " + ", ".join(f"`{each}`" for each in WORDS[:30]) + " ..."),
    ],
    ids=["like one", "like none", "none", "thirty", "more"],
)
def test_what_would_be_right_is_the_likest_or_all_of_a_page(word: str, known: list[str], said: str) -> None:
    assert nearest(word, known) == said
