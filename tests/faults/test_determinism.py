"""The same question has the same answer, to the byte, in every process and however often. Numbers: faults.md."""

from pathlib import Path

import pytest

from bot.library import Library
from tests.faults.running import run
from tests.hostile import answered, questions, seeds_of

SEEDS = ("0", "1", "random")
"""How Python orders sets in three processes."""


@pytest.mark.parametrize("form", [(), ("--json",), ("--json", "--conversation")], ids=" ".join)
def test_three_processes_say_the_same_bytes(form: tuple[str, ...], birds: Library, home: Path) -> None:
    """Fault 59: with hostile questions among them; tests/long/same.py asks the shipped content."""
    made = questions(seeds_of(birds), 59)
    lines = "\n".join(next(made).replace("\n", " ").replace("\r", " ") for _ in range(60))
    said = {run("ask", "-", *form, home=home, stdin=lines.encode("utf-8", "replace"), env={"PYTHONHASHSEED": seed}).out
            for seed in SEEDS}  # fmt: skip
    assert len(said) == 1
    assert len(said.pop()) > 5_000


def test_content_that_is_compiled_in_three_processes_is_the_same(tmp_path: Path) -> None:
    """Fault 59: the tables too, and what is read from them again."""
    kept = set()
    for seed in SEEDS:
        folder = tmp_path / seed
        folder.mkdir()
        first = run("ask", "how heavy is a wren", "--json", home=folder, env={"PYTHONHASHSEED": seed}).out
        assert first == run("ask", "how heavy is a wren", "--json", home=folder, env={"PYTHONHASHSEED": seed}).out
        (cache,) = (folder / ".cache" / "imaging-jobs").glob("*.cache")
        kept.add((first, cache.read_bytes()))
    assert len(kept) == 1


def test_a_thousand_times_is_as_once(birds: Library) -> None:
    """Fault 59: nothing is learnt from being asked."""
    once = answered(birds, "how heavy is a wren")
    assert all(answered(birds, "how heavy is a wren") == once for _ in range(1_000))
