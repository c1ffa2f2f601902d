"""A new file passes but for its blanks, which are named; filled in, it passes."""

import sys
from pathlib import Path

import pytest

from bot.authoring.beginning import begun
from bot.authoring.new import SORTS
from bot.cli import main
from bot.content.folder import found
from bot.library import checked
from bot.places import ContentFolders
from bot.problem import ContentError


def folders(folder: Path) -> ContentFolders:
    return ContentFolders((folder,), folder, False)


@pytest.mark.parametrize("sort", SORTS)
def test_only_blanks_of_a_new_file_are_problems(folder: Path, sort: str) -> None:
    made = begun(folders(folder), sort, "fresh", None)
    wrong = [problem.wrong for problem in made.blanks]
    assert wrong
    assert [each for each in wrong if not any(word in each for word in ("is missing", "empty", "has no source"))] == []


def test_a_filled_in_file_passes(folder: Path) -> None:
    made = begun(folders(folder), "intent", "color", None)
    text = made.path.read_text().replace("title:  ", "title: its color  ").replace("- ask:  ", "- ask: its color?  ")
    text = text.replace("\n  -\nanswer", "\n  - what color is it\nanswer").replace("\n  -\n#", "\n  - Look.\n#")
    made.path.write_text(text)
    checked(found([folder]))


def test_a_file_like_another_keeps_its_answer_and_topic(folder: Path) -> None:
    text = begun(folders(folder), "intent", "heft", "size").path.read_text()
    assert "\ntopic: size\n" in text
    assert "\nanswer:\n  - <Jobs> weigh about <weight> grams.\n  - They are <length> centimeters long.\n" in text


def test_a_job_like_another_takes_over_its_facts(folder: Path) -> None:
    text = begun(folders(folder), "job", "tit", "robin").path.read_text()
    assert "\nfield: songbirds\n" in text
    assert "\nlike: robin\n" in text


@pytest.mark.parametrize(
    ("name", "right"),
    [("Sign-on Bonus", "sign_on_bonus"), ("con", "con_"), ("x" * 120, "x" * 99 + "_"), ("é", "a_name")],
)
def test_a_name_that_is_no_id_gets_the_nearest_one(folder: Path, name: str, right: str) -> None:
    with pytest.raises(ContentError, match=rf"`{name}` is no id; .*: {right}$"):
        begun(folders(folder), "intent", name, None)


def test_what_is_left_to_fill_in_is_named_after_editing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    program = "import sys, pathlib; f = pathlib.Path(sys.argv[1]); "
    program += "f.write_text(f.read_text().replace('title:', 'title: a'))"
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" -c "{program}"')
    assert main(["--content", str(folder), "new", "intent", "heft", "--edit"]) == 0
    before, after = capsysbinary.readouterr().out.decode().split("edited")
    assert ("`title` is missing" in before, "`title` is missing" in after) == (True, False)
    assert "to fill in: intents/heft.yaml:4:4: `phrases` has an empty item" in after


def test_an_unknown_neighbor_gets_the_nearest_one(folder: Path) -> None:
    with pytest.raises(ContentError, match=r"unknown job `robbin`; did you mean `robin`\?"):
        begun(folders(folder), "job", "tit", "robbin")


def test_a_file_that_is_there_is_not_written_over(folder: Path) -> None:
    before = (folder / "intents/size.yaml").read_bytes()
    with pytest.raises(ContentError, match="is there already"):
        begun(folders(folder), "intent", "size", None)
    assert (folder / "intents/size.yaml").read_bytes() == before
