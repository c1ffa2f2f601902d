"""load(folders) -> Library: the content and the tables fitted to it, from a compiled cache where there is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot import compiled
from bot.content.content import Content, Tree, Trees, content, every
from bot.content.folder import File, digest, files
from bot.language.words import sorted_english
from bot.problem import ContentError, Problem
from bot.tables import Tables, fitted


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the bot knows."""

    content: Content
    tables: Tables
    digest: str
    """A name for exactly this content."""
    today: date
    """The day on which the age of a figure is judged."""


def load(folders: Sequence[Path], cache: Path | None = None, today: date | None = None) -> Library:
    """The library of the folders, the first one's files extended by the next ones'; raises ContentError.

    With `cache`, a folder, what was compiled before is used when every byte is the same.
    """
    listed = [files(folder) for folder in folders]
    name = digest(found for found, _ in listed)
    if cache is not None and (kept := compiled.read(cache, name)):
        return Library(*kept, name, today or date.today())
    found = [file for group, _ in listed for file in group]
    made = checked(found, [problem for _, noted in listed for problem in noted])
    tables = fitted(made, english_of(found))
    if cache is not None:
        compiled.write(cache, name, trees(found, []), tables)
    return Library(made, tables, name, today or date.today())


def checked(found: Iterable[File], problems: list[Problem]) -> Content:
    """The content of these files; raises ContentError with every problem in them and between them."""
    from bot.content.agreement import disagreements

    kept = tuple(found)
    made = content(trees(kept, problems), problems)
    every((made.intents, made.criteria, made.sources, made.dialogues, *made.entities.values()))
    if not problems:
        problems += disagreements(made)
    if problems:
        raise ContentError(problems)
    return made


def trees(found: Iterable[File], problems: list[Problem]) -> Trees:
    """The files as trees, by sort and id."""
    from bot.content.yamlfile import read

    made: dict[str, dict[str, tuple[Tree, ...]]] = {}
    for file in found:
        if file.sort != "english":
            root, noted = read(file.shown, file.data)
            problems += noted
            shelf = made.setdefault(file.sort, {})
            shelf[file.id] = (*shelf.get(file.id, ()), Tree(file.shown, root))
    return made


def english_of(found: Iterable[File]) -> str:
    """The list of ordinary words, from the files."""
    lists = (file.data.decode("utf-8", "replace").splitlines() for file in found if file.sort == "english")
    return sorted_english(line for lines in lists for line in lines)
