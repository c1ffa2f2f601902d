"""Our dataclasses behave as the standard ones."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from functools import cached_property

import pytest

from bot.dataclass import dataclass, field, replace


@dataclass(frozen=True, slots=True, order=True)
class Light:
    """A value."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = field(default_factory=tuple)

    @property
    def double(self) -> int:
        return 2 * self.first


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Standard:
    """A value."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = dataclasses.field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Nested:
    inner: object


@dataclass(frozen=True, slots=True)
class Twofold:
    inner: object
    name: str = ""


@dataclass(slots=True)
class Open:
    items: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named:
    first: str
    last: str = ""

    @cached_property
    def whole(self) -> list[str]:
        return [self.first, self.last]


def test_values_are_shown_and_compared_as_standard_ones() -> None:
    assert repr(Light(1)) == repr(Standard(1)).replace("Standard", "Light")
    other: object = Standard(1)
    assert (Light(1) == Light(1, "two", ()), Light(1) == Light(2), Light(1) == other) == (True, False, False)
    assert sorted([Light(2), Light(1, "b"), Light(1, "a")]) == [Light(1, "a"), Light(1, "b"), Light(2)]
    assert len({Light(1), Light(1), Light(2)}) == 2


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot change `first`"):
        Light(1).first = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Light(1).first
    with pytest.raises(AttributeError):
        Open().more = 1  # type: ignore[attr-defined]


def test_another_value_is_made_with_changes() -> None:
    assert replace(Light(1), second="b") == dataclasses.replace(Light(1), second="b") == Light(1, "b")
    assert [each.name for each in dataclasses.fields(Light)] == ["first", "second", "third"]


@pytest.mark.parametrize("arguments", [{}, {"first": 1, "fourth": 4}], ids=["too few", "too many"])
def test_wrong_arguments_are_refused_as_by_the_standard_ones(arguments: dict[str, int]) -> None:
    with pytest.raises(TypeError) as ours:
        Light(**arguments)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as theirs:
        Standard(**arguments)  # type: ignore[arg-type]
    assert str(ours.value) == str(theirs.value).replace("Standard", "Light")


def test_a_default_is_made_anew_for_each_value() -> None:
    one, other = Open(), Open()
    one.items.append(1)
    assert other.items == []


def test_values_are_copied_and_kept() -> None:
    value = Light(1, "b", (3,))
    assert copy.deepcopy(value) == copy.copy(value) == pickle.loads(pickle.dumps(value)) == value
    assert (value.double, Light.__doc__) == (2, "A value.")


@pytest.mark.parametrize("nested", [Nested, Twofold])
def test_values_in_values_are_compared_once_a_level(nested: Callable[[object], object]) -> None:
    compared: list[int] = []

    class Counted:
        def __eq__(self, other: object) -> bool:
            compared.append(1)
            return True

        def __hash__(self) -> int:
            compared.append(1)
            return 0

    one: object = Counted()
    other: object = Counted()
    for _ in range(20):
        one, other = nested(one), nested(other)
    assert one == other
    assert hash(one)
    assert len(compared) == 2


def test_what_follows_from_a_value_is_worked_out_once_and_is_no_part_of_it() -> None:
    one = Named("a", "b")
    assert one.whole is one.whole
    assert replace(one, last="c").whole == ["a", "c"]
    assert (one, repr(one)) == (Named("a", "b"), "Named(first='a', last='b')")
    assert copy.copy(one).whole == pickle.loads(pickle.dumps(one)).whole == ["a", "b"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.whole = []
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.other = 1  # type: ignore[attr-defined]
