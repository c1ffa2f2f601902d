"""Content files that change under the reader, and facts that cannot be right. Numbers are those of tests/faults.md."""

import os
import shutil
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from bot.content import folder as folders
from bot.content.folder import files
from bot.content.model import Fact
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library, load
from tests.conftest import TODAY
from tests.faults.running import SMALL
from tests.mistakes import problems


@pytest.fixture
def birds_folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.mark.parametrize(
    "text", ["2024-13-45", "2024-00-10", "20²4", "2024-0²", "٢٠٢٤", "9999", "tomorrow", "2024-1-1"]
)
def test_a_date_that_is_none_is_told_with_its_line(birds_folder: Path, text: str) -> None:
    """Fault 9: never an exception."""
    path = birds_folder / "facts/sources/handbook.yaml"
    lines = path.read_text().splitlines()
    place = next(number for number, line in enumerate(lines) if line.strip().startswith("read:"))
    lines[place] = f"    read: {text}"
    path.write_text("\n".join(lines) + "\n")
    told = f"facts/sources/handbook.yaml:{place + 1}:11: `read: {text}` is no date;"
    assert any(problem.startswith(told) for problem in problems(birds_folder))


def test_too_many_files_are_not_read(birds_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 21: no more than a number of them."""
    monkeypatch.setattr(folders, "MOST", 5)
    kept, noted = files(birds_folder)
    assert "facts/jobs" not in [problem.place.file for problem in noted]
    assert any("at most 5 are read" in str(problem) for problem in noted)
    assert len([file for file in kept if file.shown.startswith("intents/")]) <= 5 + 3


VANISHING = {
    "gone": FileNotFoundError(2, "No such file or directory"),
    "closed": PermissionError(13, "Permission denied"),
}


@pytest.mark.parametrize("error", VANISHING.values(), ids=VANISHING)
def test_a_file_that_goes_while_it_is_read_is_named(
    birds_folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    """Fault 22: only that one; a chat that is open keeps its last good content."""
    read = folders._bytes

    def sometimes(path: str, limit: int) -> tuple[bytes, int]:
        if path.endswith("wren.yaml"):
            raise error
        return read(path, limit)

    monkeypatch.setattr(folders, "_bytes", sometimes)
    kept, noted = files(birds_folder)
    assert [str(problem) for problem in noted] == [f"facts/jobs/wren.yaml: cannot be read: {error.strerror}"]
    assert len(kept) > 20


@pytest.mark.parametrize("size", [0, 1, 100])
def test_a_file_that_is_cut_while_it_is_written_is_content_or_problems(birds_folder: Path, size: int) -> None:
    """Fault 22: half a file."""
    path = birds_folder / "intents/size.yaml"
    path.write_bytes(path.read_bytes()[:size])
    assert problems(birds_folder)


@pytest.mark.skipif(os.name != "posix", reason="on other systems the two names are one")
def test_two_names_that_differ_in_case_cannot_both_be_read(birds_folder: Path) -> None:
    """Fault 24: the one with a capital is no id."""
    shutil.copyfile(birds_folder / "intents/size.yaml", birds_folder / "intents/Size.yaml")
    assert problems(birds_folder) == [
        "intents/Size.yaml: has a name that is no id; use small letters, digits and `_`"
    ]  # fmt: skip


def test_signs_of_a_pattern_are_signs(birds_folder: Path) -> None:
    """Fault 29: content holds no patterns, so none can run wild."""
    path = birds_folder / "intents/size.yaml"
    path.write_text(path.read_text().replace("phrases:\n", "phrases:\n  - (a+)+$ of a <job>\n  - '[a-z]*.*.*x'\n", 1))
    library = load([birds_folder], None, TODAY)
    began = process_time()
    assert ask(library, Conversation(), "a" * 500 + "!").turns[-1].answer.kind != "answer"
    assert process_time() - began < 0.2
    assert ask(library, Conversation(), "(a+)+$ of a wren").turns[-1].answer.facts == ("wren.size",)


def facts_of(library: Library) -> list[Fact]:
    shelves = library.content.entities.values()
    return [fact for shelf in shelves for one in shelf.values() for topic in one.facts.values() for fact in topic]


def test_no_source_is_from_the_future_or_without_an_address(library: Library) -> None:
    """Fault 25: dates up to the day on which they were read; addresses of pages."""
    wrong = [
        source.id
        for source in library.content.sources.values()
        if source.read > date.today().isoformat()
        or source.read < "2020"
        or not source.address.startswith(("https://", "http://"))
    ]
    assert wrong == []
    assert len(library.content.sources) > 100


ORDER = ("p10", "p25", "median", "p75", "p90")


def test_no_percentile_is_above_the_next(library: Library) -> None:
    """Fault 25: from the lowest tenth to the highest."""
    wrong = []
    for fact in facts_of(library):
        numbers = [fact.values[name].number or 0.0 for name in ORDER if name in fact.values]
        if numbers != sorted(numbers):
            wrong.append(f"{fact.place}")
    assert wrong == []


def test_no_figure_is_out_of_all_bounds(library: Library) -> None:
    """Fault 25: wages of a year, shares, years."""
    bounds = {"median": (8, 900_000), "growth": (-60, 200), "year": (1990, 2030)}
    wrong = [
        f"{fact.place}: {name} {fact.values[name].text}"
        for fact in facts_of(library)
        for name, (least, most) in bounds.items()
        if name in fact.values and not least <= (fact.values[name].number or 0.0) <= most
    ]
    assert wrong == []
