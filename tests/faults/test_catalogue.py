"""The catalogue: all 94 faults are in it, every test it names is there, and names the fault."""

import ast
import re
from functools import cache

import pytest

from tests.sandbox import ROOT

LINES = (ROOT / "tests" / "faults.md").read_text("utf-8").splitlines()
FAULT = re.compile(r"- (\d+): (.+)")
TEST = re.compile(r"  - `(tests/[\w/]+\.py)::(\w+)`")
NAMED = re.compile(r"(?:[Ff]aults?|rows?)[ _]((?:\d+(?:_(?:and|to)_|, | and | to )?)+)")

COUNT = 94
APART = 8
"""Faults that may be without a test, with a reason."""


def catalogue() -> dict[int, list[tuple[str, str]]]:
    """The tests of each fault."""
    made: dict[int, list[tuple[str, str]]] = {}
    for line in LINES:
        if found := FAULT.fullmatch(line):
            made[int(found[1])] = last = []
        elif test := TEST.fullmatch(line):
            last.append((test[1], test[2]))
    return made


FAULTS = catalogue()


@cache
def functions_of(path: str) -> dict[str, str]:
    """The tests of a file, each with its source."""
    text = (ROOT / path).read_text("utf-8")
    lines = text.splitlines()
    functions = [each for each in ast.parse(text).body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {each.name: "\n".join(lines[each.lineno - 1 : each.end_lineno]) for each in functions}


def numbers(source: str) -> set[int]:
    """The faults that a test says it is about."""
    made: set[int] = set()
    for found in NAMED.finditer(source):
        named = [int(number) for number in re.findall(r"\d+", found[1])]
        made |= set(range(named[0], named[-1] + 1)) if "to" in found[1] else set(named)
    return made


def test_every_fault_is_in_it() -> None:
    assert list(FAULTS) == list(range(1, COUNT + 1))
    assert len([number for number, tests in FAULTS.items() if not tests]) <= APART


@pytest.mark.parametrize("number", FAULTS)
def test_every_test_of_a_fault_is_there_and_names_it(number: int) -> None:
    for path, name in FAULTS[number]:
        assert name in functions_of(path), f"{path} has no {name}"
        assert number in numbers(functions_of(path)[name]), f"{name} does not name fault {number}"


README = (ROOT / "README.md").read_text("utf-8")
PROMISES = README.partition("## What we promise")[2].partition("\n## ")[0]
SUBJECTS = ("Privacy", "The same answer", "Sources", "Limits of the facts", "Accessibility")


def test_the_readme_promises_on_every_subject() -> None:
    assert re.findall(r"(?m)^\*\*(.+)\*\*$", PROMISES) == list(SUBJECTS)


def test_every_promise_names_tests_that_are_there() -> None:
    known = {name for path in (ROOT / "tests").rglob("test_*.py") for name in _defined(path.read_text("utf-8"))}
    promises = [" ".join(part.split()) for part in re.split(r"(?m)^- ", PROMISES)[1:]]
    assert len(promises) > 10
    for promise in promises:
        named = re.findall(r"`(test_\w+)`", promise)
        assert named, f"no test holds: {promise}"
        assert set(named) <= known


def _defined(source: str) -> list[str]:
    return re.findall(r"(?m)^(?:async )?def (test_\w+)", source)
