"""Inputs that fuzzing found worth keeping, and those that once broke something, are taken by every target."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.targets import TARGETS, forget, timed

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="module", autouse=True)
def _folder() -> Iterator[None]:
    yield
    forget()


@pytest.mark.parametrize("name", TARGETS)
def test_every_input_kept_is_taken(name: str) -> None:
    """Faults 19, 44, 46, 54 and 82: what each of them was kept for."""
    inputs = sorted((CORPUS / name).iterdir())
    for path in inputs:
        timed(name, path.read_bytes())
    assert inputs
