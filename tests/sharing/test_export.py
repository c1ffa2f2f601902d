"""Export: whole, safe to open, and never over a file unasked."""

import json
import re
from pathlib import Path

import pytest

from bot.library import Library
from bot.session.registry import took
from bot.session.session import Session, asked
from bot.sharing.export import FORMATS, chosen


@pytest.fixture
def talk(library: Library) -> Session:
    """A conversation with figures, choices and hostile words."""
    session = Session(library)
    for question in (
        "how much do mri techs earn",
        "<script>alert(1)</script> [x](javascript:1) pay",
        "what pays the most",
    ):
        session = asked(session, question).session
    return session


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_holds_questions_answers_and_sources(talk: Session, form: str) -> None:
    written = FORMATS[form](talk)
    assert "how much do mri techs earn" in written
    assert "95,480" in written
    assert "US Bureau of Labor Statistics" in written


def test_the_page_needs_nothing_and_runs_nothing(talk: Session) -> None:
    page = FORMATS["html"](talk)
    assert "<script" not in page
    assert not re.search(r'\s(src|href)="(?!https://)[^"]', page)
    assert "@import" not in page


def test_markdown_does_not_read_what_was_typed(talk: Session) -> None:
    """Fault 38."""
    assert "[x](javascript" not in FORMATS["md"](talk)


def test_json_is_a_list_of_answers(talk: Session) -> None:
    assert json.loads(FORMATS["json"](talk))[0]["kind"] == "answer"


def test_an_existing_file_is_written_over_only_after_yes(talk: Session, tmp_path: Path) -> None:
    """Fault 88."""
    path = tmp_path / "talk.md"
    path.write_text("mine")
    outcome = took(talk, f"/export {path}")
    assert path.read_text() == "mine"
    assert outcome.then is not None
    outcome.then(talk, "no")
    assert path.read_text() == "mine"
    outcome.then(talk, "yes")
    assert "95,480" in path.read_text()


def test_a_folder_that_is_not_there_is_said(talk: Session, tmp_path: Path) -> None:
    assert took(talk, f"/export {tmp_path}/no/talk.txt").note.startswith(f"I could not write {tmp_path}/no/talk.txt")


def test_nothing_is_left_beside_the_file(talk: Session, tmp_path: Path) -> None:
    took(talk, f"/export {tmp_path}/talk.html")
    assert [path.name for path in tmp_path.iterdir()] == ["talk.html"]


@pytest.mark.parametrize(
    ("argument", "form", "name"),
    [
        ("", "md", "imaging-jobs-1.md"),
        ("html", "html", "imaging-jobs-1.html"),
        ("json a.txt", "json", "a.txt"),
        ("b.txt", "txt", "b.txt"),
    ],
)
def test_format_and_path_are_read(tmp_path: Path, argument: str, form: str, name: str) -> None:
    assert chosen(argument, tmp_path) == (form, tmp_path / name)
