"""Dataclasses as of the standard library, made in a tenth of the time; type checkers see the standard ones.

`dataclasses` compiles six methods for each class at each start, and imports `inspect` to do so: with our classes that
took half of the time of one answer. Here the methods are shared, and an `__init__` is compiled for its first value.
What follows from a value may be a `cached_property` here: it is worked out once, and is no part of the value.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["KEPT", "Memo", "dataclass", "field", "replace"]

Class = Any
"""A class that is made here; what its values hold only its annotations say."""

NOTHING = object()
"""Stands for a value that is not given."""


KEPT = 20_000
"""What is kept of what was worked out; then it begins anew."""


class Memo(dict[Any, Any]):
    """What a value has worked out so far from what it holds: in this no two values differ."""

    def keep(self, key: Any, made: Any) -> Any:
        """Keeps what was worked out, and gives it back; a conversation without end keeps no more than so much."""
        if len(self) >= KEPT:
            self.clear()
        self[key] = made
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Memo)

    __hash__ = None


class Made:
    """A default that is made anew for each value."""

    def __init__(self, *, default_factory: Callable[[], Any]) -> None:
        self.make = default_factory


def light(
    *, frozen: bool = False, slots: bool = True, eq: bool = True, order: bool = False
) -> Callable[[Class], Class]:
    """The decorator: a class with slots whose values are made from, compared and shown by its annotated names."""
    assert slots, "every dataclass here has slots"
    return lambda plain: _class(plain, frozen, eq, order)


def _class(plain: Class, frozen: bool, eq: bool, order: bool) -> Class:
    names = tuple(plain.__annotations__)
    own = {name: value for name, value in vars(plain).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: own.pop(name) for name in names if name in own}
    shared = {"__repr__": _shown, "__getstate__": _state, "__setstate__": _restored}
    shared |= _compared(names, frozen, order) if eq else {}
    shared |= {"__setattr__": _refused, "__delattr__": _refused} if frozen else {}
    follows = ("__dict__",) if any(isinstance(each, cached_property) for each in own.values()) else ()
    slots = {"__slots__": (*names, *follows), "__match_args__": names, "__dataclass_fields__": _Fields(defaults)}
    made: Class = type(plain)(plain.__name__, plain.__bases__, shared | own | slots)
    made.__qualname__ = plain.__qualname__
    made.__init__ = _beginning(made, defaults)
    return made


def _beginning(made: Class, defaults: Mapping[str, Any]) -> Callable[..., None]:
    """An `__init__` that puts a compiled one in its place when the first value is made."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _compiled(made, defaults)
        made.__init__(self, *values, **named)

    return __init__


def _compiled(made: Class, defaults: Mapping[str, Any]) -> Callable[..., None]:
    """The `__init__` of a class; it sets the slots themselves, which are closed to everybody else."""
    known: dict[str, Any] = {"_nothing": NOTHING}
    head, body = ["self"], []
    for name in made.__match_args__:
        default, value = defaults.get(name, NOTHING), name
        known[f"_set_{name}"] = vars(made)[name].__set__
        if isinstance(default, Made):
            known[f"_make_{name}"] = default.make
            value = f"_make_{name}() if {name} is _nothing else {name}"
        if name in defaults:
            known[f"_default_{name}"] = NOTHING if isinstance(default, Made) else default
        head.append(f"{name}=_default_{name}" if name in defaults else name)
        body.append(f" _set_{name}(self, {value})")
    exec(f"def __init__({', '.join(head)}):\n" + "\n".join(body or [" pass"]), known)
    known["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    compiled: Callable[..., None] = known["__init__"]
    return compiled


def _compared(names: tuple[str, ...], frozen: bool, order: bool) -> dict[str, Any]:
    """How values are compared: by all they hold, in the order in which it is written."""
    held = _held(names)

    def __eq__(self: Any, other: Any) -> Any:
        return held(self) == held(other) if type(other) is type(self) else NotImplemented

    def __lt__(self: Any, other: Any) -> Any:
        return held(self) < held(other) if type(other) is type(self) else NotImplemented

    def __gt__(self: Any, other: Any) -> Any:
        return held(self) > held(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(held(self))

    ordered = {"__lt__": __lt__, "__gt__": __gt__} if order else {}
    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None, **ordered}


def _held(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """All that a value holds; each once, or comparing values in values in values would double with every level."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _shown(self: Any) -> str:
    inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({inner})"


def _refused(self: Any, name: str, value: Any = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change `{name}`; make another value with `replace`")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _restored(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """What `dataclasses.replace` and its like ask a class for; made when they do."""

    def __init__(self, defaults: Mapping[str, Any]) -> None:
        self.defaults = defaults

    def __get__(self, value: Any, made: Class) -> Any:
        import dataclasses

        fields = [self._field(made, name) for name in made.__match_args__]
        twin: Class = dataclasses.make_dataclass(made.__name__, fields)
        return twin.__dataclass_fields__

    def _field(self, made: Class, name: str) -> tuple[str, Any, Any]:
        import dataclasses

        default = self.defaults.get(name, dataclasses.MISSING)
        made_anew = {"default_factory": default.make} if isinstance(default, Made) else {"default": default}
        return name, made.__annotations__[name], dataclasses.field(**made_anew)


def changed(value: Any, /, **changes: Any) -> Any:
    """Another value, with these changes."""
    return type(value)(**{name: getattr(value, name) for name in value.__match_args__} | changes)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = light, Made, changed
