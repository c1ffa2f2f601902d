"""How likely a slip is: each sort counts what it says, and slips multiply."""

import pytest

from bot.language.edits import (
    ADDED,
    BY_EAR,
    DOUBLED,
    DROPPED,
    FIRST,
    NEIGHBOR,
    OTHER,
    SWAPPED,
    are_neighbors,
    likelihood,
)

SLIPS = [
    ("slaary", "salary", SWAPPED), ("aslary", "salary", SWAPPED), ("salayr", "salary", SWAPPED),
    ("ultarsound", "ultrasound", SWAPPED),
    ("sallary", "salary", DOUBLED), ("ssalary", "salary", DOUBLED * FIRST), ("salaryy", "salary", DOUBLED),
    ("baloon", "balloon", DOUBLED), ("ballon", "balloon", DOUBLED), ("bal", "ball", DOUBLED),
    ("salry", "salary", DROPPED), ("salar", "salary", DROPPED), ("alary", "salary", DROPPED * FIRST),
    ("salxary", "salary", ADDED), ("salaryx", "salary", ADDED), ("xsalary", "salary", ADDED * FIRST),
    ("sakary", "salary", NEIGHBOR), ("salaty", "salary", NEIGHBOR), ("dalary", "salary", NEIGHBOR * FIRST),
    ("salery", "salary", BY_EAR), ("skan", "scan", BY_EAR), ("kamera", "camera", BY_EAR * FIRST),
    ("palary", "salary", OTHER * FIRST), ("saqary", "salary", DROPPED * ADDED), ("sa1ary", "salary", DROPPED * ADDED),
    ("slaery", "salary", SWAPPED * BY_EAR), ("sallery", "salary", DOUBLED * BY_EAR),
    ("sakarry", "salary", NEIGHBOR * DOUBLED), ("salry", "sallry", DOUBLED),
    ("saqqqqqry", "salary", 0), ("s", "salary", 0), ("", "salary", 0), ("a", "", ADDED * FIRST), ("", "", 1),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant", "expected"), SLIPS, ids=lambda value: str(value))
def test_a_slip_is_as_likely_as_its_sort(typed: str, meant: str, expected: float) -> None:
    assert likelihood(typed, meant) == pytest.approx(expected)


def test_the_sorts_are_told_apart() -> None:
    assert 1 > DOUBLED > SWAPPED > DROPPED == NEIGHBOR == BY_EAR > ADDED > OTHER > 0
    assert 0 < FIRST < 1


@pytest.mark.parametrize("pair", ["as", "qw", "qa", "wa", "az", "sz", "sx", "pl", "ol", "gh", "gy", "gv", "gb", "lk"])
def test_a_finger_may_hit_the_key_beside(pair: str) -> None:
    assert are_neighbors(*pair)
    assert are_neighbors(*reversed(pair))


@pytest.mark.parametrize("pair", ["qs", "qz", "ad", "ax", "ae", "pk", "gm", "qp", "a1", "1a", "12"])
def test_a_finger_does_not_hit_a_key_farther_off(pair: str) -> None:
    assert not are_neighbors(*pair)
