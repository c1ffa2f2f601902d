"""The wheel and the sdist hold the content, install into a clean environment and answer offline."""

import importlib
import os
import pkgutil
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

import bot
from tests.sandbox import ROOT, environment

QUESTION = "how much does an MRI technologist make?"


def run(*command: str | Path, home: Path, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment(home), capture_output=True, text=True, check=True, timeout=300
    )
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and an sdist of this checkout."""
    pytest.importorskip("hatchling", reason="the build backend is not installed")
    folder = tmp_path_factory.mktemp("built") / "a folder of mine, ü 日本"  # fault 93: paths are of any signs
    source = folder / "source"
    left_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".hypothesis", "*_cache", "dist")
    shutil.copytree(ROOT, source, ignore=left_out)
    run(sys.executable, "-m", "hatchling", "build", "-d", folder, home=folder, cwd=source)
    return folder


@pytest.fixture(scope="module")
def clean(built: Path) -> Path:
    """An environment with what the program needs and nothing else; its python."""
    subprocess.run([sys.executable, "-m", "venv", built / "env"], check=True)
    python = built / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    needed = ("rapidfuzz", "PyYAML", "textual", "platformdirs", "hatchling", "editables")
    install = [python, "-m", "pip", "install", "--quiet", "--retries", "1", *needed]
    if subprocess.run(list(map(str, install)), capture_output=True, timeout=300).returncode:
        pytest.skip("no package index can be reached")
    return python


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that is empty at first; the same content in the second package is not fitted anew."""
    return tmp_path_factory.mktemp("home")


def offline() -> Sequence[str]:
    """What takes the network from a program, where the machine allows it."""
    without = ("unshare", "--map-root-user", "--net")
    works = shutil.which("unshare") and subprocess.run([*without, "true"], capture_output=True).returncode == 0
    return without if works else ()


def test_the_wheel_holds_the_content(built: Path) -> None:
    """Fault 93."""
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    shipped = {name.removeprefix("bot/shipped/") for name in names if name.startswith("bot/shipped/")}
    assert {path.relative_to(ROOT).as_posix() for path in content_files()} <= shipped
    assert not [name for name in names if name.startswith(("tests/", "intents/"))]


def test_the_sdist_holds_content_tests_and_licenses(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert {path.relative_to(ROOT).as_posix() for path in content_files()} <= names
    assert {"LICENSE", "LICENSE-SCOWL", "README.md", "tests/test_package.py", "requirements.lock"} <= names


def content_files() -> list[Path]:
    return [path for top in ("intents", "facts") for path in (ROOT / top).rglob("*") if path.is_file()]


@pytest.mark.parametrize("pattern", ["*.whl", "*.tar.gz"], ids=["wheel", "sdist"])
def test_a_clean_environment_answers_offline(
    pattern: str, built: Path, clean: Path, home: Path, tmp_path: Path
) -> None:
    """Fault 93."""
    package = next(built.glob(pattern))
    run(
        clean, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--force-reinstall", package,
        home=home, cwd=tmp_path,
    )  # fmt: skip
    command = clean.parent / "imaging-jobs"
    said = run(*offline(), command, "ask", QUESTION, home=home, cwd=tmp_path)
    assert "a year" in said
    assert run(clean, "-m", "bot", "ask", QUESTION, home=home, cwd=tmp_path) == said
    version = run(command, "--version", "--verbose", home=home, cwd=tmp_path)
    assert version == run(sys.executable, "-m", "bot", "--version", "--verbose", home=home, cwd=ROOT)
    assert version.endswith("(shipped)\n")


def test_every_module_can_be_imported() -> None:
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name != "bot.__main__":
            importlib.import_module(module.name)


def test_the_lock_names_no_index_and_hashes_everything() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith(("-i", "--index", "--extra-index"))]
    assert all(line.startswith("    --hash=sha256:") or line.endswith("\\") or not line.strip() for line in lines)
