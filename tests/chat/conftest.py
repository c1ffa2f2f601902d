"""What the tests of the chat share: the shipped content, a session on it, and a home that is nobody's."""

from pathlib import Path

import pytest

from bot.chat.app import ChatApp
from bot.history.store import History
from bot.library import Library
from bot.session.session import Session


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and history of a test lie in its own folder, and the environment says nothing about looks."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for name in ("NO_COLOR", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def session(library: Library) -> Session:
    """A session that keeps nothing."""
    return Session(library)


@pytest.fixture
def keeping(library: Library, tmp_path: Path) -> Session:
    """A session that keeps its conversation in the test's own folder."""
    return Session(library, history=History(tmp_path / "history"))


@pytest.fixture
def app(session: Session) -> ChatApp:
    return ChatApp(lambda: session, session.settings)
