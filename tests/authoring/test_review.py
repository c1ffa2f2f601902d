"""Questions that were not answered well are found again, grouped by likeness, and can be put aside."""

import json
from pathlib import Path

import pytest

from bot.authoring.review import as_json, doubts, groups, ignore, ignored_in, text
from bot.cli import main
from bot.library import Library
from tests.authoring.conftest import SMALL
from tests.authoring.contributing import own_places

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


@pytest.mark.parametrize(
    ("wanted", "wrong"),
    [
        ("--ignore nope", "no group nope; known: `"),
        ("--teach nope size", "no group nope; known: `"),
        ("--teach GROUP sise", "unknown intent sise; did you mean `size`?"),
    ],
)
def test_a_group_or_an_intent_that_is_none_is_said_so(
    wanted: str,
    wrong: str,
    small: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    for name, place in own_places(tmp_path).items():
        monkeypatch.setenv(name, place)
    monkeypatch.setattr("bot.authoring.commands.kept_conversations", lambda: TALKS)
    group = groups(doubts(small, TALKS))[0].id
    assert main(["--content", str(SMALL), "review", *wanted.replace("GROUP", group).split()]) == 2
    assert capsysbinary.readouterr().err.decode().startswith(wrong)
    assert list(tmp_path.rglob("review-ignored.json")) == []
