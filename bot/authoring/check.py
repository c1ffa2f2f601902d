"""check: every problem in all files, then every question that is read otherwise than its author meant."""

from pathlib import Path

from bot.authoring.advice import advice
from bot.authoring.findings import Checked, Counts, Finding, found_in, lines_of
from bot.authoring.readings import misread, reached, readings
from bot.content.folder import Found
from bot.library import Library, built
from bot.problem import ContentError


def checked(files: Found, cache: Path | None = None) -> Checked:
    """All findings in these files."""
    try:
        library = built(files, cache)
    except ContentError as error:
        return _result(files, found_in(error.problems, "error"), Counts())
    return checked_library(files, library, cache)


def checked_library(files: Found, library: Library, cache: Path | None = None) -> Checked:
    """All findings in content that can be used."""
    seen = readings(library, cache).values()
    findings = (*misread(seen), *advice(library, reached(seen)))
    return _result(files, findings, counts(library))


def counts(library: Library) -> Counts:
    """How much was checked."""
    content = library.content
    examples = sum(len(intent.examples) for intent in content.intents.values())
    turns = sum(len(dialogue.turns) for dialogue in content.dialogues.values())
    return Counts(len(content.intents), len(content.jobs), examples, turns)


def _result(files: Found, findings: tuple[Finding, ...], counted: Counts) -> Checked:
    ordered = tuple(sorted(set(findings)))
    return Checked(ordered, counted, lines_of(files.files, ordered))
