"""What asking all examples showed, kept in the cache folder for exactly this content and this program."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.atomic import replace_file
from bot.authoring.findings import Finding, Level
from bot.places import program
from bot.problem import Place

KEPT = 4
"""Older ones than this many are removed."""


def read(cache: Path, digest: str) -> tuple[tuple[Finding, ...], frozenset[str]] | None:
    """What was found before, or nothing."""
    try:
        kept = json.loads(_path(cache, digest).read_bytes())
        return tuple(map(_finding, kept["misread"])), frozenset(map(str, kept["reached"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(cache: Path, digest: str, misread: tuple[Finding, ...], reached: frozenset[str]) -> None:
    """Keeps what was found; where that is not possible, it is only found again."""
    kept = {"misread": list(map(_plain, misread)), "reached": sorted(reached)}
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(_path(cache, digest), json.dumps(kept).encode())
        _sweep(cache)


def _path(cache: Path, digest: str) -> Path:
    return cache / f"{digest}-{program()}.verdicts"


def _plain(finding: Finding) -> list[Any]:
    place = finding.place
    return [place.file, place.line, place.column, finding.wrong, finding.level, finding.ask, list(finding.words)]


def _finding(kept: list[Any]) -> Finding:
    file, line, column, wrong, level, ask, words = kept
    place = Place(str(file), int(line), int(column))
    known: Level = "warning" if level == "warning" else "misread"
    return Finding(place, str(wrong), known, str(ask), tuple(map(str, words)))


def _sweep(cache: Path) -> None:
    found = sorted(cache.glob("*.verdicts"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
