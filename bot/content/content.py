"""All content of one or more folders: files in, shelves of frozen values and every problem out."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, reduce
from typing import Any, Generic, TypeVar

from bot.content import facts
from bot.content.criteria import criterion
from bot.content.entry import Entry, Notes
from bot.content.fields import Fields, fields
from bot.content.intents import intent
from bot.content.language import Bars, Lexicon, Replies, bars, dialogue, lexicon, replies, safety
from bot.content.model import ENTITY_KINDS, Criterion, Dialogue, Entity, EntityKind, Intent, Safety, Source
from bot.content.sayings import SAYINGS
from bot.content.tree import Branch, Leaf
from bot.dataclass import dataclass, replace
from bot.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tree:
    """One file as it was read."""

    file: str
    root: Branch
    made_of: str = ""
    """A name for exactly the bytes of the file."""


Trees = Mapping[str, Mapping[str, tuple[Tree, ...]]]
"""Sort, id, and the trees of that id: the shipped file first, then what a user laid on top."""


class Shelf(Mapping[str, T], Generic[T]):
    """Values by id, each made when it is first asked for, so that one question need not read a thousand files."""

    def __init__(self, trees: Mapping[str, tuple[Tree, ...]], make: Callable[[str, tuple[Tree, ...]], T]) -> None:
        self._trees = trees
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, ident: str) -> T:
        if ident not in self._made:
            self._made[ident] = self._make(ident, self._trees[ident])
        return self._made[ident]

    def passing(self) -> Iterator[T]:
        """Every value; those that nobody has asked for are made anew and not kept: together they are large."""
        for ident, trees in self._trees.items():
            yield self._made[ident] if ident in self._made else self._make(ident, trees)

    def __iter__(self) -> Iterator[str]:
        return iter(self._trees)

    def __len__(self) -> int:
        return len(self._trees)

    def __contains__(self, ident: object) -> bool:
        return ident in self._trees


class Content:
    """What authors wrote; each part is made when it is first asked for. Problems are gathered into the list then."""

    def __init__(
        self, trees: Trees, problems: list[Problem] | None = None, source_files: Mapping[str, str] | None = None
    ) -> None:
        self.trees = trees
        self._problems = [] if problems is None else problems
        self._source_files = source_files
        """The file of each source, where that is known already: else all of them are looked through."""

    @cached_property
    def topics(self) -> Fields:
        empty: Fields = {}
        return self._first("fields", fields, empty)

    @cached_property
    def lexicon(self) -> Lexicon:
        return self._first("words", lexicon, Lexicon({}, {}))

    @cached_property
    def replies(self) -> Replies:
        return self._first("replies", lambda entry: replies(entry, SAYINGS), Replies({}))

    @cached_property
    def bars(self) -> Bars:
        return self._first("bars", bars, Bars())

    @cached_property
    def safety(self) -> tuple[Safety, ...]:
        return self._first("safety", safety, ())

    @cached_property
    def intents(self) -> Shelf[Intent]:
        return self._shelf("intent", lambda entry, ident: intent(entry, ident, self.topics), _more_phrases)

    @cached_property
    def entities(self) -> Mapping[str, Shelf[Entity]]:
        """Kind, id, entity."""
        return {kind: self._entities(kind) for kind in ENTITY_KINDS}

    @property
    def jobs(self) -> Shelf[Entity]:
        return self.entities["job"]

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        return self._shelf("criterion", lambda entry, ident: criterion(entry, ident, self.topics), _shipped)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        known = self._source_files
        files = source_files(self.trees, self._problems) if known is None else known
        return _Sources(files, self.trees, self._problems)

    @cached_property
    def dialogues(self) -> Mapping[str, Dialogue]:
        return self._shelf("dialogue", dialogue, _shipped)

    def _entities(self, kind: EntityKind) -> "Shelf[Entity]":
        return self._shelf(kind, lambda entry, ident: facts.entity(entry, kind, ident, self.topics), _more_names)

    def _first(self, sort: str, read: Callable[[Entry], T], empty: T) -> T:
        found = [tree for files in self.trees.get(sort, {}).values() for tree in files]
        return _read(found[0], read, self._problems) if found else empty

    def _shelf(self, sort: str, read: Callable[[Entry, str], T], merge: Callable[[T, T], T]) -> Shelf[T]:
        def make(ident: str, files: tuple[Tree, ...]) -> T:
            made = (
                _read(tree, lambda entry: read(entry, ident), self._problems, tree is not files[0]) for tree in files
            )
            return reduce(merge, made)

        return Shelf(self.trees.get(sort, {}), make)


def _read(tree: Tree, read: Callable[[Entry], T], problems: list[Problem], adds: bool = False) -> T:
    """What `read` makes of one file; a file that only adds to a shipped one may leave out what that one has."""
    notes = Notes(tree.file, adds)
    made = read(Entry(notes, tree.root))
    problems += notes.problems if tree.root.line else ()  # of a file that could not be read all would be missing
    return made


class _Sources(Mapping[str, Source]):
    """Sources by id; a publisher's file is read when one of its sources is first asked for."""

    def __init__(self, files: Mapping[str, str], trees: Trees, problems: list[Problem]) -> None:
        self._files = files
        self._trees = trees.get("sources", {})
        self._problems = problems
        self._made: dict[str, Source] = {}

    def __getitem__(self, ident: str) -> Source:
        if ident not in self._made:
            for tree in self._trees[self._files[ident]]:
                self._made |= {source.id: source for source in _read(tree, facts.sources, self._problems)}
        return self._made[ident]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def source_files(trees: Trees, problems: list[Problem]) -> Mapping[str, str]:
    """The file of each source: the ids are the keys under `sources:` of each file."""
    files: dict[str, str] = {}
    for file, tree in ((file, tree) for file, group in trees.get("sources", {}).items() for tree in group):
        if not (keys := _source_keys(tree)):
            _read(tree, facts.sources, problems)
        for key in keys:
            if key.text in files:
                problems.append(Problem(Notes(tree.file).place(key), f"source `{key.text}` is written in two files"))
            files[key.text] = file
    return files


def _source_keys(tree: Tree) -> tuple[Leaf, ...]:
    listed = {key.text: value for key, value in tree.root.pairs}.get("sources")
    return tuple(key for key, _ in listed.pairs) if isinstance(listed, Branch) else ()


def _more_phrases(shipped: Intent, own: Intent) -> Intent:
    """A user's file of the same id adds to the shipped one and changes nothing else."""
    return replace(
        shipped,
        phrases=(*shipped.phrases, *own.phrases),
        keywords=(*shipped.keywords, *own.keywords),
        examples=(*shipped.examples, *own.examples),
    )


def _more_names(shipped: Entity, own: Entity) -> Entity:
    aliases, clues = (*shipped.aliases, *own.aliases), (*shipped.clues, *own.clues)
    beside, asked = (*shipped.beside, *own.beside), (*shipped.asked, *own.asked)
    return replace(shipped, aliases=aliases, clues=clues, beside=beside, asked=asked)


def _shipped(shipped: T, _own: T) -> T:
    """What the shipped file says, whatever a user's file of the same id holds."""
    return shipped


def complete(content: Content) -> None:
    """Makes every value, so that all problems are known."""
    shelves: tuple[Mapping[str, Any], ...] = (
        content.intents, content.criteria, content.sources, content.dialogues, *content.entities.values(),
    )  # fmt: skip
    for shelf in shelves:
        for ident in shelf:
            shelf.get(ident)
    _ = content.lexicon, content.replies, content.safety, content.bars
