"""load(folders) -> Library: the content and the tables fitted to it, from a compiled cache where there is one."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import MappingProxyType

from bot import compiled
from bot.content.content import Content, Tree, Trees, complete
from bot.content.folder import File, Found, digest, found, name_of
from bot.content.tree import Branch
from bot.dataclass import dataclass, replace
from bot.glance import Glance, glance, keep, known
from bot.language.weights import Weights
from bot.language.words import sorted_english
from bot.problem import ContentError, Place, Problem
from bot.tables import Tables


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the bot knows."""

    content: Content
    tables: Tables
    digest: str
    """A name for exactly this content."""
    today: date
    """The day on which the age of a figure is judged."""

    def __repr__(self) -> str:
        """Its name alone: what it holds would fill a book."""
        return f"Library({self.digest})"


Roots = Mapping[str, Branch]
"""What files without mistakes hold, by the names of their bytes."""

Slow = Callable[[Content], None]
"""Tells a person that it takes a while."""


def load(
    folders: Sequence[Path], cache: Path | None = None, today: date | None = None, slow: Slow | None = None
) -> Library:
    """The library of the folders, the first one's files extended by the next ones'; raises ContentError.

    With `cache`, a folder, what was compiled before is used when every byte is the same; else `slow` is called with the
    bot's own sayings before all is read anew, which takes some seconds.
    """
    if cache is None:
        return built(found(folders), None, today, slow)
    seen = glance(folders)
    if kept := _seen(seen, cache, today):
        return kept
    library = built(found(folders), cache, today, slow)
    if seen:
        keep(cache, seen, library.digest)
    return library


def ready(folders: Sequence[Path], cache: Path, today: date | None = None) -> Library | None:
    """The library as it was compiled before; nothing where it would have to be made.

    The files are read to see whether that is so, but for those that look as they did when they were read.
    """
    seen = glance(folders)
    if kept := _seen(seen, cache, today):
        return kept
    content_files = found(folders)
    library = None if content_files.problems else _compiled(cache, digest(content_files.groups), today)
    if seen and library:
        keep(cache, seen, library.digest)
    return library


def _seen(seen: Glance | None, cache: Path, today: date | None) -> Library | None:
    """The library of files that look as they did when they were read."""
    name = known(cache, seen) if seen else None
    return _compiled(cache, name, today) if name else None


def _compiled(cache: Path, name: str, today: date | None) -> Library | None:
    """The library of content with this digest."""
    kept = compiled.read(cache, name)
    return Library(*kept, name, today or date.today()) if kept else None


def built(
    content_files: Found, cache: Path | None = None, today: date | None = None, slow: Slow | None = None
) -> Library:
    """The library of these files, which need not lie on disk; raises ContentError."""
    name = digest(content_files.groups)
    if cache is not None and not content_files.problems and (kept := _compiled(cache, name, today)):
        return kept
    if slow is not None:
        slow(Content(trees([file for file in content_files.files if file.sort == "replies"], [])))
    with _unswept():
        return _made(content_files, name, cache, today)


@contextmanager
def _unswept() -> Iterator[None]:
    """Millions of values are made that stay, none of them in a circle: looking for circles took a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _made(content_files: Found, name: str, cache: Path | None, today: date | None) -> Library:
    from bot.inputs import inputs

    made, read_trees = checked(content_files, compiled.roots(cache) if cache is not None else {})
    english = english_of(content_files.files)
    taken = inputs(made, english)
    tables = compiled.made_of(cache, taken) if cache is not None else None
    if tables is None:
        tables = replace(_fitted(made, english, cache), inputs=taken)
    if cache is not None:
        compiled.write(cache, name, read_trees, tables)
    return Library(made, tables, name, today or date.today())


def _fitted(made: Content, english: str, cache: Path | None) -> Tables:
    """The tables, with weights that were kept for the same phrases."""
    from bot.fitted import fitted

    def kept_weights(taught: str) -> Weights | None:
        return compiled.taught(cache, taught) if cache is not None else None

    return fitted(made, english, kept_weights)


def checked(content_files: Found, known: Roots = MappingProxyType({})) -> tuple[Content, Trees]:
    """The content of these files and their trees; raises ContentError with every problem in them and between them."""
    from bot.content.agreement import disagreements
    from bot.content.whereabouts import whereabouts

    problems = [*content_files.problems, *_missing(content_files)]
    read_trees = trees(content_files.files, problems, known)
    unread = {tree.file: sort for sort, tree in _unread(read_trees)}
    if "fields" in unread.values() or any(problem.place.file in NEEDED for problem in problems):
        raise ContentError(problems)  # without the fields every fact would seem wrong
    made = Content(read_trees, problems)
    complete(made)
    found_between = disagreements(made, whereabouts(read_trees))
    problems += (problem for problem in found_between if not _follows(problem, unread))
    if problems:
        raise ContentError(problems)
    return made, read_trees


NEEDED = ("facts/_fields.yaml", "intents/_replies.yaml", "intents/_words.yaml")
"""Files without which nothing can be said."""


def _missing(content_files: Found) -> Iterator[Problem]:
    shown = {file.shown for file in content_files.files} | {problem.place.file for problem in content_files.problems}
    for name in NEEDED:
        if name not in shown and content_files.files:
            yield Problem(Place(name), "is missing; copy it from content that works")


def _unread(read_trees: Trees) -> Iterator[tuple[str, Tree]]:
    """The files that could not be read as YAML."""
    for sort, shelf in read_trees.items():
        yield from ((sort, tree) for group in shelf.values() for tree in group if not tree.root.line)


def _follows(problem: Problem, unread: Mapping[str, str]) -> bool:
    """Whether a problem only follows from a file that could not be read."""
    if "sources" in unread.values() and problem.wrong.startswith("unknown source"):
        return True
    return problem.place.file in unread


def trees(listed: Iterable[File], problems: list[Problem], known: Roots = MappingProxyType({})) -> Trees:
    """The files as trees, by sort and id; of those whose bytes were read before, the tree is known."""
    made: dict[str, dict[str, tuple[Tree, ...]]] = {}
    for file in listed:
        if file.sort != "english":
            shelf = made.setdefault(file.sort, {})
            shelf[file.id] = (*shelf.get(file.id, ()), _tree(file, problems, known))
    return made


def _tree(file: File, problems: list[Problem], known: Roots) -> Tree:
    name = name_of(file.data)
    root = known.get(name)
    if root is None:
        from bot.content.yamlfile import read

        root, noted = read(file.shown, file.data)
        problems += noted
    return Tree(file.shown, root, name)


def english_of(listed: Iterable[File]) -> str:
    """The list of ordinary words, from the files."""
    lists = (file.data.decode("utf-8", "replace").splitlines() for file in listed if file.sort == "english")
    return sorted_english(line for lines in lists for line in lines)
