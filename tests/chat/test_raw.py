"""The raw output: nothing that was typed, pasted or written in content reaches the terminal as a command."""

import re
import shutil
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from tests.chat.terminal import Terminal, terminal
from tests.sandbox import ROOT, bot

BIRDS = ROOT / "tests" / "otherfield"
READY = "offline"

OURS = re.compile(
    rb"\x1b\[[<>?=]?[\d;:]*[$ ]?[A-Za-z]"  # colors, places, modes
    rb"|\x1b\]22;[a-z-]*\x07"  # the shape of the mouse pointer
    rb"|\x1b\]8;[^;\x07\x1b]*;(?:https://[^\x07\x1b]*)?\x1b\\"  # links to sources
)
"""What the chat itself sends."""

UNSEEN = re.compile(
    "[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\x1b.{0,20}", re.DOTALL
)


def strange(drawn: bytes) -> list[str]:
    """What a terminal might obey or not show, and that is none of ours."""
    return UNSEEN.findall(OURS.sub(b"", drawn).decode("utf-8", "replace"))


HOSTILE = {
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "link": "\x1b]8;;http://evil\x1b\\here\x1b]8;;\x1b\\",
    "title": "\x1b]0;owned\x07",
    "colors": "\x1b[31mred\x9b32mgreen",
    "bidi": "\u202eabc\u2066def",
    "reply": "\x1b[6n\x1b[c\x1bP+q544e\x1b\\",
    "markup": "[@click=app.exit]x[/] [red]y[/red] [/]",
    "formats": "{0} {reading} %s %n <job> $(reboot) `reboot`",
}


def paste(screen: Terminal, text: str) -> None:
    screen.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")


@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE)
def test_what_is_pasted_is_only_text(home: Path, payload: str) -> None:
    """Fault 35."""
    with terminal(home, "--content", str(BIRDS)) as screen:
        assert screen.wait_for(READY)
        paste(screen, f"wren {payload} weigh")
        screen.read(0.3)
        screen.send(b"\r")
        screen.read(0.5)
        paste(screen, f"/rename {payload}")
        screen.send(b"\r")
        screen.send(b"\x1bOR")  # F3: find
        paste(screen, payload)
        screen.read(0.5)
        screen.send(b"\x1b")
        screen.read(0.5)
        screen.send(b"\x11")
        assert screen.ended() == 0
        assert screen.restored
        assert strange(screen.drawn) == []


@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE)
def test_keys_that_no_keyboard_sends_are_only_text(home: Path, payload: str) -> None:
    with terminal(home, "--content", str(BIRDS)) as screen:
        assert screen.wait_for(READY)
        screen.send(payload.encode() + b"\x15wren weight\r")
        assert screen.wait_for("9 grams")
        screen.send(b"\x11")
        assert screen.ended() == 0
        assert strange(screen.drawn) == []


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Content that someone sent: with commands for the terminal in a text, a key and the name of a file."""
    folder = tmp_path / "sent"
    shutil.copytree(BIRDS, folder)
    written = "".join(f"\\u{ord(sign):04x}" if not sign.isprintable() else sign for sign in HOSTILE["clipboard"])
    robin = folder / "facts" / "jobs" / "robin.yaml"
    robin.write_text(robin.read_text() + f'"key{written}": "text{written}"\n')
    (robin.parent / f"wr{HOSTILE['title']}en.yaml").write_text("name: wren\n")
    return folder


@pytest.mark.parametrize(
    "command", [("ask", "robin"), ("check",), ("try", "{}"), ("jobs",), ("--plain",)], ids=" ".join
)
def test_what_content_holds_is_only_text_in_the_shell(tmp_path: Path, hostile: Path, command: tuple[str, ...]) -> None:
    done = bot("--content", str(hostile), *(part.format(hostile) for part in command), home=tmp_path)
    assert "facts/jobs/" in done.stdout + done.stderr
    assert strange((done.stdout + done.stderr).encode()) == []


def test_what_content_holds_is_only_text_when_it_is_read_anew(home: Path, hostile: Path) -> None:
    good = home / "good"
    shutil.copytree(BIRDS, good)
    with terminal(home, "--content", str(good)) as screen:
        assert screen.wait_for(READY)
        shutil.copytree(hostile, good, dirs_exist_ok=True)
        screen.send(b"\x1b[15~")  # F5: read anew
        assert screen.wait_for("unseen character")
        screen.send(b"\x11")
        screen.send(b"\x11")
        assert screen.ended() == 0
        assert strange(screen.drawn) == []
