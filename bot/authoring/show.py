"""What a check found, as text with the lines, as JSON, and as a build service shows it on a change."""

import json
from collections.abc import Iterator

from bot.authoring.findings import Checked, Counts, Finding
from bot.problem import Place
from bot.text import visible

COLORS = {"error": "31", "misread": "35", "warning": "33", "place": "1", "line": "2"}
"""ANSI colors: red, magenta, yellow, bold, dim."""

WIDE = 160
"""Signs of a line that are shown; of a longer one only what is around the place."""


def text(checked: Checked, colored: bool = False, warnings: bool = False) -> Iterator[str]:
    """Findings with the line and a caret under the place, then one line on the whole."""
    shown = [finding for finding in checked.findings if finding.is_grave or warnings]
    for finding in shown:
        yield _headline(finding, colored)
        yield from _excerpt(checked, finding, colored)
    yield summary(checked) + ("" if len(shown) == len(checked.findings) else " (shown with --warnings)")


def _headline(finding: Finding, colored: bool) -> str:
    said = visible(str(finding))
    if not colored:
        return said
    place = visible(str(finding.place))
    return _color(place, "place", True) + _color(said.removeprefix(place), finding.level, True)


def _excerpt(checked: Checked, finding: Finding, colored: bool) -> Iterator[str]:
    """The line of the place, and a caret."""
    line = checked.line(finding.place)
    if not line.strip():
        return
    start = max(0, finding.place.column - 1 - WIDE // 2) if len(line) > WIDE else 0
    number = f"{finding.place.line:>5}"
    yield _color(f"{number} | ", "line", colored) + line[start : start + WIDE]
    caret = " " * (finding.place.column - 1 - start) + "^"
    yield _color(f"{'':>5} | ", "line", colored) + _color(caret, finding.level, colored)


def _color(said: str, name: str, colored: bool) -> str:
    return f"\x1b[{COLORS[name]}m{said}\x1b[0m" if colored else said


def summary(checked: Checked) -> str:
    """What was checked, and how it went."""
    levels = [finding.level for finding in checked.findings]
    many = {
        "mistakes": levels.count("error"),
        "read otherwise": levels.count("misread"),
        "warnings": levels.count("warning"),
    }
    said = ", ".join(_many(count, name) for name, count in many.items() if count)
    if checked.counts == Counts():
        return f"{_many(len(levels), 'mistakes')}; nothing was loaded, so no example was asked"
    return f"{_counted(checked.counts)}: {said or 'all good'}"


def _many(count: int, name: str) -> str:
    return f"{count} {name.removesuffix('s') if count == 1 else name}"


def _counted(counts: Counts) -> str:
    asked = f"{counts.examples} examples, {counts.turns} turns of dialogues"
    return f"{counts.intents} intents, {counts.jobs} jobs, {asked}"


def as_json(checked: Checked) -> str:
    """The whole as one JSON object."""
    counts = {name: getattr(checked.counts, name) for name in ("intents", "jobs", "examples", "turns")}
    findings = [_object(checked, finding) for finding in checked.findings]
    return json.dumps({"passes": checked.passes, **counts, "problems": findings}, ensure_ascii=False, indent=1)


def _object(checked: Checked, finding: Finding) -> dict[str, object]:
    wrong, _, right = finding.wrong.partition("; ")
    return {
        "level": finding.level,
        "file": visible(finding.place.file),
        "line": finding.place.line,
        "column": finding.place.column,
        "wrong": visible(wrong),
        "right": visible(right),
        "ask": finding.ask,
        "words": list(finding.words),
        "text": checked.line(finding.place),
    }


def annotations(checked: Checked, before: str = "", warnings: bool = False) -> Iterator[str]:
    """Findings as commands that a build service shows at the line; `before` leads from its root to the content."""
    for finding in (each for each in checked.findings if each.is_grave or warnings):
        sort = "error" if finding.is_grave else "warning"
        said = visible(str(finding)).removeprefix(f"{visible(str(finding.place))}: ").removeprefix("warning: ")
        yield f"::{sort} {_where(finding.place, before)}::{_escaped(said)}"


def _where(place: Place, before: str) -> str:
    file = _escaped(visible(before + place.file)).replace(":", "%3A").replace(",", "%2C")
    return f"file={file},line={place.line},col={place.column}" if place.line else f"file={file}"


def _escaped(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
