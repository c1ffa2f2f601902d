"""`serve`: for this computer and its own page only, and without anything from elsewhere."""

import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.shell import serve
from tests.sandbox import bot
from tests.shell.serving import serving

needs_server = pytest.mark.skipif(
    find_spec("textual_serve") is None or sys.platform == "win32", reason="needs textual-serve and POSIX signals"
)


@pytest.mark.parametrize(
    ("named", "origin", "host", "let_in"),
    [
        ("127.0.0.1:8000", "", "127.0.0.1", True),
        ("localhost:8000", "http://localhost:8000", "127.0.0.1", True),
        ("[::1]:8000", "http://[::1]:8000", "::1", True),
        ("localhost:8000", "http://evil.example", "127.0.0.1", False),
        ("localhost:8000", "http://localhost:9000", "127.0.0.1", False),
        ("evil.example:8000", "", "127.0.0.1", False),
        ("evil.example:8000", "http://evil.example:8000", "127.0.0.1", False),
        ("192.168.0.7:8000", "", "127.0.0.1", False),
        ("192.168.0.7:8000", "http://192.168.0.7:8000", "0.0.0.0", True),
        ("evil.example:8000", "", "0.0.0.0", False),
        ("school.example:8000", "", "school.example", True),
        ("", "", "127.0.0.1", False),
    ],
)
def test_only_its_own_name_and_page_are_let_in(named: str, origin: str, host: str, let_in: bool) -> None:
    assert serve.allowed(named, origin, host) is let_in


@pytest.mark.parametrize(
    ("host", "own"),
    [("localhost", True), ("127.0.0.1", True), ("127.1.2.3", True), ("::1", True), ("[::1]", True),
     ("0.0.0.0", False), ("192.168.0.7", False), ("localhost.evil.example", False)],
)  # fmt: skip
def test_what_this_computer_is(host: str, own: bool) -> None:
    assert serve.is_loopback(host) is own


def test_a_tab_keeps_nothing_and_reads_the_same_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert serve.command("birds").endswith(f"-m bot --no-history --content {tmp_path / 'birds'}")
    assert serve.command(None).endswith("-m bot --no-history")


def test_the_page_loads_nothing_from_elsewhere() -> None:
    parts = sorted(path.name for path in serve.PAGE.iterdir())
    assert parts == ["app_index.html", "chat.js"]
    assert [part for part in parts if "//" in (serve.PAGE / part).read_text().replace("// ", "")] == []


def test_others_are_let_in_only_with_a_warning(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Closed:
        def serve(self) -> None:
            raise OSError(98, "address already in use")

    monkeypatch.setattr(serve, "import_module", lambda name: None)
    monkeypatch.setattr(serve, "_server", lambda *given: Closed())
    assert [serve.serve(host, 8000, None) for host in ("127.0.0.1", "0.0.0.0")] == [1, 1]
    assert capsys.readouterr().err.splitlines() == [
        "serve: address already in use",
        "serve: everyone who reaches 0.0.0.0 can use the chat and read what is kept here",
        "serve: address already in use",
    ]


def test_without_its_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(serve, "import_module", missing)
    assert serve.serve("127.0.0.1", 8000, None) == 69
    assert capsys.readouterr().err == 'serve: install it with pip install "imaging-jobs[web]"\n'


@pytest.mark.parametrize("port", ["0", "65536", "-1", "web"])
def test_a_port_is_a_number_that_a_port_can_have(tmp_path: Path, port: str) -> None:
    done = bot("serve", f"--port={port}", home=tmp_path)
    assert done.returncode == 2
    assert f"{port} is no port" in done.stderr


def status(port: int, path: str, headers: Mapping[str, str]) -> tuple[int, str]:
    """The status and the policy of what a path answers."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers.get("Content-Security-Policy", "")
    except urllib.error.HTTPError as refused:
        return refused.code, ""


UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
           "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}  # fmt: skip


@needs_server
def test_the_running_server_refuses_other_names_and_pages(tmp_path: Path) -> None:
    with serving(tmp_path) as port:
        own = f"http://127.0.0.1:{port}"
        assert status(port, "/", {}) == (200, serve.POLICY)
        assert status(port, "/chat.js", {"Origin": own}) == (200, serve.POLICY)
        assert status(port, "/static/js/textual.js", {}) == (200, serve.POLICY)
        assert status(port, "/", {"Host": "evil.example"}) == (403, "")
        assert status(port, "/", {"Origin": "http://evil.example"}) == (403, "")
        assert status(port, "/ws", {**UPGRADE, "Origin": "http://evil.example"}) == (403, "")
    assert (tmp_path / "serve.log").read_text() == f"serve: {own} (^c stops it)\n"
