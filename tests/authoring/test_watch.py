"""A save is seen at the next look; the last good content answers until a new one is valid."""

from pathlib import Path

from bot.authoring.watch import looked, watch
from bot.library import load
from tests.authoring.conftest import Change


def test_nothing_saved_is_the_same_watch(folder: Path) -> None:
    first = watch([folder], None, load([folder]))
    assert looked(first) is first


def test_a_saved_file_answers_at_the_next_look(folder: Path, change: Change) -> None:
    first = watch([folder], None, load([folder]))
    change("facts/jobs/robin.yaml", "weight: 18", "weight: 19")
    assert looked(first).library.content.jobs["robin"].facts["size"][0].text("weight") == "19"


def test_a_mistake_keeps_the_last_good_content_and_names_the_line(folder: Path, change: Change) -> None:
    first = watch([folder], None, load([folder]))
    change("facts/jobs/robin.yaml", "weight: 18", "wait: 18")
    second = looked(first)
    assert second.library is first.library
    assert str(second.problems[0]).startswith("facts/jobs/robin.yaml:11:5: unknown key `wait`")


def test_a_mended_file_answers_again(folder: Path, change: Change) -> None:
    first = watch([folder], None, load([folder]))
    change("facts/jobs/robin.yaml", "weight: 18", "wait: 18")
    broken = looked(first)
    change("facts/jobs/robin.yaml", "wait: 18", "weight: 20")
    assert looked(broken).problems == ()
