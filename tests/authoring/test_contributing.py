"""Every command of CONTRIBUTING.md is run, and says what stands there; those in sentences run too, README's as well."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.cli import main
from tests.authoring.contributing import GUIDE, ROOT, own_places, played

FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
SENTENCES = "".join(FENCED.sub("", path.read_text(encoding="utf-8")) for path in (GUIDE, ROOT / "README.md"))
NAMED = sorted(set(re.findall(r"`imaging-jobs ([^`]+)`", SENTENCES)) - {"serve"})  # which serves until it is stopped
MODULES = sorted(set(re.findall(r"`python -m (tests[\w.]+)", SENTENCES)))


def test_the_guide_shows_what_really_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place in own_places(tmp_path).items():
        monkeypatch.setenv(name, place)
    said = [(block.text, real) for block, real in played(GUIDE.read_text(encoding="utf-8"), tmp_path)]
    again = "python -m tests.authoring.contributing writes the real outputs into it"
    assert [written for written, _ in said] == [real for _, real in said], again


@pytest.mark.parametrize("command", NAMED)
def test_a_command_that_a_sentence_names_runs(
    command: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, place in (own_places(tmp_path) | {"IMAGING_JOBS_CONTENT": str(folder)}).items():
        monkeypatch.setenv(name, place)
    stands_for = {"FILE": str(folder / "intents" / "size.yaml"), "NAME": "moult"}
    assert main([stands_for.get(word, word) for word in shlex.split(command)]) == 0


@pytest.mark.parametrize("module", MODULES)
def test_a_module_that_a_sentence_runs_is_there(module: str) -> None:
    assert find_spec(module)
