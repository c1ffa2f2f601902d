"""Every command of README.md is run here, those of the set-up in a fresh copy with an empty environment."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.library import Library
from tests.sandbox import ROOT, environment, warmed

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.split("  #")[0].strip() for block in BLOCKS for line in block.splitlines()]
SETUP = [command for command in COMMANDS if command.startswith("python3 -m venv")]
RECIPES = [command for command in COMMANDS if command not in SETUP]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the commands are written for a POSIX shell")


def shell(command: str, home: Path, cwd: Path = ROOT, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", command], cwd=cwd, env={**environment(home), **variables}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=500,
    )  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, library: Library, cache: Path) -> Path:
    """A home whose PATH has the program, as an active environment has."""
    folder = warmed(tmp_path_factory.mktemp("home"), cache)
    (folder / "bin").mkdir()
    program = folder / "bin" / "imaging-jobs"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.mark.parametrize("command", RECIPES)
def test_a_recipe_works(command: str, home: Path) -> None:
    path = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = re.sub(r"^python ", f'"{sys.executable}" ', command)
    done = shell(command, home, PATH=path)
    told = (0, 2) if " try " in command else (0,)  # try ends with 2 where a file changes what is read
    assert done.returncode in told, done.stdout + done.stderr
    assert done.stdout


def test_there_are_two_commands_of_set_up() -> None:
    assert len(SETUP) == 2


def fresh(tmp_path: Path) -> Path:
    """A copy of what a clone has."""
    left_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".hypothesis", "*_cache", "dist")
    return Path(shutil.copytree(ROOT, tmp_path / "clone", ignore=left_out))


def skip_offline(done: "subprocess.CompletedProcess[str]") -> None:
    if "No matching distribution" in done.stderr or "ConnectionError" in done.stderr:
        pytest.skip("no package index can be reached")


def test_the_first_command_ends_in_the_chat(tmp_path: Path) -> None:
    done = shell(SETUP[0], tmp_path, fresh(tmp_path))
    skip_offline(done)
    assert done.returncode == 0, done.stderr
    assert "Ask anything about a career in medical imaging" in done.stdout


def test_the_second_command_ends_in_a_passing_suite(tmp_path: Path) -> None:
    # of the suite only one module: the whole of it is what runs here; on all cores, as the whole is
    done = shell(SETUP[1], tmp_path, fresh(tmp_path), PYTEST_ADDOPTS="-n 2 tests/test_places.py")
    skip_offline(done)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("link", re.findall(r"(?<!!)\[[^]]*\]\(([^)#:]+)\)", README))
def test_what_is_linked_is_there(link: str) -> None:
    assert (ROOT / link).exists()
