"""Completion, in the shells themselves where they are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import parser
from bot.shell.completion import script

SHELLS = ("bash", "zsh", "fish")

FILES = {"why LICENSE-": {"LICENSE-SCOWL"}}
"""Where nothing fixed can stand, files can; bash does that itself, when nothing was found."""

TYPED = {
    "hist": {"history"},
    "ex": {"export"},
    "--con": {"--content", "--continue"},
    "completion ": {"bash", "zsh", "fish"},
    "history re": {"rename"},
    "history search ask --": {"--help"},
    "--plain completion z": {"zsh"},
    "export --fo": {"--force", "--format"},
}
"""What is typed after the program's name, and what can stand in the place of its last word."""


def needs(shell: str) -> None:
    if shutil.which(shell) is None or sys.platform == "win32":
        pytest.skip(f"needs {shell}")


@pytest.fixture
def made(tmp_path: Path, shell: str) -> Path:
    """The script for a shell, as a file."""
    needs(shell)
    path = tmp_path / "_imaging-jobs"
    path.write_text(script(shell, parser()) + "\n")
    return path


def ran(*command: str) -> str:
    """What a shell says; nothing on standard error."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_it(made: Path, shell: str) -> None:
    assert ran(shell, "-n", str(made)) == ""


BASH = """source "$1"; COMP_WORDS=("${@:2}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_imaging_jobs; printf '%s\\n' "${COMPREPLY[@]}" """


@pytest.mark.parametrize("shell", ["bash"])
@pytest.mark.parametrize("typed", TYPED)
def test_bash_completes(made: Path, typed: str) -> None:
    found = ran("bash", "--norc", "-c", BASH, "bash", str(made), "imaging-jobs", *typed.split(" "))
    assert set(found.split()) == TYPED[typed]


@pytest.mark.parametrize("shell", ["fish"])
@pytest.mark.parametrize("typed", TYPED | FILES)
def test_fish_completes(made: Path, typed: str) -> None:
    found = ran("fish", "--no-config", "-c", f"source {made}; complete -C 'imaging-jobs {typed}'")
    assert {line.split("\t")[0] for line in found.splitlines()} == (TYPED | FILES)[typed]


ZSH_BEGIN = """PS1='%% '; autoload -Uz compinit; compinit -u -D; {}
print rea''dy
"""
"""A fresh zsh with completion, and the script, read or found on its path; ^D lists what can stand here."""


@pytest.mark.parametrize("shell", ["zsh"])
@pytest.mark.parametrize("way", ["source {made}", "fpath=({made.parent} $fpath); compinit -u -D"], ids=["read", "path"])
def test_zsh_completes(made: Path, tmp_path: Path, way: str) -> None:
    from tests.chat.terminal import Terminal

    env = {"HOME": str(tmp_path), "TERM": "xterm", "PATH": os.environ["PATH"]}
    shell = Terminal(("zsh", "-f", "-i"), env, (120, 40))
    try:
        shell.send(ZSH_BEGIN.format(way.format(made=made)).encode())
        assert shell.wait_for("ready")
        for typed, wanted in (TYPED | FILES).items():
            shell.send(f"\x15imaging-jobs {typed}".encode())
            shell.read(0.5)  # with more keys waiting, it lists nothing
            shell.drawn = b""
            shell.send(b"\x04")
            assert [word for word in wanted if not shell.wait_for(word)] == [], typed
    finally:
        shell.close()
