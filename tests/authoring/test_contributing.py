"""Every command of CONTRIBUTING.md is run, and says what stands there."""

from pathlib import Path

import pytest

from tests.authoring.contributing import GUIDE, own_places, played


def test_the_guide_shows_what_really_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place in own_places(tmp_path).items():
        monkeypatch.setenv(name, place)
    said = [(block.text, real) for block, real in played(GUIDE.read_text(encoding="utf-8"), tmp_path)]
    again = "python -m tests.authoring.contributing writes the real outputs into it"
    assert [written for written, _ in said] == [real for _, real in said], again
