"""Questions that were not answered well are found again, grouped by likeness, and can be put aside."""

import json
from pathlib import Path

from bot.authoring.review import as_json, doubts, groups, ignore, ignored_in, text
from bot.library import Library

TALKS = (
    ("how heavy is a robin", "do robins play chess with wrens"),
    ("do robins play chess", "what does a magpie eat"),
    ("who won the football game",),
)


def test_only_doubtful_questions_are_reviewed(small: Library) -> None:
    found = [doubt.question for doubt in doubts(small, TALKS)]
    assert "how heavy is a robin" not in found
    assert "who won the football game" in found


def test_like_questions_are_one_group_with_what_nobody_taught(small: Library) -> None:
    asked = [("where do robins buy chess boards",), ("where do robins buy chess clocks",), ("is a bird fluffy",)]
    made = groups(doubts(small, asked))
    assert [len(group.doubts) for group in made] == [2, 1]
    assert {"buy", "chess"} <= set(json.loads(as_json(made))[0]["unknown"])


def test_a_group_that_is_put_aside_stays_aside(small: Library, tmp_path: Path) -> None:
    made = groups(doubts(small, TALKS))
    ignore(tmp_path / "data", made[0].id)
    left = groups(doubts(small, TALKS), ignored_in(tmp_path / "data"))
    assert [group.id for group in left] == [group.id for group in made[1:]]


def test_a_damaged_list_of_what_is_put_aside_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "review-ignored.json").write_bytes(b"\xff{")
    assert ignored_in(tmp_path) == frozenset()


def test_nothing_asked_is_nothing_to_review(small: Library) -> None:
    assert list(text(small, groups(doubts(small, [])))) == ["nothing to review"]
