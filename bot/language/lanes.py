"""Many numbers in one great integer, a lane of bits each: Python adds two such integers in one go, and exactly."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from struct import Struct

BITS = 64
"""The width of a lane."""

LANE = (1 << BITS) - 1
"""The bits of a lane."""

ONE = 1 << 32
"""What stands for 1."""

PART = 1 / ONE
"""What a unit of a lane stands for."""

ZERO = 1 << 44
"""What stands for 0, so that no lane borrows from the next; half a million numbers of up to 4,000 fit a lane's sum."""


def units(numbers: Iterable[tuple[int, float]], lanes: list[int], part: float = 1.0) -> list[int]:
    """The lanes, with such a part of each number more in the lane of its place."""
    whole = part * ONE
    for place, each in numbers:
        lanes[place] += int(each * whole)
    return lanes


def packed(lanes: Sequence[int]) -> int:
    """The lanes side by side in one."""
    return int.from_bytes(_form(len(lanes)).pack(*lanes), "little")


def number(lanes: int, place: int) -> float:
    """The number of one lane."""
    return ((lanes >> BITS * place & LANE) - ZERO) * PART


def added(rows: Sequence[int], every: int) -> list[float]:
    """The sums of so many lanes."""
    form, zero = _form(every), ZERO * len(rows)
    return [(each - zero) * PART for each in form.unpack(sum(rows).to_bytes(form.size, "little"))]


@lru_cache
def _form(every: int) -> Struct:
    """So many lanes as bytes, in the same order on every machine."""
    return Struct(f"<{every}Q")
