"""Settings: read strictly, with messages for people, and written without touching the rest of the file."""

from pathlib import Path

import pytest

from bot.session.settings import Settings, keep, settings


def written(folder: Path, text: str) -> Path:
    (folder / "config.yaml").write_text(text)
    return folder


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n \n"])
def test_no_settings_are_the_usual_ones(tmp_path: Path, text: str) -> None:
    assert settings(written(tmp_path, text)) == (Settings(), ())
    assert settings(tmp_path / "nowhere") == (Settings(), ())


def test_all_settings_are_read(tmp_path: Path) -> None:
    made, problems = settings(written(tmp_path, "theme: light\nhistory: no\nanswers: short\nwatch: no\n"))
    assert made == Settings("light", False, "short", False)
    assert problems == ()


def test_every_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    made, problems = settings(written(tmp_path, "them: light\nhistory: maybe\n"))
    assert made == Settings()
    assert [str(problem) for problem in problems] == [
        "config.yaml:2:10: `history: maybe` is not known; known: `yes`, `no`",
        "config.yaml:1:1: unknown key `them`; did you mean `theme`?",
    ]


def test_a_setting_is_changed_and_the_rest_stays(tmp_path: Path) -> None:
    folder = written(tmp_path, "# mine\ntheme: dark  # for the night\nanswers: long\n")
    assert keep(folder, "theme", "light")
    assert (folder / "config.yaml").read_text() == "# mine\ntheme: light\nanswers: long\n"


def test_a_setting_is_added(tmp_path: Path) -> None:
    assert keep(tmp_path / "new", "theme", "light")
    assert settings(tmp_path / "new")[0].theme == "light"


def test_where_nothing_can_be_written_nothing_breaks(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not keep(tmp_path / "file", "theme", "light")
