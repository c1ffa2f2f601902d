"""The screen looks as it looked: to make the pictures anew, `python -m tests.chat.snapshots`, and look at them."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.library import Library
from tests.chat.snapshots import BIRDS, FOLDER, PICTURES, ROOT, Picture, lines
from tests.conftest import loaded


def other_versions() -> str:
    """The libraries that draw and are not those of requirements.lock, with which the pictures were taken."""
    locked = dict(re.findall(r"^(textual|rich)==(\S+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    return ", ".join(f"{name} {version(name)}" for name, pinned in locked.items() if version(name) != pinned)


pytestmark = pytest.mark.skipif(bool(other_versions()), reason=f"taken with other versions than {other_versions()}")


@pytest.fixture(scope="module")
def birds(cache: Path) -> Library:
    """The small content about birds."""
    return loaded([BIRDS], cache)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_the_screen_looks_as_it_did(picture: Picture, birds: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    if not picture.colors:
        monkeypatch.setenv("NO_COLOR", "1")
    kept = (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8")
    drawn = await picture.taken(birds)
    assert lines(drawn) == lines(kept)
    assert drawn == kept, "the text is the same; its colors, weights or places are not"


def test_there_are_a_dozen_pictures_and_no_others() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(picture.name for picture in PICTURES)
    assert len(PICTURES) <= 12
