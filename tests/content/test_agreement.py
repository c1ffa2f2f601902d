"""What files say of each other: only what cannot be so is told."""

import shutil
from pathlib import Path

import pytest

from bot.content.folder import found
from bot.library import checked
from bot.problem import ContentError


@pytest.fixture
def folder(bakery_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bakery_folder, tmp_path / "bakery"))


def problems(folder: Path) -> list[str]:
    try:
        checked(found([folder]))
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []


FIGURES = {
    "rising": ("$30,000", "$40,000", ""),
    "the same": ("$40,000", "$40,000", ""),
    "falling": (
        "$40,001",
        "$40,000",
        "`median` is less than `p10`; percentiles should rise: p10, p25, median, p75, p90",
    ),
}


@pytest.mark.parametrize(("low", "middle", "wrong"), FIGURES.values(), ids=FIGURES)
def test_percentiles_rise_or_stay(folder: Path, low: str, middle: str, wrong: str) -> None:
    """Fault 25."""
    path = folder / "facts/jobs/baker.yaml"
    text = path.read_text(encoding="utf-8")
    old = 'median: "$40,000", p10: "$30,000"'
    assert old in text
    path.write_text(text.replace(old, f'median: "{middle}", p10: "{low}"'), encoding="utf-8")
    assert [said.partition(": ")[2] for said in problems(folder)] == ([wrong] if wrong else [])


def test_the_group_of_another_job_is_fine(folder: Path) -> None:
    assert "group: baker" in (folder / "facts/jobs/sourdough_baker.yaml").read_text(encoding="utf-8")
    assert problems(folder) == []
