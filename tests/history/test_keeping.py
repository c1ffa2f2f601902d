"""What commands do with kept conversations, and what they say where there is nothing to do it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.history.store import History, Kept
from bot.library import Library
from bot.session.registry import took
from bot.session.session import Outcome, Session
from tests.authoring.conftest import SMALL
from tests.conftest import loaded


@pytest.fixture(scope="module")
def birds(cache: Path) -> Library:
    return loaded([SMALL], cache)


@pytest.fixture
def session(birds: Library, tmp_path: Path) -> Iterator[Session]:
    """A session whose history holds two conversations; none of them is this one."""
    history = History(tmp_path / "history")
    for question in ("how heavy is a wren", "what does a robin eat"):
        history.append(0, Kept(question, "shown", "answer"))
    yield Session(birds, history=history)
    history.close()


def says(session: Session, name: str, **values: str) -> str:
    return session.say(name, **values)


def took_all(session: Session, *lines: str) -> Outcome:
    """What comes of lines, one after the other."""
    outcome = Outcome(session)
    for line in lines:
        outcome = outcome.then(outcome.session, line) if outcome.then else took(outcome.session, line)
    return outcome


COMMANDS = {"/history": "history_off", "/delete": "history_off", "/rename x": "history_off", "/resume": "history_none"}


@pytest.mark.parametrize("line", COMMANDS)
def test_where_nothing_is_kept_that_is_said(birds: Library, line: str) -> None:
    session = Session(birds)
    assert took_all(session, line).note == says(session, COMMANDS[line])


@pytest.mark.parametrize("line", ["/history penguins", "/search penguins", "/resume 99", "/delete", "/rename x"])
def test_what_is_not_there_is_said_not_to_be(session: Session, line: str) -> None:
    assert took_all(session, line).note == says(session, "history_none")


def test_conversations_are_listed_the_latest_first(session: Session) -> None:
    outcome = took_all(session, "/history")
    assert [row[0] for row in outcome.blocks[0].rows] == [  # type: ignore[union-attr]
        session.say("history_title"), "what does a robin eat", "how heavy is a wren"
    ]  # fmt: skip
    assert outcome.do == "history"


def test_one_of_them_is_gone_on_with(session: Session) -> None:
    outcome = took_all(session, "/resume 1")
    assert [turn.question for turn in outcome.session.turns] == ["how heavy is a wren"]
    assert outcome.session.id == 1
    assert outcome.note == says(session, "history_resumed", title="how heavy is a wren")


def test_the_conversation_is_given_another_title(session: Session) -> None:
    renamed = took_all(session, "/resume 1", "/rename", "small birds")
    assert renamed.note == says(session, "renamed", title="small birds")
    assert session.history.conversations()[1].title == "small birds"


def test_a_title_is_asked_for_where_none_is_given(session: Session) -> None:
    assert took_all(session, "/resume 1", "/rename").note == says(session, "rename_ask")


def test_a_conversation_is_deleted_only_after_yes(session: Session) -> None:
    asked = took_all(session, "/delete 2")
    assert asked.note == says(session, "delete_ask", number="2")
    assert took_all(session, "/delete 2", "no").note == says(session, "let_be")
    assert len(session.history.conversations()) == 2
    assert took_all(session, "/delete 2", "yes").note == says(session, "deleted")
    assert [one.id for one in session.history.conversations()] == [1]


def test_deleting_another_conversation_leaves_this_one_open(session: Session) -> None:
    here = took_all(session, "/resume 1", "/delete 2", "yes").session
    assert (here.id, len(here.turns)) == (1, 1)


def test_deleting_this_conversation_begins_a_new_one(session: Session) -> None:
    for lines in (("/resume 1", "/delete", "yes"), ("/resume 2", "/delete all", "yes")):
        here = took_all(session, *lines).session
        assert (here.id, here.turns) == (0, ())
    assert session.history.conversations() == ()


def test_what_could_not_be_deleted_is_said(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 87: nobody is told that it is gone."""

    def fails(*given: object) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("bot.history.store.delete", fails)
    assert took_all(session, "/delete all", "yes").note == says(session, "history_readonly")


def test_a_long_number_is_no_number(session: Session) -> None:
    assert took_all(session, "/delete " + "9" * 10).note == says(session, "history_none")


def test_a_new_conversation_leaves_the_old_one_kept(session: Session) -> None:
    here = took_all(session, "/resume 1", "/new").session
    assert (here.id, here.turns) == (0, ())
    assert len(session.history.conversations()) == 2


def test_privacy_says_where_or_that_nothing_is_kept(session: Session, birds: Library) -> None:
    for one, where in ((session, str(session.history.folder)), (Session(birds), session.say("history_off"))):
        (said,) = took_all(one, "/privacy").blocks
        assert where in said.text  # type: ignore[union-attr]


def test_nothing_is_exported_before_anything_was_said(session: Session) -> None:
    assert took_all(session, "/export").note == says(session, "nothing_yet")


def test_an_unknown_format_is_told_with_those_that_are_known(session: Session) -> None:
    said = took_all(session, "how heavy is a wren", "/export talk.docx")
    assert said.note == says(session, "export_formats")


def test_turns_that_wait_are_not_taken_into_the_next_conversation(session: Session) -> None:
    """Fault 79: /new, and going on with another one."""
    session.history.waiting.append(Kept("late", "", "answer"))
    here = took_all(session, "/new").session
    assert [one.turns[0].question for one in here.history.earlier] == ["late"]
    here.history.waiting.append(Kept("later", "", "answer"))
    took_all(here, "/resume 1")
    assert [one.turns[0].question for one in here.history.earlier] == ["late", "later"]
